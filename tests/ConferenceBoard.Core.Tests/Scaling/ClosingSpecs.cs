using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Closing a round keeps how often each mark was given, or nothing at all.</summary>
public sealed class ClosingSpecs
{
    [Fact]
    public void A_closed_round_keeps_the_counts_and_nothing_else()
    {
        var scene = Scales.Opened().When(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(3, 3, 7) with { Passes = 2 }));

        var tally = scene.Then<RoundClosed>().Tally;
        Assert.Equal<int>(Scales.Counts(3, 3, 7), tally.Marks);
        Assert.Equal((2, RoundStanding.Closed), (tally.Passes, scene.State.Scaling.Round!.Standing));
        Assert.Empty(scene.ThePair().Results);
    }

    [Theory]
    [InlineData]
    [InlineData(4)]
    [InlineData(4, 9)]
    public void Below_three_marks_everything_is_thrown_away(params int[] marks)
    {
        var tally = Scales.Tally(marks) with { Passes = 1, Notes = ["More visits"] };
        var scene = Scales.Opened().When(Typical.Chair, new CloseRound(Scales.Round, tally));

        scene.Then<RoundFailed>();
        Assert.Equal(RoundStanding.TooFew, scene.State.Scaling.Round!.Standing);
        Assert.Null(scene.State.Scaling.Round.Tally);
    }

    [Fact]
    public void A_pass_is_not_a_mark_to_hide_behind() =>
        Scales.Opened().When(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(4, 9) with { Passes = 3 })).Then<RoundFailed>();

    [Fact]
    public void Three_of_three_are_enough_and_two_are_not()
    {
        Three().When(Typical.Chair, Scales.Close(0, 5, 10)).Then<RoundClosed>();
        Three().When(Typical.Chair, Scales.Close(0, 5)).Then<RoundFailed>();
    }

    [Fact]
    public void Marks_beside_paper_are_three_or_none()
    {
        OnPaper().When(Typical.Chair, Closing(2, 2, 1, 2, 3, 4, 5)).Then<RoundClosed>();
        OnPaper().When(Typical.Chair, Closing(2, 2, 1, 2, 3, 4)).Then<RoundFailed>();
        OnPaper().When(Typical.Chair, Closing(2, 2, 1, 2, 3)).Then<RoundFailed>();
        OnPaper().When(Typical.Chair, Closing(0, 0, 1, 2, 3)).Then<RoundClosed>();
        OnPaper().When(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(1, 2, 3) with { Passes = 2, OnPaper = 2 })).Then<RoundClosed>();
        AllOnPaper().When(Typical.Chair, Closing(3, 3, 1, 2, 3)).Then<RoundClosed>();
    }

    [Fact]
    public void Counts_that_are_not_of_this_round_are_refused()
    {
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Marks = [] });
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Marks = default });
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Marks = [.. Scales.Counts(1, 2, 3), 0] });
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Marks = Scales.Counts(1, 2, 3).SetItem(0, -1) });
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Passes = -1 });
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Passes = 3 });
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3, 4, 5, 6));
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { Notes = ["1", "2", "3", "4", "5", "6"] });
    }

    [Fact]
    public void Paper_that_is_not_of_this_round_is_refused()
    {
        Refused(Scales.Opened(), Scales.Tally(1, 2, 3) with { OnPaper = 1, PaperMarks = 1 });
        Refused(OnPaper(), Scales.Tally(1, 2, 3) with { OnPaper = 3, PaperMarks = 3 });
        Refused(OnPaper(), Scales.Tally(1, 2, 3) with { OnPaper = 1, PaperMarks = 2 });
        Refused(OnPaper(), Scales.Tally(1, 2, 3) with { OnPaper = 1, PaperMarks = -1 });
    }

    [Fact]
    public void More_marks_or_passes_on_paper_than_there_are_at_all_are_refused()
    {
        Refused(AllOnPaper(), Scales.Tally(1, 2, 3) with { OnPaper = 4, PaperMarks = 4 });
        Refused(OnPaper(), Scales.Tally(1, 2, 3) with { Passes = 1, OnPaper = 2, PaperMarks = 0 });
    }

    [Fact]
    public void Notes_are_cleaned_and_empty_or_overlong_ones_left_out()
    {
        var tally = Scales.Tally(1, 2, 3) with { Notes = [" More\0 visits ", " \u200B", new string('x', Limits.Note), new string('x', (3 * Limits.Note) + 1)] };
        var kept = Scales.Opened().When(Typical.Chair, new CloseRound(Scales.Round, tally)).Then<RoundClosed>().Tally.Notes;

        Assert.Equal($"More visits | {new string('x', Limits.Note)}", string.Join(" | ", kept));
    }

    [Fact]
    public void Two_sides_of_three_marks_each_are_kept_apart() =>
        Assert.Equal<int>(Scales.Counts(1, 2, 2), Apart().When(Typical.Chair, Closing([1, 2, 2], 1, 2, 2, 5, 5, 6)).Then<RoundClosed>().Tally.Family);

    [Fact]
    public void Where_one_side_has_too_few_marks_the_two_become_one()
    {
        Together([1, 2], 1, 2, 5, 5, 6);
        Together([1, 2, 2], 1, 2, 2, 5, 5);
        Together([], 4, 5, 5);
        Together([1, 2, 2], 1, 2, 2);

        static void Together(int[] family, params int[] all)
        {
            var tally = Apart().When(Typical.Chair, Closing(family, all)).Then<RoundClosed>().Tally;
            Assert.Empty(tally.Family);
            Assert.Equal<int>(Scales.Counts(all), tally.Marks);
        }
    }

    [Fact]
    public void The_familys_marks_are_some_of_all()
    {
        Refused(Apart(), Closing([1, 2, 3], 1, 2, 4, 5, 5, 6).Tally);
        Refused(Apart(), Scales.Tally(1, 2, 3, 4, 5, 6));
        Refused(Apart(), Scales.Tally(1, 2, 3, 4, 5, 6) with { Family = default });
    }

    [Fact]
    public void A_side_that_was_not_asked_for_is_not_kept() =>
        Assert.Empty(Scales.BegunWithNurse().Given(Typical.Chair, Scales.Open()).When(Typical.Chair, Closing([1, 2, 2], 1, 2, 2, 5, 5, 6)).Then<RoundClosed>().Tally.Family);

    [Fact]
    public void A_round_is_closed_once()
    {
        var scene = Scales.Closed(1, 2, 3).When(Typical.Chair, Scales.Close(7, 8, 9)).ThenNothing();
        Assert.Equal<int>(Scales.Counts(1, 2, 3), scene.State.Scaling.Round!.Tally!.Marks);

        Scales.Closed(1, 2).When(Typical.Chair, Scales.Close(7, 8, 9)).ThenNothing();
        Scales.Revealed(1, 2, 3).When(Typical.Chair, Scales.Close(7, 8, 9)).ThenRefused(RefusalReason.RoundOver);
    }

    [Fact]
    public void Only_the_round_that_goes_on_is_closed()
    {
        Scales.Begun().When(Typical.Chair, Scales.Close(1, 2, 3)).ThenRefused(RefusalReason.RoundOver);
        Scales.Opened().When(Typical.Chair, new CloseRound(Id.Round(9), Scales.Tally(1, 2, 3))).ThenRefused(RefusalReason.RoundOver);
        Scales.Opened().Given(Typical.Chair, new DiscardRound(Scales.Round)).When(Typical.Chair, Scales.Close(1, 2, 3)).ThenRefused(RefusalReason.RoundOver);
        Scales.Aloud().When(Typical.Chair, Scales.Close(1, 2, 3)).ThenRefused(RefusalReason.RoundOver);
    }

    private static Scene Three() => Scales.Begun().Without(Typical.Mum, Typical.Dad).Given(Typical.Chair, Scales.Open());

    private static Scene OnPaper() => Scales.Begun().Given(Typical.Chair, Scales.Open() with { OnPaper = [Typical.Mum.Id, Typical.Dad.Id] });

    private static Scene AllOnPaper() => Scales.Begun().Given(Typical.Chair, Scales.Open() with
    {
        OnPaper = [Typical.Mum.Id, Typical.Dad.Id, Typical.Child.Id, Typical.Teacher.Id, Typical.SocialWorker.Id],
    });

    private static Scene Apart() => Scales.BegunWithNurse().Given(Typical.Chair, Scales.Open(apart: true));

    private static CloseRound Closing(int onPaper, int paperMarks, params int[] marks) => new(Scales.Round, Scales.Tally(marks) with { OnPaper = onPaper, PaperMarks = paperMarks });

    private static CloseRound Closing(int[] family, params int[] marks) => new(Scales.Round, Scales.Tally(marks) with { Family = Scales.Counts(family) });

    private static void Refused(Scene scene, Tally tally) => scene.When(Typical.Chair, new CloseRound(Scales.Round, tally)).ThenRefused(RefusalReason.NotUnderstood);
}
