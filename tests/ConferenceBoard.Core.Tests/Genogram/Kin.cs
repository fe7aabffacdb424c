using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>Short ways to draw a family: Wenna, her mother Tamsin and her father Jory, and the school beside them.</summary>
internal static class Kin
{
    public static readonly PersonId Wenna = new("wenna");
    public static readonly PersonId Tamsin = new("tamsin");
    public static readonly PersonId Jory = new("jory");
    public static readonly PersonId School = new("school");
    public static readonly UnionId Parents = new("jory-u");
    public static readonly ParentageId Birth = new("tamsin-p");
    public static readonly HouseholdId Home = new("home");
    public static readonly BondId Bond = new("bond");

    public static Person Of(string id, string name = "", NetworkKind? network = null) => new() { Id = new(id), Name = name, Network = network };

    public static AddPerson Add(string id, string name = "", NetworkKind? network = null) => new(Of(id, name, network));

    public static AddRelative Parent(PersonId of, string id, ParentageKind kind = ParentageKind.Birth) => new(of, Relation.Parent, Of(id, id), Kind: kind);

    public static AddRelative Partner(PersonId of, string id) => new(of, Relation.Partner, Of(id, id));

    public static AddRelative Child(PersonId of, string id, UnionId? union = null, bool alone = false) => new(of, Relation.Child, Of(id, id), union, Alone: alone);

    public static AddRelative Sibling(PersonId of, string id, ParentageKind kind = ParentageKind.Birth) => new(of, Relation.Sibling, Of(id, id), Kind: kind);

    /// <summary>Links that are new.</summary>
    public static PutLinks Put(Family links) => new(links, new Family());

    public static PutLinks Put(params Union[] unions) => Put(new Family { Unions = [.. unions] });

    public static PutLinks Put(params Parentage[] parentages) => Put(new Family { Parentages = [.. parentages] });

    public static PutLinks Put(params Household[] households) => Put(new Family { Households = [.. households] });

    public static PutLinks Put(params Bond[] bonds) => Put(new Family { Bonds = [.. bonds] });

    public static Bond Between(PersonId from, PersonId to, BondKind kind = BondKind.Close, string id = "bond") => new() { Id = new(id), From = from, To = to, Kind = kind };

    public static Household Together(params PersonId[] people) => new() { Id = Home, Name = "Hill Row", Members = [.. people] };

    public static RemoveFact Remove(FactId fact) => new(fact);

    public static RestrictFact Hide(FactId fact) => Restrict(fact, Audience.ChairOnly);

    public static RestrictFact Restrict(FactId fact, Audience audience, params Who[] from) => new(fact, new Restriction(audience, [.. from.Select(w => w.Id)]));

    /// <summary>Someone changes what they see of someone.</summary>
    public static EditPerson Edit(Scene scene, PersonId id, Func<Person, Person> change) => new(scene.Family().Person(id)!, change(scene.Family().Person(id)!));

    /// <summary>The social worker has drawn the three and the school; the conference has not begun.</summary>
    public static Scene Drawn() => Typical.Conference()
        .Given(Typical.SocialWorker, new AddPerson(Of("wenna", "Wenna") with { ChildOfConcern = true }))
        .Given(Typical.SocialWorker, new AddRelative(Wenna, Relation.Parent, Of("tamsin", "Tamsin") with { Gender = Gender.Female }))
        .Given(Typical.SocialWorker, new AddRelative(Wenna, Relation.Parent, Of("jory", "Jory") with { Gender = Gender.Male }))
        .Given(Typical.SocialWorker, Add("school", "Hill School", NetworkKind.Place));

    public static Scene Begun() => Drawn().Given(Typical.Chair, new BeginConference());

    public static Family Family(this Scene scene) => scene.State.Genogram.Family;

    /// <summary>What this person sees of it.</summary>
    public static SeenFamily SeenBy(this Scene scene, Who who) => SeenFamily.By(scene.State, scene[who]);

    /// <summary>Facts, in no order.</summary>
    public static string Facts(this Family family) =>
        string.Join('\n', FamilyFacts.Facts(family).OrderBy(f => f.Key.Value, StringComparer.Ordinal).Select(f => Walks.Portrait.Of(f.Value)));
}
