using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks of the plan, in one walk of eleven half of the time: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    private static readonly DefaultNextSteps Offered = new([LocalText.Of("Make a safety plan"), LocalText.Of("Find the network")], [LocalText.Of("Follow the safety plan")]);

    private bool IsOfThePlan => seed % 11 == 5;

    private ConferenceCommand SomePlan() => _random.Next(60) switch
    {
        _ when State.BegunAt is null && Chance(30) => new BeginConference(),
        _ when State.Scaling.Pairs.IsEmpty && Chance(12) => new AddPair(NewOrUsedPair(), SomePairWords()),
        < 6 => new AddCard(NewOrUsedCard(), Words(), Column.NeedsToHappen, SomeMarks(Column.NeedsToHappen), Chance(3) ? SomeEnum<Audience>() : Audience.Everyone),
        < 20 => SomeStepPlan(SomeNext()),
        < 27 => new ReviewStep(SomeNext(), Chance(15) ? null! : new StepReview(SomeEnum<StepStatus>(), SomeWords(Limits.StepWords), Chance(3) ? SomeWords(Limits.StepWords) : "", "", Chance(4)), SomeRevision(State.Plan.Step(SomeNext()).ReviewRevision)),
        < 30 => new ParkedToStep(SomeNeed(Strand.ParkedIdea)),
        < 32 => new TakeDefaultSteps(Chance(15) ? default : [.. Enumerable.Range(0, _random.Next(3)).Select(n => new DefaultStepTaken(Id.Card(Chance(9) ? 1 : 1 + n + State.Board.Cards.Count), Chance(15) ? 5 : n))], Chance(3) ? Chance(2) : null),
        < 38 => new MakeOffer(Chance(12) ? SomeSupportOffer() : Id.SupportOffer(++_ids), SomeWords(Limits.OfferText), Chance(3) ? SomePerson() : null),
        < 41 => new ChangeOffer(SomeSupportOffer(), SomeWords(Limits.OfferText), SomeRevision(State.Plan.Offer(SomeSupportOffer())?.Revision ?? 1)),
        < 42 => new WithdrawOffer(SomeSupportOffer()),
        < 45 => new OfferToStep(SomeSupportOffer(), NewOrUsedCard()),
        < 47 => new WriteContingency(SomeWords(Limits.Contingency), SomeRevision(State.Plan.ContingencyRevision)),
        < 51 => new WriteSafetyPlan(SomeSafetyPlan(), SomeRevision(State.Plan.SafetyPlanRevision)),
        < 53 => new RestrictCard(SomeNext(), Chance(2) ? Audience.Everyone : SomeEnum<Audience>(), Chance(2) ? [SomePerson()] : []),
        < 54 => new RemoveCard(SomeNext()),
        < 55 => new MergeCards(SomeNext(), SomeNext(), Words()),
        < 56 => new FreezeWall(Chance(2)),
        < 57 => new MarkAttendance(SomePerson(), SomeAttendance()),
        _ => new ShowOnWall(new Spotlight(null, null, Page: new PageShown(WallPage.NextSteps))),
    };

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForPlan(ConferenceCommand command) => command switch
    {
        _ when !IsOfThePlan => null,
        WriteSafetyPlan when Chance(2) => SeatOf(Role.FamilyMember),
        PlanStep or ReviewStep or WriteContingency or WriteSafetyPlan when Chance(3) => SeatOf(Role.SocialWorker),
        MakeOffer { For: null } when !Chance(4) => SeatOf(Role.Professional),
        ChangeOffer(var id, _, _) when State.Plan.Offer(id) is { } offer && Chance(2) => Taken(a => a.Id == offer.Of).FirstOrDefault(),
        WithdrawOffer(var id) when State.Plan.Offer(id) is { } offer && Chance(2) => Taken(a => a.Id == offer.Of).FirstOrDefault(),
        _ => null,
    };

    private PlanStep SomeStepPlan(CardId card)
    {
        var now = State.Plan.Step(card);
        var people = Enumerable.Range(0, Chance(15) ? 13 : _random.Next(3)).Select(_ => SomePerson()).ToImmutableList();
        var by = DateOnly.FromDateTime(Scene.Start.Date).AddDays(Chance(9) ? 4_000 : _random.Next(-100, 300));
        var plan = new StepPlan(Chance(15) ? null! : people, Chance(3) ? SomeWords(Limits.StepOthers) : "", Chance(4) ? null : by, Chance(2) ? SomeWords(Limits.Outcome) : "", Chance(3) ? SomePair(out _) : null);
        return new PlanStep(card, Chance(20) ? now.Plan : plan, SomeRevision(now.PlanRevision));
    }

    private SafetyPlan SomeSafetyPlan()
    {
        var now = State.Plan.SafetyPlan;
        var plan = now with { Text = SomeWords(Limits.SafetyPlan), Network = [.. Enumerable.Range(0, Chance(12) ? 21 : _random.Next(3)).Select(_ => $"Aunt t{++_ids}")] };
        return _random.Next(9) switch
        {
            0 => plan with { WhatElse = SomeWords(Limits.SafetyAnswer), HowExplained = SomeWords(Limits.SafetyAnswer) },
            1 => plan with { Draft = !plan.Draft },
            2 => plan with { Network = Chance(2) ? null! : [new string('x', 81)] },
            3 => now with { Text = "" },
            _ => plan,
        };
    }

    private int SomeRevision(int now) => Chance(8) ? _random.Next(-1, 4) : now;

    private CardId SomeNext() => SomeNeed(Strand.NextStep);

    /// <summary>Mostly one of the last two cards of that strand.</summary>
    private CardId SomeNeed(Strand strand) => Chance(15) ? SomeCard()
        : State.Board.In(Column.NeedsToHappen).Where(id => State.Board.Cards[id].Marks.Strand == strand).TakeLast(2).Cast<CardId?>().FirstOrDefault() ?? SomeCard();

    private SupportOfferId SomeSupportOffer() => State.Plan.Offers.IsEmpty || Chance(12) ? Id.SupportOffer(9_999) : State.Plan.Offers[^1].Id;
}
