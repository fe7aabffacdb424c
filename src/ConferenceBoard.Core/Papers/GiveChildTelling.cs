namespace ConferenceBoard.Core.Papers;

/// <summary>
/// Gives someone the task to tell a child the outcome (domain.md §4). Chair and note taker, once it is announced.
/// </summary>
/// <param name="Child">Which child.</param>
/// <param name="Owner">Someone on the list, or null.</param>
/// <param name="OwnerName">The name of someone who is not, one line of at most <see cref="Limits.Name"/> characters; left out where there is an owner. Empty with no owner takes the task back.</param>
public sealed record GiveChildTelling(ChildId Child, AttendeeId? Owner, string OwnerName) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (!state.Children.Exists(c => c.Id == Child))
            return RefusalReason.ChildUnknown;
        if (PapersRules.CheckTelling(state) is { } no)
            return no;
        if (Owner is { } owner && state.Attendee(owner) is not { Removed: false })
            return RefusalReason.PersonGone;

        var name = Owner is null ? Words.OfName(OwnerName) : "";
        if (name.Length > Limits.Name)
            return new Refusal(RefusalReason.NameTooLong, Limits.Name);
        var now = state.Papers.TellingOf(Child);
        return now.Owner == Owner && string.Equals(now.OwnerName, name, StringComparison.Ordinal) ? Ruling.NoChange : new ChildTellingGiven(Child, Owner, name);
    }
}

/// <summary>Someone else is to tell a child the outcome, or nobody.</summary>
public sealed record ChildTellingGiven(ChildId Child, AttendeeId? Owner, string OwnerName) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithTelling(Child, telling => telling with { Owner = Owner, OwnerName = OwnerName });
}
