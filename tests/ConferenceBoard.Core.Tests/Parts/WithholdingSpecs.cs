using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Parts;

/// <summary>Asking the chair to withhold a card from some of the family (domain.md §7).</summary>
public sealed class WithholdingSpecs
{
    private static readonly CardId Card = Id.Card(1);
    private static readonly RequestId First = new(Id.Of(0x9E9, 1));
    private static readonly RequestId Second = new(Id.Of(0x9E9, 2));

    public static TheoryData<Role> WhoDoesNotAsk => Typical.RolesBut(Role.NoteTaker, Role.SocialWorker, Role.Professional);

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<Role> NotOfTheFamily => Typical.RolesBut(Role.FamilyMember, Role.Child, Role.Advocate, Role.Supporter);

    [Fact]
    public void A_card_of_ones_own_is_held_back_at_once()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).When(Typical.Teacher, Request(From(Typical.Dad)));
        scene.Then<WithholdingAsked>();
        Assert.Equal((false, true), (Sees(scene, Typical.Dad), Sees(scene, Typical.Mum)));
        Assert.True(Assert.Single(Requests(scene)).IsHeld);
        Assert.Empty(WallView.For(scene.State).Columns[0]);
    }

    [Fact]
    public void A_card_of_someone_elses_words_stays_until_the_chair_decides()
    {
        foreach (var who in new[] { Typical.SocialWorker, Typical.Teacher, Typical.NoteTaker })
        {
            var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(who, Request(From(Typical.Dad)));
            Assert.True(Sees(scene, Typical.Dad));
            Assert.False(Assert.Single(Requests(scene)).IsHeld);
            scene.When(Typical.Chair, new AnswerWithholding(First, true, "")).Then<WithholdingAnswered>();
            Assert.False(Sees(scene, Typical.Dad));
        }
    }

    [Fact]
    public void Request_reason_decision_and_times_stay_on_record()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Chair, new AnswerWithholding(First, false, " He knows it already. "));
        var request = Assert.Single(scene.State.WithholdingRequests);
        Assert.Equal(("He has asked where she lives.", "He knows it already.", RequestStanding.Declined), (request.Reason, request.Answer, request.Standing));
        Assert.Equal((Typical.Teacher.Id, Typical.Chair.Id), (request.By, request.AnsweredBy));
        Assert.True(request.AskedAt < request.AnsweredAt);
        Assert.True(Sees(scene, Typical.Dad));
    }

    [Fact]
    public void Declining_gives_back_what_was_held_and_nothing_else()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Mum))
            .Given(Typical.Teacher, Request(From(Typical.Mum, Typical.Dad)));
        Assert.Equal((false, false), (Sees(scene, Typical.Mum), Sees(scene, Typical.Dad)));
        scene.Given(Typical.Chair, new AnswerWithholding(First, false, "No need"));
        Assert.Equal((false, true), (Sees(scene, Typical.Mum), Sees(scene, Typical.Dad)));
    }

    [Fact]
    public void What_two_requests_hold_back_is_held_until_both_are_declined()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Teacher, Request(From(Typical.Dad, Typical.Mum)) with { Request = Second });
        scene.Given(Typical.Chair, new AnswerWithholding(First, false, "No need"));
        Assert.False(Sees(scene, Typical.Dad));
        scene.Given(Typical.Chair, new AnswerWithholding(Second, false, "No need"));
        Assert.Equal((true, true), (Sees(scene, Typical.Mum), Sees(scene, Typical.Dad)));
    }

    [Fact]
    public void What_one_request_withholds_the_other_does_not_give_back()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Teacher, Request(From(Typical.Dad, Typical.Mum)) with { Request = Second })
            .Given(Typical.Chair, new AnswerWithholding(First, true, "")).Given(Typical.Chair, new AnswerWithholding(Second, false, "No need"));
        Assert.Equal((true, false), (Sees(scene, Typical.Mum), Sees(scene, Typical.Dad)));
    }

    [Fact]
    public void What_the_chair_has_said_meanwhile_holds()
    {
        var kept = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad, Typical.Mum)).Given(Typical.Chair, new AnswerWithholding(First, false, "I did"));
        Assert.False(Sees(kept, Typical.Dad));
        var shown = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad))).Given(Typical.Chair, Ask.Restrict(Card));
        Assert.True(Sees(shown, Typical.Dad));
    }

    [Fact]
    public void Words_put_together_with_another_card_are_withheld_with_it()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Mum, Ask.Add(2)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Chair, new MergeCards(Id.Card(2), Card, "Both")).Given(Typical.Chair, new AnswerWithholding(First, true, ""));
        Assert.Empty(BoardView.For(scene.State, scene[Typical.Dad]).Columns[0]);
        scene.When(Typical.Chair, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
    }

    [Fact]
    public void A_card_that_took_in_withheld_words_is_not_given_back_with_them()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(2)).Given(Typical.Chair, Ask.Restrict(Id.Card(2), Audience.Everyone, Typical.Dad))
            .Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Chair, new MergeCards(Card, Id.Card(2), "Both")).Given(Typical.Chair, new AnswerWithholding(First, false, "No need"));
        Assert.False(Sees(scene, Typical.Dad));
    }

    [Fact]
    public void The_chair_sees_every_request_the_asker_their_own_and_nobody_else_any()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.NoteTaker, Request(From(Typical.Mum)) with { Request = Second });
        Assert.Equal([Second, First], Requests(scene).Select(r => r.Id));
        Assert.Equal((Typical.Dad.Name, Typical.Teacher.Name, "Words"), (Requests(scene)[1].FromNames, Requests(scene)[1].ByName, Requests(scene)[1].Text));
        foreach (var who in Typical.Everyone)
        {
            RequestId[] own = who == Typical.Teacher ? [First] : who == Typical.NoteTaker ? [Second] : [];
            Assert.Equal(own, BoardView.For(scene.State, scene[who]).YourRequests.Select(r => r.Id));
        }

        Assert.Empty(ConsoleView.For(scene.State, scene[Typical.NoteTaker])!.Requests);
        scene.Given(Typical.Chair, new ChangeRole(Typical.Teacher.Id, Role.FamilyMember));
        Assert.Empty(BoardView.For(scene.State, scene[Typical.Teacher]).YourRequests);
    }

    [Fact]
    public void A_request_tells_nothing_of_a_card_that_the_asker_may_not_see_any_more()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad))).Given(Typical.Chair, Ask.Restrict(Card, Audience.ChairOnly));
        Assert.Equal("", Assert.Single(BoardView.For(scene.State, scene[Typical.Teacher]).YourRequests).Text);
    }

    [Fact]
    public void The_oracle_would_notice_if_a_request_reached_someone_else()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)));
        foreach (var who in new[] { Typical.Mum, Typical.Dad, Typical.SocialWorker })
        {
            var view = BoardView.For(scene.State, scene[who]);
            Assert.NotEmpty(Oracle.Wrongs(scene.State, who.Id, view with { YourRequests = [.. Requests(scene)] }));
        }
    }

    [Fact]
    public void A_board_with_requests_is_the_same_while_nothing_changes()
    {
        var scene = Typical.Conference().Given(Typical.Teacher, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)));
        var before = BoardView.For(scene.State, scene[Typical.Teacher]);
        var console = ConsoleView.For(scene.State, scene[Typical.Chair])!;
        Assert.Equal(before, BoardView.For(scene.State, scene[Typical.Teacher], before));
        Assert.True(console.Requests.Equals(ConsoleView.For(scene.State, scene[Typical.Chair], console)!.Requests));
    }

    [Theory]
    [MemberData(nameof(WhoDoesNotAsk))]
    public void Nobody_else_asks_and_the_chair_just_says_so(Role role) =>
        Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).When(Typical.Of(role), Request(From(Typical.Dad))).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void The_office_does_not_ask() =>
        Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).When(null, Request(From(Typical.Dad))).ThenRefused(RefusalReason.NotYours);

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Only_the_chair_decides(Role role) =>
        Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)))
            .When(Typical.Of(role), new AnswerWithholding(First, true, "")).ThenRefused(RefusalReason.ChairOnly);

    [Theory]
    [MemberData(nameof(NotOfTheFamily))]
    public void Only_from_the_family_and_those_with_them(Role role) =>
        Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).When(Typical.SocialWorker, Request(From(Typical.Dad, Typical.Of(role)))).ThenRefused(RefusalReason.WithheldFromFamily);

    [Fact]
    public void From_someone_who_is_there()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        scene.When(Typical.Teacher, Request(From())).ThenRefused(RefusalReason.WithheldFromFamily);
        scene.When(Typical.Teacher, Request(From(Typical.Dad))).ThenRefused(RefusalReason.WithheldFromFamily);
        scene.When(Typical.Teacher, Request(From(Typical.Stranger))).ThenRefused(RefusalReason.WithheldFromFamily);
        scene.When(Typical.Teacher, Request(null!)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Teacher, Request(From(Typical.Mum, Typical.Child, Typical.Advocate, Typical.Supporter))).Then<WithholdingAsked>();
    }

    [Fact]
    public void Of_a_card_that_is_there_for_the_asker()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Add(Card, audience: Audience.ChairOnly)).Given(Typical.Teacher, Ask.Add(2)).Given(Typical.Teacher, new RemoveCard(Id.Card(2)));
        scene.When(Typical.Teacher, Request(From(Typical.Dad))).ThenRefused(RefusalReason.CardGone);
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Card = Id.Card(9) }).ThenRefused(RefusalReason.CardGone);
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Card = Id.Card(2) }).ThenRefused(RefusalReason.CardRemovedMeanwhile);
    }

    [Fact]
    public void A_reason_is_given_and_fits()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card));
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Reason = " " }).ThenRefused(RefusalReason.WithholdingReasonMissing);
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Reason = null! }).ThenRefused(RefusalReason.WithholdingReasonMissing);
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Reason = new string('x', 301) }).ThenRefused(RefusalReason.ReasonTooLong, 301, Limits.Reason);
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Reason = new string('x', 300) }).Then<WithholdingAsked>();
        scene.When(Typical.Chair, new AnswerWithholding(First, false, "")).ThenRefused(RefusalReason.ReasonMissing);
        scene.When(Typical.Chair, new AnswerWithholding(First, true, new string('x', 301))).ThenRefused(RefusalReason.ReasonTooLong, 301, Limits.Reason);
        scene.When(Typical.Chair, new AnswerWithholding(First, false, new string('x', 300))).Then<WithholdingAnswered>();
    }

    [Fact]
    public void A_request_is_decided_once()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)));
        scene.When(Typical.Teacher, Request(From(Typical.Mum))).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, new AnswerWithholding(Second, true, "")).ThenRefused(RefusalReason.RequestAnswered);
        scene.Given(Typical.Chair, new AnswerWithholding(First, true, "")).When(Typical.Chair, new AnswerWithholding(First, true, "")).ThenNothing();
        scene.When(Typical.Chair, new AnswerWithholding(First, false, "No")).ThenRefused(RefusalReason.RequestAnswered);
        scene.When(Typical.SocialWorker, Request(From(Typical.Dad)) with { Request = Second }).ThenNothing();
    }

    [Fact]
    public void The_same_is_not_asked_again_while_it_waits()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Teacher, Request(From(Typical.Dad)));
        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Request = Second }).ThenNothing();
    }

    /// <summary>What the chair keeps back on a card by one request stays when a request about a card that was put into it is declined.</summary>
    [Fact]
    public void Declining_one_request_frees_nothing_that_the_chair_keeps_back_by_another()
    {
        var other = Id.Card(77);
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.SocialWorker, Ask.Add(other))
            .Given(Typical.SocialWorker, new AskToWithhold(Second, other, From(Typical.Dad), "He has asked where she lives."))
            .Given(Typical.Teacher, Request(From(Typical.Dad)))
            .Given(Typical.Chair, new MergeCards(other, Card, "Both", KeepRevision: 1))
            .Given(Typical.Chair, new AnswerWithholding(First, true, ""))
            .Given(Typical.Chair, new AnswerWithholding(Second, false, "It is known."));
        Assert.Contains(Typical.Dad.Id, scene.State.Board.Cards[other].WithheldFrom);
    }

    [Fact]
    public void So_many_requests_are_kept()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card));
        for (var n = 1; n <= Limits.Requests; n++)
        {
            scene.Given(Typical.Teacher, Request(From(Typical.Dad)) with { Request = new RequestId(Id.Of(0x9E9, n)) })
                .Given(Typical.Chair, new AnswerWithholding(new RequestId(Id.Of(0x9E9, n)), false, "It is known."));
        }

        scene.When(Typical.Teacher, Request(From(Typical.Dad)) with { Request = new RequestId(Id.Of(0x9E9, 999)) }).ThenRefused(RefusalReason.TooManyRequests, Limits.Requests);
    }

    private static AskToWithhold Request(ImmutableHashSet<AttendeeId> from) => new(First, Card, from, "He has asked where she lives.");

    private static ImmutableHashSet<AttendeeId> From(params Who[] people) => [.. people.Select(w => w.Id)];

    private static bool Sees(Scene scene, Who who) => BoardView.For(scene.State, scene[who]).Columns[0].Any(c => c.Id == Card);

    private static IReadOnlyList<WithholdingView> Requests(Scene scene) => ConsoleView.For(scene.State, scene[Typical.Chair])!.Requests;
}
