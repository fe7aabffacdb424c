using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Preparation;

/// <summary>Adds a child whom the conference concerns. Chair, note taker, social worker or office, until it has begun; at most <see cref="Limits.Children"/>.</summary>
/// <param name="Child">Id for the child.</param>
/// <param name="Name">The name they go by; an unborn child has one as the family say it ("Baby").</param>
public sealed record AddChild(ChildId Child, string Name) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        var name = Words.OfName(Name);
        if ((PreparationRules.CheckStaffBefore(state, asker) ?? PeopleRules.CheckNames(name, "")) is { } no)
            return no;
        if (state.Children.Exists(c => c.Id == Child))
            return RefusalReason.AlreadyThere;
        return state.Children.Count >= Limits.Children ? new Refusal(RefusalReason.ChildrenCount, Limits.Children) : new ChildAdded(new Child(Child, name));
    }
}

/// <summary>The conference concerns another child too.</summary>
public sealed record ChildAdded(Child Child) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Children = state.Children.Add(Child) };
}

/// <summary>Writes a child's name otherwise. Chair, note taker, social worker or office, until the conference has begun.</summary>
/// <param name="Child">Which child.</param>
/// <param name="Name">The name they go by.</param>
public sealed record RenameChild(ChildId Child, string Name) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        var name = Words.OfName(Name);
        if ((PreparationRules.CheckStaffBefore(state, asker) ?? PeopleRules.CheckNames(name, "")) is { } no)
            return no;
        if (state.Children.Find(c => c.Id == Child) is not { } child)
            return RefusalReason.ChildUnknown;
        return string.Equals(child.Name, name, StringComparison.Ordinal) ? Ruling.NoChange : new ChildRenamed(Child, name);
    }
}

/// <summary>A child's name is written otherwise.</summary>
public sealed record ChildRenamed(ChildId Child, string Name) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Children = state.Children.ConvertAll(c => c.Id == Child ? c with { Name = Name } : c) };
}
