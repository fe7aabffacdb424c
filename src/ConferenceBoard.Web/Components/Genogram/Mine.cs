namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>What a dialog shows after somebody else has changed the same thing: their change where its person changed nothing, else its person's own.</summary>
internal static class Mine
{
    /// <summary>The person's own, unless it is still what they began from.</summary>
    public static T Or<T>(T mine, T began, T now) => EqualityComparer<T>.Default.Equals(mine, began) ? now : mine;
}
