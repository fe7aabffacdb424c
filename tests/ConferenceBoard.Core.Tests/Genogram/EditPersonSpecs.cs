using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>Two people can fill in different things of someone at once; the same thing only one of them.</summary>
public sealed class EditPersonSpecs
{
    private static readonly Person Seen = Kin.Drawn().Family().Person(Kin.Wenna)!;

    /// <summary>What is one thing of a person, each changed in two ways.</summary>
    private static readonly (Func<Person, Person> One, Func<Person, Person> Other)[] Things =
    [
        (p => p with { Name = "Wenna Rose" }, p => p with { Name = "Wen" }),
        (p => p with { Gender = Gender.Female }, p => p with { Gender = Gender.NonBinary }),
        (p => p with { Born = new PartialDate(2017) }, p => p with { Age = new StatedAge(9) }),
        (p => p with { HasDied = true }, p => p with { HasDied = true, Died = new PartialDate(2026) }),
        (p => p with { Pregnancy = PregnancyKind.Stillbirth }, p => p with { Pregnancy = PregnancyKind.Expected }),
        (p => p with { ChildOfConcern = false }, p => p with { ChildOfConcern = false }),
        (p => p with { Twins = new Twins("t", true) }, p => p with { Twins = new Twins("t", false) }),
        (p => p with { Note = "Likes football" }, p => p with { Note = "Likes drawing" }),
    ];

    [Fact]
    public void Different_things_changed_by_two_are_both_changed()
    {
        foreach (var (one, n) in Things.Select((t, n) => (t.One, n)))
        {
            foreach (var (_, other) in Things.Where((_, m) => m != n))
            {
                var scene = Kin.Drawn().Given(Typical.SocialWorker, new EditPerson(Seen, one(Seen))).Given(Typical.NoteTaker, new EditPerson(Seen, other(Seen)));
                Assert.Equal(other(one(Seen)), scene.Family().Person(Kin.Wenna));
            }
        }
    }

    [Fact]
    public void The_same_thing_changed_by_two_in_two_ways_is_the_firsts()
    {
        foreach (var (one, other) in Things.Where(t => t.One(Seen) != t.Other(Seen)))
        {
            var scene = Kin.Drawn().Given(Typical.SocialWorker, new EditPerson(Seen, one(Seen)));
            scene.When(Typical.NoteTaker, new EditPerson(Seen, other(Seen))).ThenRefused(RefusalReason.PersonChangedMeanwhile);
            Assert.Equal(one(Seen), scene.Family().Person(Kin.Wenna));
        }
    }

    [Fact]
    public void The_same_change_by_two_is_one()
    {
        foreach (var (one, _) in Things)
            Kin.Drawn().Given(Typical.SocialWorker, new EditPerson(Seen, one(Seen))).When(Typical.NoteTaker, new EditPerson(Seen, one(Seen))).ThenNothing();
        Kin.Drawn().When(Typical.NoteTaker, new EditPerson(Seen, Seen)).ThenNothing();
    }

    [Fact]
    public void Two_halves_that_do_not_fit_together_are_refused() =>
        Kin.Drawn().Given(Typical.SocialWorker, new EditPerson(Seen, Seen with { HasDied = true, Died = new PartialDate(2010) }))
            .When(Typical.NoteTaker, new EditPerson(Seen, Seen with { Born = new PartialDate(2017) })).ThenRefused(RefusalReason.DiedBeforeBorn);

    [Fact]
    public void Nobody_who_is_gone_or_never_was_is_changed()
    {
        Kin.Drawn().When(Typical.Chair, new EditPerson(Kin.Of("nobody"), Kin.Of("nobody", "x"))).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().Given(Typical.Chair, Kin.Remove(Kin.Wenna)).When(Typical.Chair, new EditPerson(Seen, Seen with { Name = "x" })).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, new EditPerson(Seen, Seen with { Id = Kin.Tamsin })).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, new EditPerson(null!, Seen)).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, new EditPerson(Seen, null!)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Words_are_cleaned_and_bounded_and_values_must_be_known()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new EditPerson(Seen, Seen with { Name = " We\0nna  Rose ", Note = "a\u202Eb" }));
        Assert.Equal(("Wenna Rose", "ab"), (scene.Family().Person(Kin.Wenna)!.Name, scene.Family().Person(Kin.Wenna)!.Note));

        Refused(Seen with { Name = new string('x', 81) }, RefusalReason.NameTooLong, 80);
        Refused(Seen with { Note = new string('x', 301) }, RefusalReason.NoteTooLong, 301, 300);
        Refused(Seen with { Age = new StatedAge(131) }, RefusalReason.AgeRange, 130);
        Refused(Seen with { Born = new PartialDate(2020), HasDied = true, Died = new PartialDate(2019) }, RefusalReason.DiedBeforeBorn);
        Refused(Seen with { Gender = (Gender)77 }, RefusalReason.NotUnderstood);
        Refused(Seen with { Died = new PartialDate(2019) }, RefusalReason.NotUnderstood);

        static void Refused(Person person, RefusalReason reason, params object[] figures) =>
            Kin.Drawn().When(Typical.Chair, new EditPerson(Seen, person)).ThenRefused(reason, figures);
    }

    [Fact]
    public void Someone_with_parents_partners_or_children_does_not_go_to_the_network()
    {
        foreach (var id in new[] { Kin.Wenna, Kin.Tamsin })
        {
            var scene = Kin.Drawn();
            scene.When(Typical.Chair, Kin.Edit(scene, id, p => p with { Network = NetworkKind.Friend })).ThenRefused(RefusalReason.NetworkLinked);
        }

        var alone = Kin.Drawn();
        alone.Given(Typical.Chair, Kin.Edit(alone, Kin.School, p => p with { Network = null }));
        Assert.Null(alone.Family().Person(Kin.School)!.Network);
    }
}
