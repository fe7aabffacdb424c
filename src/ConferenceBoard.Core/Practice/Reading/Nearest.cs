namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>Which name someone may have meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of the known names: the same but for capitals, or at most two letters off and a third of its length; or null.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        if (written.Length > Limits.Key)
            return null;
        var nearest = known.Select(name => (Name: name, Off: Distance(written.ToUpperInvariant(), name.ToUpperInvariant()))).OrderBy(n => n.Off).FirstOrDefault();
        return nearest.Name is { } name && nearest.Off <= Math.Min(2, name.Length / 3) ? name : null;
    }

    /// <summary>How many letters have to be put in, taken out or changed.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[other.Length];
    }
}
