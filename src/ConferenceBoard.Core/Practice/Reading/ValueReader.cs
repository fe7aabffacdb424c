using System.Collections.Immutable;
using System.Text.Json;

namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>Single values of a profile, each checked. Where a value is wrong a fault says so, and something harmless stands in for it.</summary>
internal sealed class ValueReader(ProfileFaults faults)
{
    /// <summary>What the profile lists, its own first; null until that is known, and then nothing is said about languages.</summary>
    public ImmutableList<string>? Languages { get; set; }

    /// <summary>Words on one line, or on several.</summary>
    public string Words(Place place, int most, bool lines = false)
    {
        if (place.Node is not { } node)
            return "";
        if (node.Kind != NodeKind.Words)
            return Not(node, place.Path, ProfileFault.NotWords, "");
        var words = lines ? Core.Words.OfCard(node.Words) : Core.Words.OfName(node.Words);
        if (words.Length == 0)
            return Not(node, place.Path, ProfileFault.NoWords, "");
        return words.Length <= most ? words : Not(node, place.Path, ProfileFault.TooLong, "", words.Length, most);
    }

    /// <summary>A text in the first language alone, or an object of texts by language, the first among them.</summary>
    public LocalText Local(Place place, int most, bool lines = false)
    {
        if (place.Node is not { Kind: NodeKind.Fields } node)
        {
            return place.Node is null or { Kind: NodeKind.Words }
                ? LocalText.Of(Words(place, most, lines))
                : Not(place.Node, place.Path, ProfileFault.NotLocal, LocalText.Of(""));
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, line, text) in node.Fields)
        {
            var path = $"{place.Path}.{ProfileFaults.Quoted(tag)}";
            if (!LanguageTags.IsOne(tag))
                faults.Add(line, path, ProfileFault.NotLanguage, ProfileFaults.Quoted(tag));
            else if (Languages is { } listed && !listed.Contains(tag, StringComparer.Ordinal))
                faults.Add(line, path, ProfileFault.LanguageNotListed, tag);
            else if (!texts.TryAdd(tag, Words(new Place(text, path), most, lines)))
                faults.Add(line, path, ProfileFault.Twice, tag);
        }

        if (Languages is not [var own, ..])
            return LocalText.Of("");
        if (!texts.Remove(own, out var first))
            faults.Add(node.Line, place.Path, ProfileFault.FirstLanguageMissing, own);
        return new LocalText(first ?? "", texts.ToImmutableDictionary(StringComparer.Ordinal));
    }

    public int Whole(Place place, int from, int to)
    {
        if (place.Node is not { } node)
            return from;
        return node is { Kind: NodeKind.Number, Whole: { } whole } && whole >= from && whole <= to ? whole : Not(node, place.Path, ProfileFault.Range, from, from, to);
    }

    public bool YesNo(Place place)
    {
        if (place.Node is not { } node)
            return false;
        return node.Kind == NodeKind.YesNo ? node.Yes : Not(node, place.Path, ProfileFault.NotYesNo, false);
    }

    /// <summary>One of the names of an enum, beginning with a small letter.</summary>
    public T Choice<T>(Place place)
        where T : struct, Enum
    {
        if (place.Node is not { } node)
            return default;
        if (node.Kind != NodeKind.Words)
            return Not(node, place.Path, ProfileFault.NotWords, default(T));

        var known = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        var at = known.IndexOf(node.Words);
        if (at >= 0)
            return Enum.GetValues<T>()[at];
        var (written, all) = (ProfileFaults.Quoted(node.Words), string.Join(", ", known));
        return Nearest.To(node.Words, known) is { } meant
            ? Not(node, place.Path, ProfileFault.ChoiceClose, default(T), written, meant, all)
            : Not(node, place.Path, ProfileFault.Choice, default(T), written, all);
    }

    /// <summary>A key of a step or a category.</summary>
    public string Key(Place place)
    {
        if (place.Node is not { } node)
            return "";
        if (node.Kind != NodeKind.Words)
            return Not(node, place.Path, ProfileFault.NotWords, "");
        return Keys.IsOne(node.Words) ? node.Words : Not(node, place.Path, ProfileFault.NotKey, "", Limits.Key);
    }

    /// <summary>A list, each item read; too long a list is not read at all.</summary>
    public ImmutableList<T> List<T>(Place place, int fewest, int most, Func<Place, T> read)
    {
        if (place.Node is not { } node)
            return [];
        if (node.Kind != NodeKind.List)
            return Not(node, place.Path, ProfileFault.NotList, ImmutableList<T>.Empty);
        if (node.Items.Count > most)
            return Not(node, place.Path, ProfileFault.TooMany, ImmutableList<T>.Empty, node.Items.Count, most);
        if (node.Items.Count < fewest)
            return Not(node, place.Path, ProfileFault.NoItems, ImmutableList<T>.Empty);
        return [.. node.Items.Select((item, at) => read(new Place(item, $"{place.Path}[{at}]")))];
    }

    /// <summary>Says so where a value stands in <paramref name="before"/> already; an empty one has its fault and is not noted.</summary>
    public void Once(Place place, string value, Dictionary<string, int> before)
    {
        if (place.Node is { } node && value.Length > 0 && !before.TryAdd(value, node.Line))
            faults.Add(node.Line, place.Path, ProfileFault.Duplicate, ProfileFaults.Quoted(value), before[value]);
    }

    private T Not<T>(FileNode node, string path, ProfileFault fault, T instead, params object[] figures)
    {
        faults.Add(node.Line, path, fault, figures);
        return instead;
    }
}
