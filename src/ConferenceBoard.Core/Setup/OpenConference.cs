using System.Collections.Immutable;

namespace ConferenceBoard.Core.Setup;

/// <summary>Begins a conference's log. Asked once, by the office.</summary>
/// <param name="Details">What it is about.</param>
/// <param name="Children">One to <see cref="Limits.Children"/> children.</param>
public sealed record OpenConference(ConferenceDetails Details, ImmutableList<Child> Children) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (state.Details is not null)
            return RefusalReason.AlreadyOpen;
        if (Children.Count is 0 or > Limits.Children)
            return new Refusal(RefusalReason.ChildrenCount, Limits.Children);
        if (!Enum.IsDefined(Details.Type))
            return RefusalReason.NotUnderstood;
        if (Children.DistinctBy(c => c.Id).Count() < Children.Count)
            return RefusalReason.AlreadyThere;

        var title = Words.OfName(Details.Title);
        var children = Children.ConvertAll(c => c with { Name = Words.OfName(c.Name) });
        if (title.Length == 0 || children.Exists(c => c.Name.Length == 0))
            return RefusalReason.NameMissing;
        if (title.Length > Limits.Name || children.Exists(c => c.Name.Length > Limits.Name))
            return new Refusal(RefusalReason.NameTooLong, Limits.Name);

        return new ConferenceOpened(Details with { Title = title }, children);
    }
}

/// <summary>The conference exists.</summary>
public sealed record ConferenceOpened(ConferenceDetails Details, ImmutableList<Child> Children) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Details = Details, Children = Children };
}
