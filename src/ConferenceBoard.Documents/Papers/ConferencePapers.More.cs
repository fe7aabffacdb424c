using System.Globalization;
using System.Text.RegularExpressions;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;

namespace ConferenceBoard.Documents.Papers;

/// <content>Letters, the poster, the family's drawing.</content>
public sealed partial class ConferencePapers
{
    /// <summary>How wide a tile of a big drawing is, in the drawing's own measure: names in it are read at arm's length.</summary>
    private const double TileWidth = 900;

    private const double TileHeight = TileWidth * 5 / 8;

    /// <summary>
    /// A letter: for those who write letters the draft as it would be now, or a version; for everyone else their own last final version.
    /// </summary>
    /// <param name="state">The conference.</param>
    /// <param name="asker">Who asks for it.</param>
    /// <param name="to">Whose letter.</param>
    /// <param name="version">Which version, or null.</param>
    public async Task<Paper?> LetterAsync(ConferenceState state, Attendee asker, LetterTo to, int? version)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(asker);
        ArgumentNullException.ThrowIfNull(to);
        if (WhatOf(state, asker, to, version) is not var (what, letters))
            return null;
        var (language, isChilds) = (LanguageOf(letters), to.Child is not null);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LetterPaper.Letter)] = what };
        var sheet = isChilds
            ? await maker.SheetAsync<ChildLetter>(what.ForTeen ? "child teen" : "child", language, parameters)
            : await maker.SheetAsync<LetterPaper>(PaperReader.Of(state, to.Person!.Value) is { } reader ? NamedFor("letter", state, reader) : "letter", language, parameters);
        return PaperMaker.In(language, () =>
        {
            var (title, foot) = (isChilds ? PaperWords.Child_Title : PaperWords.Letter_Title, PaperLabels.Say(isChilds ? PaperWords.Foot_Child : PaperWords.Foot_For, what.Name));
            return what.Draft ? new Paper(PaperLabels.Say(PaperWords.Draft_Title, title), PaperLabels.Say(PaperWords.Draft_Foot, foot), language, [sheet]) : new Paper(title, foot, language, [sheet]);
        });
    }

    /// <summary>The board as a poster. It is hung up and handed round: whoever asks for it, it holds what everyone may see.</summary>
    public async Task<Paper?> PosterAsync(ConferenceState state, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (PosterView.ForEveryone(state) is not { Columns.IsEmpty: false } view)
            return null;
        var sheet = await maker.SheetAsync<PosterPaper>("poster", language, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PosterPaper.View)] = view });
        return PaperMaker.In(language, () => new Paper(PaperWords.Poster_Title, PaperWords.Foot_All, language, [sheet]));
    }

    /// <summary>The family as everyone may see it, whoever asks for it, on one page or on as many as it takes to read it on a table.</summary>
    public async Task<Paper?> GenogramAsync(ConferenceState state, CultureInfo language, bool tiled, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Details is not { } details || SeenFamily.ForEveryone(state) is not { Family.People.IsEmpty: false } seen)
            return null;
        var svg = PaperMaker.In(language, () => SvgWriter.Write(
            seen.Family, GenogramLayout.Draw(seen.Family, seen.Arrangement, new DrawingOptions { Today = today }), today, withLegend: true));
        var drawing = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        var sheet = await maker.SheetAsync<GenogramPaper>(tiled ? "tiled" : "genogram", language, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(GenogramPaper.Title)] = details.Title,
            [nameof(GenogramPaper.Day)] = Core.Timetable.DueDates.DayOf(details.StartsAt),
            [nameof(GenogramPaper.Tiles)] = tiled ? TilesOf(drawing) : [new GenogramTile(1, 1, 1, 1, drawing)],
            [nameof(GenogramPaper.Tiled)] = tiled,
        });
        return PaperMaker.In(language, () => new Paper(PaperWords.Genogram_Name, PaperWords.Foot_All, language, [sheet]));
    }

    private (LetterWhat What, string Language)? WhatOf(ConferenceState state, Attendee asker, LetterTo to, int? version)
    {
        if (LetterView.For(state, asker, to) is { } view)
        {
            if (version is null)
                return (LetterWhat.Of(view, practice), view.Language);
            return view.Versions.FirstOrDefault(v => v.Number == version) is { } kept ? (LetterWhat.Of(kept), kept.Language) : null;
        }

        return to.Person == asker.Id && LetterView.SentTo(state, asker) is { } last ? (LetterWhat.Of(last), last.Language) : null;
    }

    /// <summary>The same drawing, looked at through one window after another.</summary>
    private static IReadOnlyList<GenogramTile> TilesOf(string svg)
    {
        var box = ViewBox().Match(svg);
        var sides = box.Groups["sides"].Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var (across, down) = ((int)Math.Ceiling(sides[2] / TileWidth), (int)Math.Ceiling(sides[3] / TileHeight));
        var (left, top) = (sides[0] + ((sides[2] - (across * TileWidth)) / 2), sides[1] + ((sides[3] - (down * TileHeight)) / 2));
        return
        [
            .. from row in Enumerable.Range(0, down)
               from column in Enumerable.Range(0, across)
               let window = string.Create(CultureInfo.InvariantCulture, $"viewBox=\"{left + (column * TileWidth):0.##} {top + (row * TileHeight):0.##} {TileWidth} {TileHeight}\"")
               select new GenogramTile(column + 1, row + 1, across, down, string.Concat(svg.AsSpan(0, box.Index), window, svg.AsSpan(box.Index + box.Length)).Replace("genogram-title", string.Create(CultureInfo.InvariantCulture, $"genogram-title-{row}-{column}"), StringComparison.Ordinal)),
        ];
    }

    [GeneratedRegex("viewBox=\"(?<sides>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ViewBox();
}

/// <summary>A window on the family's drawing.</summary>
/// <param name="Column">Which, from 1.</param>
/// <param name="Row">Which, from 1.</param>
/// <param name="Across">How many columns.</param>
/// <param name="Down">How many rows.</param>
/// <param name="Svg">What is seen in it; made by our own writer, every name encoded.</param>
public sealed record GenogramTile(int Column, int Row, int Across, int Down, string Svg);
