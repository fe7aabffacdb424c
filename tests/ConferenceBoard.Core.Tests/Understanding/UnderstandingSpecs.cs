using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Understanding;
using ConferenceBoard.Core.Views;
using static ConferenceBoard.Core.Understanding.UnderstandingStanding;

namespace ConferenceBoard.Core.Tests.Understanding;

/// <summary>Shared understanding: explained, asked again, said in their own words.</summary>
public sealed class UnderstandingSpecs
{
    private static readonly UnderstandingStanding[] ToTheEnd = [Explained, AskedAgain, InTheirOwnWords];

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    public static TheoryData<Role> OutsideTheFamily => Typical.RolesBut(Role.FamilyMember, Role.Child);

    [Fact]
    public void From_not_yet_to_in_their_own_words_nothing_is_skipped()
    {
        var scene = Begun(ToTheEnd);

        var mum = scene.State.Understanding.Of(Typical.Mum.Id);
        Assert.Equal((InTheirOwnWords, "You fear he comes back"), (mum.Standing, mum.Words));
        Assert.Equal(ToTheEnd, mum.History.Select(s => s.Standing));
        Assert.Equal("||You fear he comes back", string.Join('|', mum.History.Select(s => s.Words)));
    }

    [Theory]
    [InlineData(NotYet, AskedAgain, RefusalReason.ExplainFirst)]
    [InlineData(NotYet, InTheirOwnWords, RefusalReason.ExplainFirst)]
    [InlineData(Explained, InTheirOwnWords, RefusalReason.AskAgainFirst)]
    [InlineData(InTheirOwnWords, Explained, RefusalReason.SaidAlready)]
    [InlineData(InTheirOwnWords, AskedAgain, RefusalReason.SaidAlready)]
    public void A_step_that_is_skipped_is_named(UnderstandingStanding from, UnderstandingStanding to, RefusalReason reason) =>
        Begun([.. ToTheEnd.TakeWhile(s => s <= from)]).When(Typical.Chair, Mark(from, to)).ThenRefused(reason);

    [Fact]
    public void What_was_asked_again_can_be_explained_again()
    {
        var scene = Begun(Explained, AskedAgain).When(Typical.NoteTaker, Mark(AskedAgain, Explained));

        scene.Then<UnderstandingMarked>();
        scene.When(Typical.Chair, Mark(Explained, InTheirOwnWords)).ThenRefused(RefusalReason.AskAgainFirst);
    }

    [Theory]
    [InlineData(Explained)]
    [InlineData(AskedAgain)]
    [InlineData(InTheirOwnWords)]
    public void A_mistake_is_set_back_from_anywhere(UnderstandingStanding from)
    {
        var scene = Begun([.. ToTheEnd.TakeWhile(s => s <= from)]).When(Typical.Chair, Mark(from, NotYet));
        Assert.Equal(NotYet, scene.Then<UnderstandingMarked>().Standing);
    }

    [Fact]
    public void Words_stay_when_it_is_set_back_until_others_take_their_place()
    {
        var scene = Begun([.. ToTheEnd, NotYet, Explained, AskedAgain]);
        Assert.Equal("You fear he comes back", scene.State.Understanding.Of(Typical.Mum.Id).Words);

        scene.Given(Typical.Chair, Mark(AskedAgain, InTheirOwnWords, "I have to ring you"));
        Assert.Equal("I have to ring you", scene.State.Understanding.Of(Typical.Mum.Id).Words);
    }

    [Fact]
    public void Understood_needs_their_words_of_some_length()
    {
        var scene = Begun(Explained, AskedAgain);
        scene.When(Typical.Chair, Mark(AskedAgain, InTheirOwnWords, " \n")).ThenRefused(RefusalReason.OwnWordsMissing);
        scene.When(Typical.Chair, Mark(AskedAgain, InTheirOwnWords, null!)).ThenRefused(RefusalReason.OwnWordsMissing);
        scene.When(Typical.Chair, Mark(AskedAgain, InTheirOwnWords, new string('x', 501))).ThenRefused(RefusalReason.WordsTooLong, 501, 500);
        scene.When(Typical.Chair, Mark(AskedAgain, InTheirOwnWords, new string('x', 500))).Then<UnderstandingMarked>();
        Begun(Explained, AskedAgain).When(Typical.Chair, Mark(AskedAgain, InTheirOwnWords, "x")).Then<UnderstandingMarked>();
    }

    [Fact]
    public void Who_looks_at_what_is_no_longer_so_is_told()
    {
        var scene = Begun(Explained);
        scene.When(Typical.NoteTaker, Mark(NotYet, Explained)).ThenRefused(RefusalReason.UnderstandingChanged);
        scene.When(Typical.NoteTaker, Mark(AskedAgain, InTheirOwnWords)).ThenRefused(RefusalReason.UnderstandingChanged);
        scene.When(Typical.NoteTaker, Mark(Explained, Explained)).ThenNothing();
    }

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        Begun().When(Typical.Chair, Mark(NotYet, (UnderstandingStanding)42)).ThenRefused(RefusalReason.NotUnderstood);
        Begun().When(Typical.Chair, Mark((UnderstandingStanding)42, Explained)).ThenRefused(RefusalReason.NotUnderstood);
        Begun().When(Typical.Chair, Mark(NotYet, Explained) with { Person = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).When(Typical.Chair, Mark(NotYet, Explained)).ThenRefused(RefusalReason.PersonGone);
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_but_chair_and_note_taker_marks_or_writes(Role role)
    {
        Begun().When(Typical.Of(role), Mark(NotYet, Explained)).ThenRefused(RefusalReason.ChairOnly);
        Begun().When(Typical.Of(role), new WriteFirstWords(Typical.Mum.Id, "x")).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_does_neither()
    {
        Begun().When(null, Mark(NotYet, Explained)).ThenRefused(RefusalReason.ChairOnly);
        Begun().When(null, new WriteFirstWords(Typical.Mum.Id, "x")).ThenRefused(RefusalReason.ChairOnly);
    }

    [Theory]
    [MemberData(nameof(OutsideTheFamily))]
    public void It_is_asked_of_family_and_children_only(Role role)
    {
        Begun().When(Typical.Chair, Mark(NotYet, Explained) with { Person = Typical.Of(role).Id }).ThenRefused(RefusalReason.NotOfTheFamily);
        Begun().When(Typical.Chair, new WriteFirstWords(Typical.Of(role).Id, "x")).ThenRefused(RefusalReason.NotOfTheFamily);
        Begun().When(Typical.Chair, Mark(NotYet, Explained) with { Person = Typical.Child.Id }).Then<UnderstandingMarked>();
    }

    [Fact]
    public void Nothing_is_marked_before_the_conference_begins()
    {
        Typical.Conference().When(Typical.Chair, Mark(NotYet, Explained)).ThenRefused(RefusalReason.BeginFirst);
        Typical.Conference().When(Typical.Chair, new WriteFirstWords(Typical.Mum.Id, "x")).ThenRefused(RefusalReason.BeginFirst);
    }

    [Fact]
    public void What_the_family_said_first_is_kept_beside()
    {
        var scene = Begun(Explained).When(Typical.NoteTaker, new WriteFirstWords(Typical.Mum.Id, " That I shout "));

        Assert.Equal("That I shout", scene.Then<FirstWordsWritten>().Words);
        Assert.Equal((Explained, "That I shout"), (scene.State.Understanding.Of(Typical.Mum.Id).Standing, scene.State.Understanding.Of(Typical.Mum.Id).FirstWords));
        scene.When(Typical.Chair, new WriteFirstWords(Typical.Mum.Id, "That I shout")).ThenNothing();
        scene.When(Typical.Chair, new WriteFirstWords(Typical.Mum.Id, null!)).Then<FirstWordsWritten>();
        scene.When(Typical.Chair, new WriteFirstWords(Typical.Mum.Id, new string('x', 501))).ThenRefused(RefusalReason.WordsTooLong, 501, 500);
        scene.When(Typical.Chair, new WriteFirstWords(Typical.Mum.Id, new string('x', 500))).Then<FirstWordsWritten>();
    }

    [Fact]
    public void The_latest_hundred_steps_are_kept()
    {
        var scene = Begun();
        for (var n = 0; n < 60; n++)
            scene.Given(Typical.Chair, Mark(NotYet, Explained)).Given(Typical.Chair, Mark(Explained, NotYet));

        Assert.Equal(100, scene.State.Understanding.Of(Typical.Mum.Id).History.Count);
    }

    [Fact]
    public void Chair_note_taker_and_social_worker_see_everyones_in_the_order_of_the_list()
    {
        foreach (var viewer in new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker })
            Assert.Equal([("Dawn", InTheirOwnWords), ("Lee", NotYet), ("Robin W", NotYet)], SeenBy(Begun(ToTheEnd), viewer).People.Select(p => (p.Name, p.Standing)));
        Assert.Equal([true, true, false], new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker }.Select(w => SeenBy(Begun(), w).MayMark));
        Assert.False(SeenBy(Typical.Conference(), Typical.Chair).MayMark);
    }

    [Fact]
    public void One_of_the_family_sees_their_own()
    {
        foreach (var viewer in new[] { Typical.Mum, Typical.Dad, Typical.Child })
            Assert.Equal(viewer.Id, Assert.Single(SeenBy(Begun(ToTheEnd), viewer).People).Person);
    }

    [Theory]
    [MemberData(nameof(OutsideTheFamily))]
    public void Others_see_none(Role role) =>
        Assert.Equal(role is Role.Chair or Role.NoteTaker or Role.SocialWorker, !SeenBy(Begun(ToTheEnd), Typical.Of(role)).People.IsEmpty);

    [Fact]
    public void Someone_removed_is_not_seen_and_sees_nothing()
    {
        var scene = Begun(ToTheEnd).Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));
        Assert.DoesNotContain(SeenBy(scene, Typical.Chair).People, p => p.Person == Typical.Mum.Id);
        Assert.Empty(SeenBy(scene, Typical.Mum).People);
    }

    private static Scene Begun(params UnderstandingStanding[] steps)
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference());
        return steps.Aggregate((scene, From: NotYet), (at, to) => (at.scene.Given(Typical.Chair, Mark(at.From, to)), to)).scene;
    }

    private static MarkUnderstanding Mark(UnderstandingStanding from, UnderstandingStanding to, string words = "You fear he comes back") => new(Typical.Mum.Id, from, to, words);

    private static UnderstandingView SeenBy(Scene scene, Who who) => UnderstandingView.For(scene.State, scene[who]);
}
