namespace ConferenceBoard.Core.Parts;

/// <summary>
/// Begins a part without the family. Chair only, where the practice has one, once the conference has begun and only while nobody but
/// professionals is marked in the room (domain.md §7). It ends by itself: see <see cref="PartState.Follow"/>.
/// </summary>
public sealed record BeginProfessionalsOnly : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (!state.Practice.ConfidentialPart)
            return RefusalReason.NoConfidentialPart;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (state.Part.ProfessionalsOnly)
            return Ruling.NoChange;
        var others = state.Attendees.FindAll(PartState.Ends);
        return others.IsEmpty
            ? new ProfessionalsOnlyBegun(asker.At)
            : new Refusal(RefusalReason.NotOnlyProfessionals, string.Join(", ", others.Select(a => a.Name)));
    }
}

/// <summary>A part without the family has begun.</summary>
public sealed record ProfessionalsOnlyBegun(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Part = state.Part with { ProfessionalsOnly = true } };
}

/// <summary>Ends the part without the family. Chair only.</summary>
public sealed record EndProfessionalsOnly : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        return state.Part.ProfessionalsOnly ? new ProfessionalsOnlyEnded(asker.At) : Ruling.NoChange;
    }
}

/// <summary>The chair has ended the part without the family.</summary>
public sealed record ProfessionalsOnlyEnded(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Part = state.Part with { ProfessionalsOnly = false } };
}
