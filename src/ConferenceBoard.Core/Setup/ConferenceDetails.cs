namespace ConferenceBoard.Core.Setup;

/// <summary>Which kind of meeting it is (domain.md §1).</summary>
public enum ConferenceType
{
    /// <summary>The first conference.</summary>
    Initial,

    /// <summary>Looks at how a plan has gone.</summary>
    Review,

    /// <summary>The smaller meeting between conferences.</summary>
    CoreGroup,
}

/// <summary>What the conference is about.</summary>
/// <param name="Title">What the room calls it, first names only ("Robin and Sky"); shown to everyone inside, never in a URL or a page title.</param>
/// <param name="Type">Kind of meeting.</param>
/// <param name="StartsAt">When it is to start.</param>
public sealed record ConferenceDetails(string Title, ConferenceType Type, DateTimeOffset StartsAt);

/// <summary>A child whom the conference concerns.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">The name they go by.</param>
public sealed record Child(ChildId Id, string Name);
