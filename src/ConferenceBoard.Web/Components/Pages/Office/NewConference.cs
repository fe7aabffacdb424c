using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;

namespace ConferenceBoard.Web.Components.Pages.Office;

/// <summary>What is typed to begin a new conference; kept whole where it is refused.</summary>
internal sealed class NewConference
{
    /// <summary>The kind of meeting, by its name.</summary>
    public string Type { get; set; } = nameof(ConferenceType.Initial);

    /// <summary>The children's names, a line each.</summary>
    public string Children { get; set; } = "";

    /// <summary>The day, as a date field sends it.</summary>
    public string Day { get; set; } = "";

    /// <summary>The time it starts, as a time field sends it; where the server is.</summary>
    public string Time { get; set; } = "";

    /// <summary>Where; may be empty.</summary>
    public string Venue { get; set; } = "";

    /// <summary>The chair's name.</summary>
    public string Chair { get; set; } = "";

    /// <summary>The social worker's name; may be empty.</summary>
    public string SocialWorker { get; set; } = "";

    /// <summary>The chair's account, where there are accounts: its name is the chair's then.</summary>
    public string ChairAccount { get; set; } = "";

    /// <summary>The social worker's account; may be empty.</summary>
    public string SocialWorkerAccount { get; set; } = "";

    /// <summary>Whether this account was chosen.</summary>
    internal static bool IsAccount(string chosen, Guid account) => Guid.TryParse(chosen, out var id) && id == account;

    /// <summary>What begins it, or a sentence on what is missing.</summary>
    /// <param name="practice">The authority's practice.</param>
    public (SetUpConference? SetUp, string? Problem) Read(PracticeProfile practice)
    {
        if (!Enum.TryParse<ConferenceType>(Type, out var type) || !Enum.IsDefined(type))
            return (null, new Refusal(RefusalReason.NotUnderstood).Sentence);
        var names = Children.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
            return (null, PrepareWords.ChildrenMissing);
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or > 2200
            || !TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time))
            return (null, MeetingWords.ReviewDateMissing);
        if (string.IsNullOrWhiteSpace(Chair))
            return (null, PrepareWords.ChairMissing);

        var startsAt = new DateTimeOffset(day.ToDateTime(time, DateTimeKind.Local));
        var opening = new OpenConference(new ConferenceDetails(TitleOf(names), type, startsAt), [.. names.Select(n => new Child(new ChildId(Guid.NewGuid()), n))]);
        List<InviteAttendee> people = [new(NewId.Attendee(), Chair, Role.Chair, "", Remote: false)];
        if (!string.IsNullOrWhiteSpace(SocialWorker))
            people.Add(new InviteAttendee(NewId.Attendee(), SocialWorker, Role.SocialWorker, "", Remote: false));
        var found = practice.Venues.Find(v => string.Equals(v.Name, Venue.Trim(), StringComparison.OrdinalIgnoreCase))?.HowToFind ?? "";
        return (new SetUpConference(opening, practice.RulesFor(type), new SetPlace(Venue, found, ""), [.. people]), null);
    }

    /// <summary>First names as the room says them: "Tamsin", "Tamsin and Jory", "Tamsin, Jory and Wren"; where they are many, the first and how many more.</summary>
    private static string TitleOf(string[] names)
    {
        var title = names.Length == 1 ? names[0] : string.Format(CultureInfo.CurrentCulture, PrepareWords.NamesAnd, string.Join(", ", names[..^1]), names[^1]);
        return title.Length <= Limits.Name ? title : string.Format(CultureInfo.CurrentCulture, PrepareWords.NamesMore, names[0], names.Length - 1);
    }
}
