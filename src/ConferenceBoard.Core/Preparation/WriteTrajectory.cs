using System.Collections.Immutable;

namespace ConferenceBoard.Core.Preparation;

/// <summary>A point of the draft timeline.</summary>
/// <param name="Day">When.</param>
/// <param name="Words">What, 1 to <see cref="Limits.TrajectoryWords"/> characters.</param>
public sealed record TrajectoryPoint(DateOnly Day, string Words);

/// <summary>
/// Writes the draft timeline (domain.md §2, "Trajectory"), the earliest first whatever order it comes in. Chair, note taker, social worker
/// or office.
/// </summary>
/// <param name="Points">At most <see cref="Limits.TrajectoryPoints"/>, from <see cref="Limits.TrajectoryYears"/> years before the start to about a year after.</param>
/// <param name="Seen">The revision on the screen.</param>
public sealed record WriteTrajectory(ImmutableList<TrajectoryPoint> Points, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (PreparationRules.CheckStaff(state, asker) is { } no)
            return no;
        if (Points is null || Points.Contains(null!))
            return RefusalReason.NotUnderstood;
        if (Points.Count > Limits.TrajectoryPoints)
            return new Refusal(RefusalReason.TooManyPoints, Limits.TrajectoryPoints);

        var points = Points.ConvertAll(p => p with { Words = Words.OfCard(p.Words) }).OrderBy(p => p.Day).ToImmutableList();
        if (points.Exists(p => p.Words.Length == 0))
            return RefusalReason.PointEmpty;
        if (PreparationRules.CheckLengths(Limits.TrajectoryWords, [.. points.Select(p => p.Words)]) is { } tooLong)
            return tooLong;
        var start = PreparationRules.Day(state.Details!.StartsAt);
        if (!points.TrueForAll(p => PreparationRules.IsWithin(p.Day, start, Limits.TrajectoryYears * 366, Limits.ReviewWithinDays)))
            return RefusalReason.DateImpossible;

        var now = state.Preparation.Trajectory;
        if (now.Info.SequenceEqual(points))
            return Ruling.NoChange;
        return Seen == now.Revision ? new TrajectoryWritten(points) : RefusalReason.PreparationChanged;
    }
}

/// <summary>The draft timeline says something else.</summary>
public sealed record TrajectoryWritten(ImmutableList<TrajectoryPoint> Points) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithPreparation(p => p with { Trajectory = p.Trajectory.Next(Points) });
}
