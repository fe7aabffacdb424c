using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>The children whom the conference concerns, and what is known of them (domain.md §2).</summary>
public sealed class ChildSpecs
{
    private static readonly ChildId Baby = Id.Child(3);

    public static TheoryData<Role> Others => Beforehand.Others;

    [Fact]
    public void Those_who_prepare_add_rename_and_take_off()
    {
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, new AddChild(Baby, " Baby ")).Given(who, new RenameChild(Baby, "Ash"));
            Assert.Equal("Robin, Sky, Ash", string.Join(", ", scene.State.Children.Select(c => c.Name)));
            scene.When(who, new RenameChild(Baby, "Ash")).ThenNothing();
            scene.Given(who, new DescribeChild(Baby, Beforehand.About(expected: Beforehand.Today), 0)).Given(who, new RemoveChild(Baby));
            Assert.Equal([Typical.Robin, Typical.Sky], scene.State.Children);
            Assert.Empty(scene.State.Preparation.Children);
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_else_does(Role role)
    {
        foreach (ConferenceCommand command in new ConferenceCommand[]
            { new AddChild(Baby, "Ash"), new RenameChild(Typical.Sky.Id, "Ash"), new RemoveChild(Typical.Sky.Id), new DescribeChild(Typical.Sky.Id, Beforehand.About(), 0) })
            Beforehand.Prepared().When(Typical.Of(role), command).ThenRefused(RefusalReason.PreparationNotYours);
    }

    [Fact]
    public void The_list_stays_once_it_has_begun_and_what_is_known_does_not()
    {
        var scene = Beforehand.Prepared().Begin();
        scene.When(Typical.Chair, new AddChild(Baby, "Ash")).ThenRefused(RefusalReason.PreparedTooLate);
        scene.When(Typical.Chair, new RenameChild(Typical.Sky.Id, "Ash")).ThenRefused(RefusalReason.PreparedTooLate);
        scene.When(Typical.Chair, new RemoveChild(Typical.Sky.Id)).ThenRefused(RefusalReason.PreparedTooLate);
        scene.When(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(Beforehand.Today), 0)).Then<ChildDescribed>();
    }

    [Fact]
    public void Names_ids_and_the_number_of_children_are_bounded()
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, new AddChild(Baby, null!)).ThenRefused(RefusalReason.NameMissing);
        scene.When(Typical.Chair, new AddChild(Baby, new string('x', 81))).ThenRefused(RefusalReason.NameTooLong, 80);
        scene.When(Typical.Chair, new RenameChild(Typical.Sky.Id, " ")).ThenRefused(RefusalReason.NameMissing);
        scene.When(Typical.Chair, new AddChild(Typical.Robin.Id, "Ash")).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, new RenameChild(Baby, "Ash")).ThenRefused(RefusalReason.ChildUnknown);
        scene.When(Typical.Chair, new RemoveChild(Baby)).ThenRefused(RefusalReason.ChildUnknown);
        scene.When(Typical.Chair, new DescribeChild(Baby, Beforehand.About(), 0)).ThenRefused(RefusalReason.ChildUnknown);
        for (var number = 3; number <= Limits.Children; number++)
            scene.Given(Typical.Chair, new AddChild(Id.Child(number), "Ash"));
        scene.When(Typical.Chair, new AddChild(Id.Child(13), "Ash")).ThenRefused(RefusalReason.ChildrenCount, 12);
    }

    [Fact]
    public void The_last_child_stays() =>
        Beforehand.Prepared().Given(Typical.Chair, new RemoveChild(Typical.Robin.Id)).When(Typical.Chair, new RemoveChild(Typical.Sky.Id)).ThenRefused(RefusalReason.LastChild);

    [Fact]
    public void A_child_of_whom_something_is_written_stays()
    {
        var marks = Ask.Plain(Column.WorriedAbout) with { Children = [Typical.Sky.Id] };
        var words = Scales.Words() with { Children = [Typical.Sky.Id] };
        foreach (var scene in new[]
        {
            Beforehand.Prepared().Given(Typical.Mum, Ask.Add(1) with { Marks = marks }),
            Beforehand.Prepared().Given(Typical.Mum, Ask.Add(1) with { Marks = marks }).Given(Typical.Mum, new RemoveCard(Id.Card(1))),
            Beforehand.Prepared().Given(Typical.SocialWorker, new AddPair(Id.Pair(1), words)),
            Beforehand.Prepared().Given(Typical.Chair, new ProposePair(Id.Proposal(1), Id.Pair(1), words)),
        })
        {
            scene.When(Typical.SocialWorker, new RemoveChild(Typical.Sky.Id)).ThenRefused(RefusalReason.ChildNamed);
            scene.When(Typical.SocialWorker, new RemoveChild(Typical.Robin.Id)).Then<ChildRemoved>();
        }
    }

    [Fact]
    public void Nobody_undoes_their_way_back_to_a_child_who_was_taken_off()
    {
        var marks = Ask.Plain(Column.WorriedAbout);
        var scene = Beforehand.Prepared().Given(Typical.Mum, Ask.Add(1) with { Marks = marks with { Children = [Typical.Sky.Id] } })
            .Given(Typical.Mum, new MarkCard(Id.Card(1), marks)).Given(Typical.Dad, Ask.Add(2))
            .Given(Typical.Chair, new RemoveChild(Typical.Sky.Id));
        scene.When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.NothingToUndo);
        scene.When(Typical.Dad, new UndoLast()).ThenAccepted();
        Assert.Equal([Typical.Robin], BoardView.For(scene.State, scene[Typical.Mum]).Children);
    }

    [Fact]
    public void What_is_known_of_a_child_is_kept_in_clean_lines()
    {
        var info = new ChildPreparation(Beforehand.Today.AddYears(-9), null, " Polish,\nEnglish ", ChildAttends.APart, null!, " Sam ", "Gran", "Ade");
        foreach (var who in Beforehand.Staff)
        {
            var scene = Beforehand.Prepared().Given(who, new DescribeChild(Typical.Sky.Id, info, 0));
            var kept = scene.State.Preparation.Of(Typical.Sky.Id);
            Assert.Equal((1, "Polish, English", "", "Sam"), (kept.Revision, kept.Info.Languages, kept.Info.WhichPart, kept.Info.PreparedBy));
            scene.When(who, new DescribeChild(Typical.Sky.Id, info, 0)).ThenNothing();
        }
    }

    [Fact]
    public void Two_who_write_at_one_time_do_not_overwrite_each_other()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(attends: ChildAttends.APart), 0));
        scene.When(Typical.SocialWorker, new DescribeChild(Typical.Sky.Id, Beforehand.About(), 0)).ThenRefused(RefusalReason.PreparationChanged);
        scene.When(Typical.SocialWorker, new DescribeChild(Typical.Sky.Id, Beforehand.About(), 1)).Then<ChildDescribed>();
    }

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Beforehand.Prepared();
        scene.When(Typical.Chair, new DescribeChild(Typical.Sky.Id, null!, 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(attends: (ChildAttends)9), 0)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(broughtBy: new string('x', 201)), 0)).ThenRefused(RefusalReason.WordsTooLong, 201, 200);
        scene.When(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(broughtBy: new string('x', 200)), 0)).Then<ChildDescribed>();
    }

    [Fact]
    public void A_child_is_born_or_expected() =>
        Beforehand.Prepared().When(Typical.Chair, new DescribeChild(Typical.Sky.Id, Beforehand.About(Beforehand.Today, Beforehand.Today), 0)).ThenRefused(RefusalReason.BirthOrExpected);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(-19 * 366, true)]
    [InlineData((-19 * 366) - 1, false)]
    public void A_birth_was_in_the_last_nineteen_years(int days, bool accepted) => Described(Beforehand.About(Beforehand.Today.AddDays(days)), accepted);

    [Theory]
    [InlineData(310, true)]
    [InlineData(311, false)]
    [InlineData(-62, true)]
    [InlineData(-63, false)]
    public void A_birth_is_expected_within_ten_months(int days, bool accepted) => Described(Beforehand.About(expected: Beforehand.Today.AddDays(days)), accepted);

    [Fact]
    public void A_date_that_stays_is_not_refused_however_old()
    {
        var old = Beforehand.About(expected: Beforehand.Today.AddDays(-200));
        var scene = Beforehand.Prepared().Where(s => new ChildDescribed(Typical.Sky.Id, old).Apply(s));
        scene.When(Typical.Chair, new DescribeChild(Typical.Sky.Id, old with { Languages = "Polish" }, 1)).Then<ChildDescribed>();
    }

    private static void Described(ChildPreparation info, bool accepted)
    {
        var scene = Beforehand.Prepared().When(Typical.Chair, new DescribeChild(Typical.Sky.Id, info, 0));
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.DateImpossible);
    }
}
