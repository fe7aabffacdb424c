using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>The chair decides who may see a fact; others who draw can keep it to professionals, and no more.</summary>
public sealed class RestrictingSpecs
{
    public static TheoryData<Role> Helpers => [Role.NoteTaker, Role.SocialWorker];

    [Fact]
    public void The_chair_restricts_any_fact_to_anyone()
    {
        var scene = Kin.Begun();
        foreach (var fact in new ConferenceBoard.Genograms.FactId[] { Kin.Wenna, Kin.Parents, Kin.Birth })
        {
            scene.When(Typical.Chair, Kin.Restrict(fact, Audience.Professionals, Typical.Teacher)).Then<FactRestricted>();
            Assert.Equal(new Restriction(Audience.Professionals, [Typical.Teacher.Id]), scene.State.Genogram.RestrictionOf(fact));
            scene.When(Typical.Chair, Kin.Restrict(fact, Audience.Professionals, Typical.Teacher)).ThenNothing();
            scene.Given(Typical.Chair, Kin.Restrict(fact, Audience.Everyone));
            Assert.Empty(scene.State.Genogram.Restrictions);
        }
    }

    [Theory]
    [MemberData(nameof(Helpers))]
    public void Others_who_draw_keep_to_professionals_what_everyone_could_see_and_no_more(Role role)
    {
        var who = Typical.Of(role);
        foreach (var restriction in new[] { Kin.Hide(Kin.Wenna), Kin.Restrict(Kin.Wenna, Audience.Everyone, Typical.Dad), Kin.Restrict(Kin.Wenna, Audience.Professionals, Typical.Teacher) })
            Kin.Begun().When(who, restriction).ThenRefused(RefusalReason.ChairOnly);
        Kin.Begun().When(who, Kin.Restrict(Kin.Wenna, Audience.Everyone)).ThenNothing();

        var scene = Kin.Begun().Given(who, Kin.Restrict(Kin.Wenna, Audience.Professionals));
        scene.When(who, Kin.Restrict(Kin.Wenna, Audience.Professionals)).ThenNothing();
        scene.When(who, Kin.Restrict(Kin.Wenna, Audience.Everyone)).ThenRefused(RefusalReason.ChairOnly);
        scene.Given(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Everyone));
    }

    [Theory]
    [MemberData(nameof(Helpers))]
    public void From_whom_something_is_withheld_others_than_the_chair_neither_learn_nor_change(Role role)
    {
        var who = Typical.Of(role);
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Everyone, Typical.Dad)).Given(Typical.Chair, Kin.Restrict(Kin.Jory, Audience.Professionals, Typical.Teacher));
        Assert.Equal([new(Kin.Jory, new Restriction(Audience.Professionals, []))], GenogramView.For(scene.State, scene[who]).Restrictions);
        Assert.Equal(2, GenogramView.For(scene.State, scene[Typical.Chair]).Restrictions.Count);

        scene.When(who, Kin.Restrict(Kin.Jory, Audience.Professionals)).ThenNothing();
        scene.When(who, Kin.Restrict(Kin.Wenna, Audience.Professionals)).Then<FactRestricted>();
        Assert.Equal(new Restriction(Audience.Professionals, [Typical.Dad.Id]), scene.State.Genogram.RestrictionOf(Kin.Wenna));
        scene.Given(who, new UndoFamilyChange());
        Assert.Equal(new Restriction(Audience.Everyone, [Typical.Dad.Id]), scene.State.Genogram.RestrictionOf(Kin.Wenna));
    }

    [Fact]
    public void Nothing_is_withheld_from_the_chair_or_from_a_stranger()
    {
        Kin.Begun().When(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Everyone, Typical.Chair)).ThenRefused(RefusalReason.PersonGone);
        Kin.Begun().When(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Everyone, Typical.Stranger)).ThenRefused(RefusalReason.PersonGone);
    }

    [Fact]
    public void What_makes_no_sense_or_is_not_there_is_refused()
    {
        Kin.Begun().When(Typical.Chair, Kin.Hide(new("nothing"))).ThenRefused(RefusalReason.FactGone);
        Kin.Begun().Given(Typical.Chair, Kin.Remove(Kin.School)).When(Typical.Chair, Kin.Hide(Kin.School)).ThenRefused(RefusalReason.FactGone);
        Kin.Begun().When(Typical.Chair, Kin.Restrict(Kin.Wenna, (Audience)77)).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Begun().When(Typical.Chair, new RestrictFact(Kin.Wenna, null!)).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Begun().When(Typical.Chair, new RestrictFact(Kin.Wenna, new Restriction(Audience.Everyone, null!))).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_decision_made_on_what_has_changed_meanwhile_is_refused() =>
        Kin.Begun().Given(Typical.SocialWorker, Kin.Restrict(Kin.Wenna, Audience.Professionals))
            .When(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Everyone, Typical.Dad) with { Seen = Restriction.None }).ThenRefused(RefusalReason.PersonChangedMeanwhile);
}
