using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>Short ways to letters and other papers of a conference on 14 September 2026.</summary>
internal static class Lettered
{
    public static readonly LetterTo Mum = LetterTo.ToPerson(Typical.Mum.Id);

    public static readonly LetterTo Robin = LetterTo.ToChild(Typical.Robin.Id);

    /// <summary>All four parts.</summary>
    public static readonly ImmutableList<LetterWords> Words =
    [
        new(LetterPart.Opening, "Dear Dawn"), new(LetterPart.Reason, "Robin was hurt"), new(LetterPart.Said, "Gran helps"), new(LetterPart.Closing, "Ring us"),
    ];

    public static readonly FinishLetter Finish = new(Mum, Words, 0);

    public static readonly Who[] Writers = [Typical.Chair, Typical.NoteTaker];

    /// <summary>Those who write no letters.</summary>
    public static TheoryData<Role> Others => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    /// <summary>A core group, which decides nothing; ended where so said.</summary>
    public static Scene CoreGroup(bool ended = false)
    {
        var scene = Deciding.Begun(ConferenceType.CoreGroup);
        return ended ? scene.Given(Typical.Chair, new EndConference()) : scene;
    }

    /// <summary>With a next step that everyone may see, and below it one that is kept from Dad, one for professionals, and one for the chair.</summary>
    public static Scene WithSteps(this Scene scene) => scene
        .Given(Typical.Chair, Plan.Planned.Need(1, Strand.NextStep, "breakfast for everyone"))
        .Given(Typical.Chair, Plan.Planned.Need(2, Strand.NextStep, "meet at the blue house")).Given(Typical.Chair, Ask.Restrict(Id.Card(2), Audience.Everyone, Typical.Dad))
        .Given(Typical.Chair, Plan.Planned.Need(3, Strand.NextStep, "call the strategy meeting", Audience.Professionals))
        .Given(Typical.Chair, Plan.Planned.Need(4, Strand.NextStep, "ask the manager", Audience.ChairOnly));

    public static Letter LetterOf(this Scene scene, LetterTo to) => scene.State.Papers.Of(to);

    public static PapersView Papers(this Scene scene, Who who) => PapersView.For(scene.State, scene[who]);

    public static LetterRow Row(this Scene scene, LetterTo to) => scene.Papers(Typical.Chair).Letters.Single(r => r.To == to);

    public static Attendee Reader(this Scene scene, Who who) => PaperReader.Of(scene.State, who.Id)!;

    public static LetterView Desk(this Scene scene, LetterTo to) => LetterView.For(scene.State, scene[Typical.Chair], to)!;

    public static NextSheetView Sheet(this Scene scene, Who who) => NextSheetView.For(scene.State, scene.Reader(who));

    public static RecordView Record(this Scene scene, Who who) => RecordView.For(scene.State, scene.Reader(who));
}
