using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>What agencies say they can do, and next steps made of it.</summary>
public sealed class OfferSpecs
{
    private const string Words = "A place in the breakfast club";

    private static readonly MakeOffer Make = new(Planned.Offer, Words);

    public static TheoryData<Role> NotProfessional => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker, Role.Professional);

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Professionals_offer_for_themselves()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker, Typical.Teacher })
            Assert.Equal((who.Id, Words), Planned.Begun().When(who, Make with { Text = $" {Words} " }).Then<OfferMade>() is var made ? (made.Of, made.Text) : default);
        Planned.Begun().When(Typical.Teacher, Make with { For = Typical.Teacher.Id }).Then<OfferMade>();
    }

    [Theory]
    [MemberData(nameof(NotProfessional))]
    public void Others_tell_chair_or_note_taker(Role role) => Planned.Begun().When(Typical.Of(role), Make).ThenRefused(RefusalReason.OfferNotYours);

    [Fact]
    public void Chair_and_note_taker_write_down_what_others_offer()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
            Assert.Equal(Typical.Mum.Id, Planned.Begun().When(keeper, Make with { For = Typical.Mum.Id }).Then<OfferMade>().Of);
        Planned.Begun().When(Typical.SocialWorker, Make with { For = Typical.Mum.Id }).ThenRefused(RefusalReason.OfferNotYours);
        Planned.Begun().When(null, Make with { For = Typical.Mum.Id }).ThenRefused(RefusalReason.OfferNotYours);
        Planned.Begun().When(Typical.Chair, Make with { For = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        Planned.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).When(Typical.Chair, Make with { For = Typical.Mum.Id }).ThenRefused(RefusalReason.PersonGone);
    }

    [Fact]
    public void An_offer_has_words_of_a_certain_length_and_an_id_of_its_own()
    {
        Planned.Begun().When(Typical.Teacher, Make with { Text = null! }).ThenRefused(RefusalReason.OfferEmpty);
        Planned.Begun().When(Typical.Teacher, Make with { Text = new string('x', 501) }).ThenRefused(RefusalReason.WordsTooLong, 501, 500);
        Planned.Begun().When(Typical.Teacher, Make with { Text = new string('x', 500) }).Then<OfferMade>();
        Made().When(Typical.SocialWorker, Make).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Fact]
    public void So_many_each_and_so_many_in_all()
    {
        var scene = Planned.Begun();
        for (var n = 1; n <= Limits.OffersPerPerson; n++)
            scene.Given(Typical.Teacher, new MakeOffer(Id.SupportOffer(n), $"Offer {n}"));
        scene.When(Typical.Teacher, new MakeOffer(Id.SupportOffer(900), "More")).ThenRefused(RefusalReason.TooManyOffers, Limits.OffersPerPerson);
        scene.Given(Typical.Teacher, new WithdrawOffer(Id.SupportOffer(1))).When(Typical.Teacher, new MakeOffer(Id.SupportOffer(900), "More")).Then<OfferMade>();

        for (var person = 100; person < 109; person++)
        {
            scene.Given(Typical.Chair, new InviteAttendee(Id.Attendee(person), $"Guest {person}", Role.Professional, "", Remote: false));
            for (var n = 0; n < Limits.OffersPerPerson; n++)
                scene.Given(Typical.Chair, new MakeOffer(Id.SupportOffer((person * 10) + n), "More", Id.Attendee(person)));
        }

        scene.When(Typical.SocialWorker, new MakeOffer(Id.SupportOffer(901), "More")).ThenRefused(RefusalReason.TooManyOffers, Limits.SupportOffers);
    }

    [Fact]
    public void Its_owner_chair_and_note_taker_change_it_and_take_it_back()
    {
        foreach (var who in new[] { Typical.Teacher, Typical.Chair, Typical.NoteTaker })
        {
            Assert.Equal("Other", Made().When(who, new ChangeOffer(Planned.Offer, " Other", 1)).Then<OfferChanged>().Text);
            Assert.Empty(Made().Given(who, new WithdrawOffer(Planned.Offer)).State.Plan.Offers);
        }

        foreach (var who in Typical.Everyone.Except([Typical.Teacher, Typical.Chair, Typical.NoteTaker]))
        {
            Made().When(who, new ChangeOffer(Planned.Offer, "Other", 1)).ThenRefused(RefusalReason.OfferNotYours);
            Made().When(who, new WithdrawOffer(Planned.Offer)).ThenRefused(RefusalReason.OfferNotYours);
        }
    }

    [Fact]
    public void A_family_member_changes_what_was_written_down_for_them_and_whoever_only_reads_does_not()
    {
        Planned.Begun().Given(Typical.Chair, Make with { For = Typical.Mum.Id }).When(Typical.Mum, new ChangeOffer(Planned.Offer, "Other", 1)).Then<OfferChanged>();
        Planned.Begun().Given(Typical.Chair, Make with { For = Typical.Supporter.Id }).When(Typical.Supporter, new ChangeOffer(Planned.Offer, "Other", 1)).ThenRefused(RefusalReason.OfferNotYours);
    }

    [Fact]
    public void Two_screens_never_overwrite_each_other()
    {
        var scene = Made().Given(Typical.Teacher, new ChangeOffer(Planned.Offer, "Other", 1));
        scene.When(Typical.Chair, new ChangeOffer(Planned.Offer, "Third", 1)).ThenRefused(RefusalReason.PlanChangedMeanwhile);
        scene.When(Typical.Chair, new ChangeOffer(Planned.Offer, "Other ", 1)).ThenNothing();
        scene.When(Typical.Chair, new ChangeOffer(Planned.Offer, "", 2)).ThenRefused(RefusalReason.OfferEmpty);
        scene.When(Typical.Chair, new ChangeOffer(Planned.Offer, "Third", 2)).Then<OfferChanged>();
    }

    [Fact]
    public void What_is_gone_or_whose_owner_is_gone_is_not_there()
    {
        foreach (var scene in new[] { Planned.Begun(), Made().Given(Typical.Teacher, new WithdrawOffer(Planned.Offer)), Made().Given(Typical.Chair, new RemoveAttendee(Typical.Teacher.Id)) })
        {
            scene.When(Typical.Chair, new ChangeOffer(Planned.Offer, "Other", 1)).ThenRefused(RefusalReason.OfferGone);
            scene.When(Typical.Chair, new WithdrawOffer(Planned.Offer)).ThenRefused(RefusalReason.OfferGone);
            scene.When(Typical.Chair, new OfferToStep(Planned.Offer, Id.Card(10))).ThenRefused(RefusalReason.OfferGone);
            Assert.Empty(scene.PlanSeenBy(Typical.Chair).Offers);
        }
    }

    [Fact]
    public void Chair_and_note_taker_make_a_next_step_of_it_planned_with_whoever_offered()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var scene = Made().Given(keeper, new OfferToStep(Planned.Offer, Id.Card(10)));
            var card = scene[Id.Card(10)];
            Assert.Equal((Words, Strand.NextStep, WhoseWords.Professional, "Priya", Audience.Everyone), (card.Text, card.Marks.Strand, card.Marks.Whose, card.Marks.WhoseName, card.Audience));
            Assert.Equal([Typical.Teacher.Id], scene.State.Plan.Step(Id.Card(10)).Plan.People);
            Assert.Equal(Id.Card(10), Assert.Single(scene.PlanSeenBy(Typical.Mum).Offers).Step);
            scene.When(keeper, new OfferToStep(Planned.Offer, Id.Card(11))).ThenNothing();
            scene.Given(keeper, new RemoveCard(Id.Card(10))).When(keeper, new OfferToStep(Planned.Offer, Id.Card(11))).ThenAccepted();
            Assert.Equal(Id.Card(11), scene.State.Plan.Offers[0].Card);
        }
    }

    [Fact]
    public void The_agency_is_named_where_there_is_one_and_the_family_as_family()
    {
        var school = Id.Attendee(50);
        var scene = Planned.Begun().Given(Typical.Chair, new InviteAttendee(school, "Hana", Role.Professional, "School", Remote: false))
            .Given(Typical.Chair, Make with { For = school }).Given(Typical.Chair, new MakeOffer(Id.SupportOffer(2), "Gran's sofa", Typical.Mum.Id))
            .Given(Typical.Chair, new OfferToStep(Planned.Offer, Id.Card(10))).Given(Typical.Chair, new OfferToStep(Id.SupportOffer(2), Id.Card(11)));
        Assert.Equal("School", scene[Id.Card(10)].Marks.WhoseName);
        Assert.Equal((WhoseWords.Family, "Dawn"), (scene[Id.Card(11)].Marks.Whose, scene[Id.Card(11)].Marks.WhoseName));
    }

    [Fact]
    public void A_step_made_of_it_again_is_for_those_the_first_was_for()
    {
        foreach (var (audience, from) in new[] { (Audience.Everyone, Typical.Dad), (Audience.Professionals, null) })
        {
            var scene = Made().Given(Typical.Chair, new OfferToStep(Planned.Offer, Id.Card(10)))
                .Given(Typical.Chair, from is null ? Ask.Restrict(Id.Card(10), audience) : Ask.Restrict(Id.Card(10), audience, from)).Given(Typical.Chair, new RemoveCard(Id.Card(10)))
                .Given(Typical.NoteTaker, new OfferToStep(Planned.Offer, Id.Card(11)));
            Assert.Equal(audience, scene[Id.Card(11)].Audience);
            Assert.Equal(from is null ? [] : [from.Id], scene[Id.Card(11)].WithheldFrom);
            Assert.DoesNotContain(Words, Portrait.Of(PlanView.For(scene.State, scene[Typical.Dad])), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_makes_a_step_of_it(Role role) => Made().When(Typical.Of(role), new OfferToStep(Planned.Offer, Id.Card(10))).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void A_step_of_it_needs_an_id_of_its_own_and_room()
    {
        Made().When(Typical.Chair, new OfferToStep(Planned.Offer, Planned.Step)).ThenRefused(RefusalReason.AlreadyThere);
        var scene = Made();
        for (var number = 3; number <= Limits.Cards; number++)
            scene.Given(null, Ask.Add(number));
        scene.When(Typical.Chair, new OfferToStep(Planned.Offer, Id.Card(1_000))).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
    }

    [Fact]
    public void Everyone_who_takes_part_sees_an_offer_until_its_step_is_kept_from_them()
    {
        var scene = Made();
        Assert.All(Typical.Everyone, who => Assert.Equal(Words, Assert.Single(scene.PlanSeenBy(who).Offers).Words));
        scene.Given(Typical.Chair, new OfferToStep(Planned.Offer, Id.Card(10))).Given(Typical.Chair, Ask.Restrict(Id.Card(10), Audience.Everyone, Typical.Dad));
        Assert.Empty(scene.PlanSeenBy(Typical.Dad).Offers);
        Assert.Single(scene.PlanSeenBy(Typical.Mum).Offers);
        scene.Given(Typical.Chair, Ask.Restrict(Id.Card(10), Audience.ChairOnly)).When(Typical.Teacher, new ChangeOffer(Planned.Offer, "Other", 1)).ThenRefused(RefusalReason.OfferGone);
    }

    [Fact]
    public void It_stays_kept_from_them_when_the_step_is_merged_or_taken_off()
    {
        var scene = Made().Given(Typical.Chair, new OfferToStep(Planned.Offer, Id.Card(10)));
        scene.Given(Typical.Chair, new MergeCards(Planned.Step, Id.Card(10), "Both")).Given(Typical.Chair, Ask.Restrict(Planned.Step, Audience.Everyone, Typical.Dad));
        Assert.Empty(scene.PlanSeenBy(Typical.Dad).Offers);
        Assert.Equal(Planned.Step, Assert.Single(scene.PlanSeenBy(Typical.Mum).Offers).Step);
        Assert.Empty(scene.Given(Typical.Chair, new RemoveCard(Planned.Step)).PlanSeenBy(Typical.Dad).Offers);
    }

    private static Scene Made() => Planned.Begun().Given(Typical.Teacher, Make);
}
