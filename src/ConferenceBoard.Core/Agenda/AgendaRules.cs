using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Agenda;

/// <summary>What several rules about the agenda share.</summary>
internal static class AgendaRules
{
    /// <summary>A refusal where the asker may not run the meeting now, or null.</summary>
    public static Refusal? CheckMayRun(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        return state.EndedAt is null ? null : RefusalReason.ConferenceOver;
    }

    /// <summary>The step of this conference, or null.</summary>
    public static AgendaStep? Step(this ConferenceState state, StepId id) => state.Practice.Agenda.Find(s => s.Id == id);

    /// <summary>What happens when a step begins.</summary>
    public static StepBegun Begin(ConferenceState state, AgendaStep step, Asker asker, bool back = false) =>
        new(step.Id, LightOf(state, step.Wall), step.Wall == StepWall.Covered, back, asker.At);

    /// <summary>What a step puts in the light, as the conference is now.</summary>
    private static Spotlight LightOf(ConferenceState state, StepWall wall) => wall switch
    {
        StepWall.WorriedAbout => new Spotlight(Board.Column.WorriedAbout, null),
        StepWall.WorkingWell => new Spotlight(Board.Column.WorkingWell, null),
        StepWall.NeedsToHappen => new Spotlight(Board.Column.NeedsToHappen, null),
        StepWall.ChildsVoice => state.Children is [var child, ..]
            ? On(new PageShown(WallPage.Houses, child.Id))
            : new Spotlight(Board.Column.ChildsVoice, null),
        StepWall.Welcome => On(new PageShown(WallPage.Welcome)),
        StepWall.GroundRules => On(new PageShown(WallPage.GroundRules)),
        StepWall.Agenda => On(new PageShown(WallPage.Agenda)),
        StepWall.NextSteps => On(new PageShown(WallPage.NextSteps)),
        StepWall.Genogram => new Spotlight(null, null, Genogram: new GenogramShown(FamilyFocus.Whole)),
        StepWall.Goals when state.Scaling.Pairs.Find(p => !p.Removed) is { } pair => new Spotlight(null, null, new PairShown(pair.Id, PairFace.Words)),
        _ => Spotlight.Off,
    };

    private static Spotlight On(PageShown page) => new(null, null, Page: page);
}
