using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks about the agenda, in one walk of three; the others have none.</summary>
internal sealed partial class Walk
{
    /// <summary>This walk is run by an agenda with a step for everything that a wall can turn to.</summary>
    private bool HasAgenda => seed % 3 == 0;

    private PracticeRules Practice => (HasAgenda ? Meeting.Everything : PracticeRules.Usual) with { DefaultNextSteps = Offered };

    private ConferenceCommand SomeAgenda() => _random.Next(40) switch
    {
        _ when State.BegunAt is null && !Chance(3) => new BeginConference(),
        _ when State.EndedAt is not null && Chance(3) => new ResumeConference(),
        _ when State.EndedAt is not null && Chance(4) => new MakeReview(new ConferenceId(Id.Of(0xC0, 1 + _random.Next(3))), Scene.Start.AddDays(_random.Next(-20, 480))),
        < 10 => new GoOn(SomeFrom()),
        < 14 => new GoBack(SomeFrom()),
        < 18 => new GoToStep(SomeStep()),
        < 23 => new SkipStep(SomeStep(), !Chance(4)),
        < 27 => new MoveStep(SomeStep(), Chance(4) ? null : SomeStep()),
        < 28 => Chance(3) ? new EndConference() : new ResumeConference(),
        _ => new ShowOnWall(new Spotlight(Chance(20) ? SomeEnum<Column>() : null, null, Page: SomePage())),
    };

    /// <summary>Mostly a page as a screen asks for it.</summary>
    private PageShown SomePage()
    {
        var page = SomeEnum<WallPage>();
        var card = State.Board.In(Column.NeedsToHappen).Where(id => State.Board.Cards[id].Marks.Strand == Strand.NextStep).Cast<CardId?>().LastOrDefault() ?? SomeCard();
        return new PageShown(
            page,
            (page is WallPage.Houses or WallPage.Decision) != Chance(12) ? Chance(12) ? Id.Child(9) : Chance(2) ? Typical.Robin.Id : Typical.Sky.Id : null,
            (page == WallPage.NextSteps && !Chance(4)) != Chance(12) ? Chance(6) ? SomeCard() : card : null);
    }

    private StepId? SomeFrom() => Chance(8) ? SomeStep() : State.Agenda.Current;

    private StepId SomeStep() => Chance(20) ? new StepId("nowhere") : Chance(5) ? State.Agenda.Current ?? default : new StepId($"s{_random.Next(Meeting.Everything.Agenda.Count)}");

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForAgenda(ConferenceCommand command) =>
        command is GoOn or GoBack or GoToStep or SkipStep or MoveStep or EndConference or ResumeConference or MakeReview or ShowOnWall { Spotlight.Page: not null } && !Chance(6) ? SeatOf(Role.Chair) : null;
}
