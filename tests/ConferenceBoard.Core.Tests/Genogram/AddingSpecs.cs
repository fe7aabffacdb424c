using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>People who are linked to nobody yet, one by one or a whole file.</summary>
public sealed class AddingSpecs
{
    public static TheoryData<Role> OthersThanThoseWhoDraw => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker);

    [Theory]
    [MemberData(nameof(OthersThanThoseWhoDraw))]
    public void Only_chair_note_taker_and_social_worker_draw(Role role)
    {
        ConferenceCommand[] all =
        [
            Kin.Add("new"), Kin.Child(Kin.Tamsin, "new"), new EditPerson(Kin.Of("wenna"), Kin.Of("wenna")), Kin.Put(Kin.Between(Kin.Wenna, Kin.School)),
            Kin.Remove(Kin.Wenna), new PlacePerson(Kin.Wenna, null), new TidyUp(true, 0), new ImportFamily(Family.Empty), Kin.Hide(Kin.Wenna), new UndoFamilyChange(),
        ];
        foreach (var command in all)
            Kin.Begun().When(Typical.Of(role), command).ThenRefused(RefusalReason.GenogramNotYours);
    }

    [Fact]
    public void Those_who_draw_and_the_office_add_people_before_and_during_the_conference()
    {
        foreach (var scene in new[] { Kin.Drawn(), Kin.Begun() })
        {
            foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker, null })
                scene.Given(who, Kin.Add($"by {who?.Name}"));
            Assert.Equal(8, scene.Family().People.Length);
        }
    }

    [Fact]
    public void Someone_removed_or_without_a_conference_draws_nothing()
    {
        Kin.Drawn().Given(Typical.Chair, new RemoveAttendee(Typical.SocialWorker.Id)).When(Typical.SocialWorker, Kin.Add("new")).ThenRefused(RefusalReason.NotInTheConference);
        new Scene().When(null, Kin.Add("new")).ThenRefused(RefusalReason.UnknownConference);
    }

    [Fact]
    public void Everyone_of_the_family_stands_somewhere() =>
        Assert.Equal(Kin.Drawn().Family().People.Select(p => p.Id).ToHashSet(), [.. Kin.Drawn().State.Genogram.Arrangement.Spots.Keys]);

    [Fact]
    public void A_name_of_a_fact_is_used_once_even_after_it_is_gone()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Add("wenna")).ThenRefused(RefusalReason.AlreadyThere);
        Kin.Drawn().When(Typical.Chair, Kin.Add("jory-u")).ThenRefused(RefusalReason.AlreadyThere);
        Kin.Drawn().Given(Typical.Chair, Kin.Remove(Kin.School)).When(Typical.Chair, Kin.Add("school")).ThenRefused(RefusalReason.AlreadyThere);
        Kin.Drawn().When(Typical.Chair, new AddPerson(null!)).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Fact]
    public void Links_made_with_someone_new_take_no_name_that_was_used_before()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Add("piran-u")).Given(Typical.Chair, Kin.Remove(new("piran-u")));
        scene.When(Typical.Chair, Kin.Partner(Kin.Tamsin, "piran")).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\uD83D")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_fact_has_a_name_of_1_to_64_whole_letters(string? id) =>
        Kin.Drawn().When(Typical.Chair, Kin.Add(id!)).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void Names_and_notes_are_cleaned_and_bounded()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new AddPerson(Kin.Of("a", " Ade\u202E \0 ") with { Note = "one\r\ntwo " }));
        Assert.Equal(("Ade", "one\ntwo"), (scene.Family().Person(new("a"))!.Name, scene.Family().Person(new("a"))!.Note));

        scene.When(Typical.Chair, Kin.Add("b", new string('x', 81))).ThenRefused(RefusalReason.NameTooLong, 80);
        scene.When(Typical.Chair, new AddPerson(Kin.Of("b") with { Note = new string('x', 301) })).ThenRefused(RefusalReason.NoteTooLong, 301, 300);
        scene.Given(Typical.Chair, new AddPerson(Kin.Of("b", new string('x', 80)) with { Note = new string('x', 300) }));
        scene.Given(Typical.Chair, new AddPerson(new Person { Id = new("c"), Name = null!, Note = null! }));
        Assert.Equal("", scene.Family().Person(new("c"))!.Name);
    }

    [Fact]
    public void Ages_and_dates_are_those_of_a_person()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new AddPerson(Kin.Of("a") with { Age = new StatedAge(130) }));
        scene.When(Typical.Chair, new AddPerson(Kin.Of("b") with { Age = new StatedAge(131) })).ThenRefused(RefusalReason.AgeRange, 130);
        scene.When(Typical.Chair, new AddPerson(Kin.Of("b") with { Age = new StatedAge(-1) })).ThenRefused(RefusalReason.AgeRange, 130);
        scene.When(Typical.Chair, new AddPerson(Dead("2001-05-02", "2001-05-01"))).ThenRefused(RefusalReason.DiedBeforeBorn);
        scene.Given(Typical.Chair, new AddPerson(Dead("2001-05-02", "2001")));

        static Person Dead(string born, string died) => Kin.Of("b") with { Born = PartialDate.Parse(born), HasDied = true, Died = PartialDate.Parse(died) };
    }

    [Fact]
    public void Values_that_no_screen_sends_are_not_understood()
    {
        Person[] all =
        [
            Kin.Of("b") with { Gender = (Gender)77 }, Kin.Of("b") with { Pregnancy = (PregnancyKind)77 }, Kin.Of("b") with { Network = (NetworkKind)77 },
            Kin.Of("b") with { Born = new PartialDate(2001, 2, 30) }, Kin.Of("b") with { Born = new PartialDate(0) },
            Kin.Of("b") with { Born = new PartialDate(2001, Certainty: (DateCertainty)77) }, Kin.Of("b") with { Died = new PartialDate(2001) },
            Kin.Of("b") with { Twins = new Twins("", true) }, Kin.Of("b") with { Twins = new Twins(null!, true) },
        ];
        foreach (var person in all)
            Kin.Drawn().When(Typical.Chair, new AddPerson(person)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Two_hundred_and_fifty_people_are_drawn_and_no_more()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new ImportFamily(new Family { People = [.. Enumerable.Range(1, 246).Select(n => Kin.Of($"p{n}"))] }));
        Assert.Equal(FamilyLimits.People, scene.Family().People.Length);

        scene.When(Typical.Chair, Kin.Add("more")).ThenRefused(RefusalReason.FamilyFull, 250);
        scene.When(Typical.Chair, Kin.Child(Kin.Tamsin, "more")).ThenRefused(RefusalReason.FamilyFull, 250);
        scene.When(Typical.Chair, new ImportFamily(new Family { People = [Kin.Of("more")] })).ThenRefused(RefusalReason.FamilyFull, 250);
        scene.Given(Typical.Chair, Kin.Edit(scene, Kin.Wenna, p => p with { Name = "Wenna Rose" })).Given(Typical.Chair, Kin.Remove(new("p1"))).Given(Typical.Chair, Kin.Add("more"));
    }

    [Fact]
    public void When_as_many_facts_are_kept_as_can_be_what_is_there_can_still_be_changed()
    {
        var scene = Kin.Drawn();
        for (var round = 0; scene.State.Genogram.Stamps.Count + 240 <= Limits.FactsEver; round++)
        {
            scene.Given(Typical.Chair, new ImportFamily(new Family { People = [.. Enumerable.Range(1, 240).Select(n => Kin.Of($"r{round}-{n}"))] }));
            scene.Given(Typical.Chair, new UndoFamilyChange());
        }

        scene.When(Typical.Chair, new ImportFamily(new Family { People = [.. Enumerable.Range(1, 240).Select(n => Kin.Of($"last-{n}"))] })).ThenRefused(RefusalReason.TooManyLinks);
        for (var n = 0; scene.State.Genogram.Stamps.Count < Limits.FactsEver; n++)
            scene.Given(Typical.Chair, Kin.Add($"one{n}"));
        scene.When(Typical.Chair, Kin.Add("more")).ThenRefused(RefusalReason.TooManyLinks);
        scene.Given(Typical.Chair, Kin.Edit(scene, Kin.Wenna, p => p with { Name = "Wenna Rose" })).Given(Typical.Chair, Kin.Remove(Kin.School));
    }

    [Fact]
    public void A_family_from_a_file_comes_beside_what_is_there_and_goes_in_one()
    {
        var file = new Family
        {
            People = [Kin.Of("i1", " Kerra "), Kin.Of("i2")],
            Parentages = [new Parentage { Id = new("i3"), Child = new("i1"), Parent = new PersonId("i2") }],
            Households = [new Household { Id = new("i4"), Name = " Mill\u202E Lane ", Members = [new("i1")] }],
        };
        var scene = Kin.Drawn();
        var before = scene.Family();

        scene.When(Typical.NoteTaker, new ImportFamily(file)).Then<FamilyChanged>();
        Assert.Equal(("Kerra", "Mill Lane"), (scene.Family().Person(new("i1"))!.Name, scene.Family().Households[0].Name));
        scene.When(Typical.NoteTaker, new ImportFamily(file)).ThenRefused(RefusalReason.AlreadyThere);
        Assert.Equal(before, scene.Given(Typical.NoteTaker, new UndoFamilyChange()).Family());
        scene.When(Typical.NoteTaker, new ImportFamily(Family.Empty)).ThenNothing();
    }

    [Fact]
    public void A_family_with_holes_is_not_understood()
    {
        Family?[] all =
        [
            null, new Family { People = [null!] }, new Family { People = default }, new Family { Bonds = [null!] }, new Family { People = [Kin.Of("a"), Kin.Of("a")] },
            new Family { Households = [new Household { Id = new("h"), Members = default }] }, new Family { People = [Kin.Of("a")], Unions = [new Union { Id = new("a"), First = new("a"), Second = new("a") }] },
        ];
        foreach (var family in all)
        {
            Kin.Drawn().When(Typical.Chair, new ImportFamily(family!)).ThenRefused(RefusalReason.NotUnderstood);
            Kin.Drawn().When(Typical.Chair, new PutLinks(family!, Family.Empty)).ThenRefused(RefusalReason.NotUnderstood);
            Kin.Drawn().When(Typical.Chair, new PutLinks(Family.Empty, family!)).ThenRefused(RefusalReason.NotUnderstood);
        }
    }
}
