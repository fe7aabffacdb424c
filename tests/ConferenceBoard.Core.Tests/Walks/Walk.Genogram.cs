using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks about the family: mostly what someone who sees it as it is, or as it was a little while ago, may ask, now and then anything.</summary>
internal sealed partial class Walk
{
    private Family _earlier = Family.Empty;

    /// <summary>As someone sees it: all of it, a part, or how it was.</summary>
    private Family Looked => _random.Next(5) switch
    {
        0 => _earlier,
        < 3 when State.Attendees.Find(a => a is { Role: Role.SocialWorker or Role.NoteTaker, Removed: false }) is { } helper => SeenFamily.By(State, helper).Family,
        _ => State.Genogram.Family,
    };

    private ConferenceCommand SomeGenogram()
    {
        if (Chance(6))
            _earlier = State.Genogram.Family;
        return _random.Next(100) switch
        {
            < 8 => new AddPerson(Chance(40) ? null! : SomeoneNew()),
            < 26 => new AddRelative(Someone(), SomeEnum<Relation>(), Chance(40) ? null! : SomeoneNew(), Chance(5) ? SomeUnion()?.Id : null, Chance(2) ? ParentageKind.Birth : SomeEnum<ParentageKind>(), Chance(5)),
            < 36 => SomeEdit(),
            < 50 => SomeLinks(),
            < 56 => new RemoveFact(Chance(4) && SomeUnion() is { } union ? union.Id : SomeFact()),
            < 66 => new RestrictFact(SomeFact(), SomeRestriction(), Chance(5) ? Restriction.None : null),
            < 70 => new PlacePerson(Someone(), Chance(4) ? null : SomeSpot()),
            < 73 => new TidyUp(Chance(2), Chance(4) ? 7 : State.Genogram.Stamp),
            < 75 => new ImportFamily(SomeFile()),
            < 91 => new UndoFamilyChange(),
            < 94 => new ShowOnWall(new Spotlight(Chance(12) ? SomeEnum<Column>() : null, null, Genogram: SomeShown())),
            < 95 => new FreezeWall(Chance(2)),
            < 97 => new MarkAttendance(SomePerson(), SomeAttendance()),
            _ => new BeginConference(),
        };
    }

    /// <summary>Mostly one of the three who draw.</summary>
    private SeatId? SeatForGenogram(ConferenceCommand command) => command switch
    {
        not (AddPerson or AddRelative or EditPerson or PutLinks or RemoveFact or RestrictFact or PlacePerson or TidyUp or ImportFamily or UndoFamilyChange) => null,
        _ when Chance(12) => null,
        _ => SeatOf(_random.Next(5) switch { < 2 => Role.Chair, 2 => Role.NoteTaker, _ => Role.SocialWorker }),
    };

    private Person SomeoneNew()
    {
        var person = new Person { Id = new PersonId(NewFact()), Name = $"t{++_ids}", Note = Chance(3) ? $"note t{++_ids}" : "", Gender = SomeEnum<Gender>() };
        return _random.Next(30) switch
        {
            0 => person with { Id = Someone() },
            1 => person with { Id = default },
            2 => person with { Name = new string('x', 81) },
            3 => person with { Name = null!, Note = null! },
            4 => person with { Note = new string('x', 301) },
            5 => person with { Age = new StatedAge(_random.Next(-20, 150)) },
            6 => person with { Born = new PartialDate(2010), Died = new PartialDate(2005), HasDied = true },
            7 => person with { Pregnancy = SomeEnum<PregnancyKind>() },
            8 => person with { Born = new PartialDate(2010, 13, 77, (DateCertainty)9) },
            9 => person with { Twins = new Twins(null!, true) },
            < 15 => person with { Network = SomeEnum<NetworkKind>() },
            < 19 => person with { ChildOfConcern = true, Born = new PartialDate(2010 + _random.Next(10)) },
            _ => person,
        };
    }

    private ConferenceCommand SomeEdit()
    {
        var family = Looked;
        var seen = family.People.IsEmpty || Chance(30) ? new Person { Id = new("f9999") } : family.People[_random.Next(family.People.Length)];
        var made = SomeoneNew() with { Id = seen.Id };
        return Chance(40) ? new EditPerson(null!, seen) : new EditPerson(seen, _random.Next(6) switch
        {
            0 => made,
            1 => seen with { Name = made.Name },
            2 => seen with { Note = made.Note },
            3 => seen with { Network = made.Network },
            4 => seen with { Born = made.Born, Age = made.Age },
            _ => seen with { HasDied = true },
        });
    }

    private ConferenceCommand SomeLinks()
    {
        var seen = Looked;
        if (Chance(2))
            return new PutLinks(SomeNewLink(), Chance(20) ? null! : seen);
        return new PutLinks(_random.Next(5) switch
        {
            0 when SomeUnion(seen) is { } union => new Family { Unions = [Chance(6) ? union with { Second = Someone() } : union with { Kind = SomeEnum<UnionKind>(), End = SomeEnum<UnionEnd>() }] },
            1 or 2 when Any(seen.Parentages) is { } p => new Family
            {
                Parentages = [Chance(3) ? p with { Kind = SomeEnum<ParentageKind>() } : Chance(2) ? p with { Union = null, Parent = Someone() } : p with { Union = SomeUnion(seen)?.Id, Parent = null }],
            },
            3 when Any(seen.Households) is { } home => new Family { Households = [home with { Name = Chance(2) ? home.Name : $"t{++_ids}", Members = [.. home.Members.Skip(1), Someone()] }] },
            _ when Any(seen.Bonds) is { } bond => new Family { Bonds = [bond with { Kind = SomeEnum<BondKind>() }] },
            _ => SomeNewLink(),
        }, seen);

        T? Any<T>(ImmutableArray<T> all)
            where T : class => all.IsEmpty ? null : all[_random.Next(all.Length)];
    }

    private Family SomeNewLink() => _random.Next(24) switch
    {
        0 => null!,
        1 => new Family { Bonds = [null!] },
        2 => new Family { Households = default },
        3 => new Family { People = [SomeoneNew()] },
        < 7 => new Family { Unions = [new Union { Id = new(NewFact()), First = Someone(), Second = Someone() }] },
        < 12 => new Family
        {
            Parentages = [new Parentage { Id = new(NewFact()), Child = Someone(), Union = Chance(2) ? SomeUnion()?.Id : null, Parent = Chance(2) ? Someone() : null, Kind = SomeEnum<ParentageKind>() }],
        },
        < 18 => new Family { Households = [new Household { Id = new(NewFact()), Name = $"t{++_ids}", Members = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Someone()).Distinct()] }] },
        _ => new Family { Bonds = [new Bond { Id = new(NewFact()), From = Someone(), To = Someone(), Kind = SomeEnum<BondKind>() }] },
    };

    private Family SomeFile()
    {
        var (a, b) = (SomeoneNew(), SomeoneNew());
        return Chance(9) ? null! : new Family
        {
            People = [a, b],
            Bonds = [new Bond { Id = new(NewFact()), From = a.Id, To = b.Id, Kind = SomeEnum<BondKind>() }],
            Households = [new Household { Id = new(NewFact()), Name = Chance(9) ? null! : $"t{++_ids}", Members = [Chance(9) ? new("f9999") : a.Id] }],
        };
    }

    private Restriction SomeRestriction() => _random.Next(20) switch
    {
        0 => null!,
        1 => new Restriction(Audience.Everyone, null!),
        < 6 => new Restriction(Audience.Professionals, []),
        < 10 => Restriction.None,
        _ => new Restriction(SomeEnum<Audience>(), [.. Enumerable.Range(0, _random.Next(3)).Select(_ => SomePerson())]),
    };

    private GenogramShown SomeShown() => new(
        Chance(20) ? null! : new FamilyFocus(Chance(3) && !State.Genogram.Family.Households.IsEmpty ? State.Genogram.Family.Households[0].Id : null, Chance(4) ? Someone() : null, Chance(20) ? default : Chance(2) ? [] : [Someone()]),
        Chance(3) ? Someone() : null, Chance(2), Chance(2));

    private Spot SomeSpot() => _random.Next(12) switch
    {
        0 => new Spot(double.NaN, 0),
        1 => new Spot(0, double.PositiveInfinity),
        2 => new Spot(1e9, 0),
        _ => new Spot(_random.Next(-20, 20) * 50, _random.Next(5) * 100),
    };

    private string NewFact() => Chance(40) ? SomeFact().Value : $"f{++_ids}";

    private PersonId Someone() => State.Genogram.Family.People is { IsEmpty: false } people && !Chance(40) ? people[_random.Next(people.Length)].Id : new("f9999");

    private Union? SomeUnion() => SomeUnion(State.Genogram.Family);

    private Union? SomeUnion(Family family) => family.Unions.IsEmpty ? null : family.Unions[_random.Next(family.Unions.Length)];

    /// <summary>Any kind, people most of all; now and then one that is gone or never was.</summary>
    private FactId SomeFact()
    {
        var all = Chance(2) ? [.. State.Genogram.Family.People.Select(p => (FactId)p.Id)] : FamilyFacts.Facts(Chance(9) ? _earlier : State.Genogram.Family).Keys.ToList();
        return all.Count == 0 || Chance(40) ? new("f9999") : all[_random.Next(all.Count)];
    }
}
