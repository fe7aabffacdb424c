using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Plan;

/// <summary>What a next step still lacks (domain.md §3, "Plan"). It is asked for and never demanded.</summary>
/// <param name="NoPerson">Nobody is said to do it.</param>
/// <param name="NoDate">No day is said.</param>
/// <param name="OnlyAppointment">It says only where someone is to go, and no difference that will be seen.</param>
/// <param name="BareLegalAdvice">It speaks of legal advice without saying why and what for.</param>
public sealed record StepFlags(bool NoPerson, bool NoDate, bool OnlyAppointment, bool BareLegalAdvice)
{
    /// <summary>By this spelling the authority's entry about legal advice is known, whatever else it holds.</summary>
    private const string LegalAdvice = "legal advice";

    /// <summary>Nothing is lacking.</summary>
    public static StepFlags None { get; } = new(NoPerson: false, NoDate: false, OnlyAppointment: false, BareLegalAdvice: false);

    /// <summary>What a next step lacks; of one that is done, nothing.</summary>
    /// <param name="card">The next step.</param>
    /// <param name="planned">What is planned of it.</param>
    /// <param name="glossary">The authority's words, by which appointments and legal advice are known; null where there is none.</param>
    public static StepFlags Of(Card card, PlannedStep planned, Glossary? glossary)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(planned);
        if (planned.Review.Status == StepStatus.Done)
            return None;
        var plan = planned.Plan;
        return new StepFlags(
            plan.People.IsEmpty && plan.Others.Length == 0, plan.By is null, plan.Outcome.Length == 0 && IsOnlyAppointment(card.Text, glossary), IsBareLegalAdvice(card.Text, glossary));
    }

    /// <summary>Whether a text speaks of legal advice without saying why.</summary>
    public static bool IsBareLegalAdvice(string text, Glossary? glossary) => glossary is not null
        && !Jargon.Find(text, null, glossary with { Entries = glossary.Entries.FindAll(IsOfLegalAdvice) }).IsEmpty;

    private static bool IsOnlyAppointment(string text, Glossary? glossary) =>
        glossary is not null && !Jargon.Find(text, Strand.NextStep, glossary with { Entries = [] }).IsEmpty;

    private static bool IsOfLegalAdvice(GlossaryEntry entry) => entry.Ask.Length > 0 && entry.Jargon.Contains(LegalAdvice, StringComparer.OrdinalIgnoreCase);
}
