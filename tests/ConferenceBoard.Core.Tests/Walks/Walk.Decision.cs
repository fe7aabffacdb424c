using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks of views and the decision, in one of eleven of the mixed walks: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    /// <summary>Half of this walk is about views and the decision.</summary>
    private bool Decides => seed <= AllWalks.Mixed && seed % 11 == 5;

    private DateOnly Today => DateOnly.FromDateTime(State.Details!.StartsAt.DateTime);

    private DecisionLimits SomeLimits => new(Today.AddDays(14), Today.AddMonths(3));

    private ConferenceCommand SomeDecision() => _random.Next(40) switch
    {
        < 6 when State.BegunAt is null => new BeginConference(),
        < 6 => SomeView(),
        < 10 => SomeAnswer(),
        < 13 => new OpenViews(SomeChild(), SomeEnum<ViewsOpen>()),
        < 14 => new Announce(Chance(3) ? null! : SomeLimits),
        < 16 => new ShowOnWall(new Spotlight(null, null, Page: new PageShown(WallPage.Decision, SomeChild()))),
        < 18 => SomeAmendment(),
        _ when State.Decision.AnnouncedAt is not null && !Chance(6) => SomeAmendment(),
        < 24 => NextForTheDecision(),
        _ => SomeDraft(SomeChild(), null),
    };

    private GiveView SomeView()
    {
        var child = SomeChild();
        var who = Chance(2) ? SomeOfRole(Role.SocialWorker, Role.Professional) : null;
        var given = State.Decision.Views.Find(v => v.Child == child);
        var view = new ProfessionalView(SomeEnum<Harm>(), SomeWords(Limits.ViewWords), SomeEnum<PlanWanted>(), SomeCategories(), Chance(4) ? SomeWords(Limits.ViewWords) : "");
        return new GiveView(child, Chance(20) ? null! : view, Chance(8) ? _random.Next(4) : given is null ? 0 : given.Revision, Chance(9) ? SomePerson() : given?.By ?? who);
    }

    private SayToRecommendation SomeAnswer()
    {
        var child = SomeChild();
        var said = State.Decision.Said.Find(s => s.Child == child);
        return new SayToRecommendation(
            child, SomeWords(Limits.SaidToRecommendation), Chance(8) ? _random.Next(4) : said?.Revision ?? 0,
            Chance(9) ? SomePerson() : said?.By ?? (Chance(2) ? SomeOfRole(Role.FamilyMember, Role.Child, Role.Advocate) : null));
    }

    /// <summary>Announces, or does the first thing that is left to do.</summary>
    private ConferenceCommand NextForTheDecision()
    {
        if (AnnounceCheck.Of(State, SomeLimits) is not [var problem, ..])
            return new Announce(SomeLimits);
        return SomeDraft(problem.Child, problem.Kind switch
        {
            AnnounceProblemKind.NoOutcome => new DecisionChange.OfOutcome(SomeOutcome()),
            AnnounceProblemKind.NoRationale => new DecisionChange.OfRationale($"because t{++_ids} of it"),
            AnnounceProblemKind.NoCategory => new DecisionChange.OfCategories(["neglect"]),
            AnnounceProblemKind.NoKeyWorker => new DecisionChange.OfKeyWorker(null, $"worker t{++_ids}"),
            AnnounceProblemKind.DissentNotRecorded => new DecisionChange.OfDissent($"against t{++_ids}"),
            _ => new DecisionChange.OfDates(new DecisionDates(Today.AddDays(10), Today.AddDays(80), null, Chance(2) ? "" : $"late t{++_ids}")),
        });
    }

    /// <summary>From what is there now, or from what was there before, as another window of the chair's would.</summary>
    private DraftDecision SomeDraft(ChildId child, DecisionChange? change)
    {
        var draft = State.Decision.DraftOf(child);
        var late = change is null && Chance(2);
        change ??= SomeChange(draft.Values, field => late && draft.Earlier.TryGetValue(field, out var earlier) ? earlier[^1].Text : null);
        var revision = draft.RevisionOf(change.Field);
        return new DraftDecision(child, Chance(25) ? null! : change, Chance(30) ? _random.Next(-1, 3) : late ? Math.Max(0, revision - 1) : revision);
    }

    private AmendDecision SomeAmendment()
    {
        var child = SomeChild();
        var now = State.Decision.Announced.TryGetValue(child, out var announced) ? announced.Now : Decided.Nothing;
        return new AmendDecision(child, Chance(25) ? null! : SomeChange(now, _ => null), SomeWords(Limits.AmendmentWhy));
    }

    private DecisionChange SomeChange(Decided now, Func<DecisionField, string?> earlier) => _random.Next(16) switch
    {
        < 2 => new DecisionChange.OfOutcome(Chance(6) ? null : SomeOutcome()),
        < 3 => new DecisionChange.OfCategories(SomeCategories()),
        < 8 => new DecisionChange.OfRationale(Reworded(earlier(DecisionField.Rationale) ?? now.Rationale, Limits.Rationale)),
        < 10 => new DecisionChange.OfSummary(Reworded(earlier(DecisionField.Summary) ?? now.Summary, Limits.Summary)),
        < 11 => Chance(2) ? new DecisionChange.OfKeyWorker(SomePerson(), "") : new DecisionChange.OfKeyWorker(null, Chance(6) ? new string('x', 81) : $"worker t{++_ids}"),
        < 12 => new DecisionChange.OfCoreGroup(Chance(12) ? null! : [.. Enumerable.Range(0, 3).Select(_ => SomePerson())], Chance(3) ? null : _random.Next(0, 28)),
        < 14 => new DecisionChange.OfDates(new DecisionDates(Today.AddDays(_random.Next(-2, 20)), Today.AddDays(_random.Next(-2, 500)), Chance(2) ? null : Today.AddDays(30), Chance(2) ? "" : SomeWords(Limits.DateReason))),
        < 15 => new DecisionChange.OfSupport(Reworded(earlier(DecisionField.Support) ?? now.Support, Limits.Support)),
        _ => new DecisionChange.OfDissent(Reworded(earlier(DecisionField.Dissent) ?? now.DissentRecorded, Limits.DissentRecorded)),
    };

    /// <summary>One word more or less.</summary>
    private string Reworded(string text, int limit)
    {
        if (Chance(15))
            return SomeWords(limit);
        if (text.Length == 0)
            return $"one two t{++_ids} three four five";
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = _random.Next(words.Count + 1);
        if (at < words.Count && Chance(4))
            words.RemoveAt(at);
        else
            words.Insert(at, $"t{++_ids}");
        return string.Join(' ', words);
    }

    private Outcome SomeOutcome() => Chance(12) ? SomeEnum<Outcome>() : Outcomes.For(State.Details!.Type)[_random.Next(3)];

    private ImmutableList<string> SomeCategories() => _random.Next(10) switch
    {
        0 => null!,
        1 => ["witchcraft"],
        < 4 => [],
        < 6 => ["sexual", "neglect", "sexual"],
        _ => ["neglect"],
    };

    private ChildId SomeChild() => Chance(20) ? Id.Child(9) : Chance(2) ? Typical.Robin.Id : Typical.Sky.Id;

    private AttendeeId? SomeOfRole(params Role[] roles) =>
        State.Attendees.Where(a => !a.Removed && roles.Contains(a.Role)).OrderBy(_ => _random.Next()).Select(a => (AttendeeId?)a.Id).FirstOrDefault();

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForDecision(ConferenceCommand command) => command switch
    {
        GiveView or SayToRecommendation or OpenViews or DraftDecision or Announce or AmendDecision when Chance(8) => null,
        OpenViews or DraftDecision or Announce or AmendDecision or ShowOnWall { Spotlight.Page.Page: WallPage.Decision } => SeatOf(Role.Chair),
        GiveView { For: { } by } when Chance(2) => Taken(a => a.Id == by).FirstOrDefault(),
        SayToRecommendation { For: { } by } when Chance(2) => Taken(a => a.Id == by).FirstOrDefault(),
        GiveView { For: not null } or SayToRecommendation { For: not null } => Chance(2) ? SeatOf(Role.Chair) : SeatOf(Role.NoteTaker),
        GiveView => Taken(a => a.Role is Role.SocialWorker or Role.Professional).OrderBy(_ => _random.Next()).FirstOrDefault(),
        SayToRecommendation => Taken(a => a.Role is Role.FamilyMember or Role.Child or Role.Advocate).OrderBy(_ => _random.Next()).FirstOrDefault(),
        _ => null,
    };
}
