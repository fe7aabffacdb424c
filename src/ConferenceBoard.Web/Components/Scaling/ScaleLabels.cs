using System.Globalization;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Scaling;

/// <summary>Scales and their results in the reader's language.</summary>
internal static class ScaleLabels
{
    /// <summary>A mark or a middle: "4", "4½".</summary>
    public static string Value(double? value) => value switch
    {
        null => "–",
        { } whole when Math.Floor(whole).Equals(whole) => whole.ToString("0", CultureInfo.CurrentCulture),
        { } half => Math.Floor(half).ToString("0", CultureInfo.CurrentCulture) + "½",
    };

    /// <summary>A mark, or (null) a pass, as browsers send it: two characters whatever it is (<see cref="Hands.Mark"/> reads them).</summary>
    public static string Key(int? mark) => mark?.ToString("00", CultureInfo.InvariantCulture) ?? Hands.Pass;

    /// <summary>"8 marks".</summary>
    public static string Marks(int count) => count == 1 ? ScaleWords.MarksOne : Labels.Say(ScaleWords.MarksCount, count);

    /// <summary>"8 marks · 1 passed · 2 on paper".</summary>
    public static string Sum(ResultView result) => string.Join(" · ", new[]
    {
        Marks(result.Count),
        result.Said.IsEmpty ? result.Passes == 0 ? ScaleWords.PassedNone : Labels.Say(ScaleWords.PassedCount, result.Passes) : ScaleWords.SaidAloud,
        result.OnPaper == 0 ? "" : Labels.Say(ScaleWords.OnPaper, result.OnPaper),
    }.Where(t => t.Length > 0));

    /// <summary>When a result was: "Today", or the date.</summary>
    public static string When(ResultView result) => result.Earlier ? Date(result.At) : ScaleWords.Today;

    /// <summary>A date as people write it.</summary>
    public static string Date(DateTimeOffset at) => at.ToLocalTime().ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>What a result is called beside later ones: "14 Mar 2026, first conference" or "This meeting, round 1".</summary>
    public static string Row(ResultView result) => result.Earlier
        ? Labels.Say(ScaleWords.EarlierMeeting, Date(result.At), ScaleWords.ResourceManager.GetString($"TypeOf_{result.Meeting}", CultureInfo.CurrentUICulture) ?? "")
        : Labels.Say(ScaleWords.FirstTime, result.Number);

    /// <summary>Counts for someone who does not see the line: "2: 1, 3: 2".</summary>
    public static string Counts(IEnumerable<int> marks) => string.Join(", ", marks.Select((count, mark) => (count, mark)).Where(m => m.count > 0)
        .Select(m => Labels.Say(ScaleWords.MarksAt, m.mark, Marks(m.count))));

    /// <summary>Every mark in its order: "2 · 3 · 3 · 5".</summary>
    public static string Each(IEnumerable<int> marks) => string.Join(" · ", marks.SelectMany((count, mark) => Enumerable.Repeat(mark, count)));

    /// <summary>"6 of 9 in".</summary>
    public static string In(int count, RoundView round) => Labels.Say(ScaleWords.CountIn, count, round.Electors);

    /// <summary>Why someone does not score on their own device.</summary>
    public static string WhyNot(RoundPart part) => part switch
    {
        RoundPart.Keeps => ScaleWords.WhyKeeps,
        RoundPart.OnTablet => ScaleWords.WhyTablet,
        RoundPart.OnPaper => ScaleWords.WhyPaper,
        RoundPart.CameLate => ScaleWords.WhyLate,
        RoundPart.Away => ScaleWords.WhyAway,
        RoundPart.Reads => ScaleWords.WhyReads,
        _ => "",
    };

    /// <summary>The children a pair is for.</summary>
    public static string Children(string names) => names.Length > 0 ? names : ScaleWords.AllChildren;

    /// <summary>A short text: its ends fit beside a banner.</summary>
    public static bool IsShort(Scale scale) => scale.Zero.Length + scale.Ten.Length <= 240;
}
