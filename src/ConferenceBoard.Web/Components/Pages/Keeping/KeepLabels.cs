using System.Globalization;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Live.Keeping;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Pages.Keeping;

/// <summary>What kept conferences are called where nothing of them may stand.</summary>
internal static class KeepLabels
{
    /// <summary>Its kind and the day it was held.</summary>
    public static string What(KeptConference one) => one is { Type: { } type, Held: { } held }
        ? $"{Labels.Of(type, "Type")} · {Day(held)}{(one.UnderWay ? $" · {PrepareWords.UnderWay}" : "")}" : KeepWords.Unread;

    /// <summary>A day, or that there is none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.CurrentCulture) ?? KeepWords.NotKnown;

    /// <summary>The day of a moment, or never.</summary>
    public static string Day(DateTimeOffset? at) => at?.ToLocalTime().ToString("d MMMM yyyy", CultureInfo.CurrentCulture) ?? KeepWords.Never;

    /// <summary>Why it is held.</summary>
    public static string Of(HoldReason reason) => Find($"Hold_{reason}");

    /// <summary>A line of the trail: what was done, and to what.</summary>
    public static string Of(AuditEntry entry) => entry.Thing is { } thing ? Labels.Say(Find($"Act_{entry.Act}_Thing"), Find($"Thing_{thing}")) : Find($"Act_{entry.Act}");

    /// <summary>What stands against something, and what to do next.</summary>
    public static string Of(KeepingProblem problem) => problem switch
    {
        KeepingProblem.Gone => KeepWords.Problem_Gone,
        KeepingProblem.UnderWay => KeepWords.Problem_UnderWay,
        KeepingProblem.Held => KeepWords.Problem_Held,
        KeepingProblem.BeforeItsDay => KeepWords.Problem_BeforeItsDay,
        KeepingProblem.NotExported => KeepWords.Problem_NotExported,
        KeepingProblem.WrongReference => KeepWords.Problem_WrongReference,
        _ => BoardWords.NotSaved,
    };

    private static string Find(string name) => KeepWords.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? name;
}
