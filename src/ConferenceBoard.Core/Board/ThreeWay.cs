using System.Text;

namespace ConferenceBoard.Core.Board;

/// <summary>Puts two people's edits of one text together, word by word, where they do not touch.</summary>
internal static class ThreeWay
{
    /// <summary>
    /// Both edits in one text, or null where they overlap: where both changed the same words differently, or both wrote at one spot.
    /// </summary>
    /// <param name="began">What both began from.</param>
    /// <param name="theirs">What one made of it.</param>
    /// <param name="mine">What the other made of it.</param>
    public static string? Merge(string began, string theirs, string mine)
    {
        var origin = Split(began);
        var left = Edits(origin, Split(theirs));
        var right = Edits(origin, Split(mine));
        var merged = new StringBuilder(theirs.Length + mine.Length);
        var (l, r, at) = (0, 0, 0);
        while (l < left.Count || r < right.Count)
        {
            var takeLeft = r >= right.Count || (l < left.Count && left[l].From <= right[r].From);
            var next = takeLeft ? left[l] : right[r];
            if (l < left.Count && r < right.Count && left[l].Touches(right[r]))
            {
                if (left[l] != right[r])
                    return null;
                l++;
                r++;
            }
            else if (takeLeft)
            {
                l++;
            }
            else
            {
                r++;
            }

            merged.AppendJoin("", origin[at..next.From]).Append(next.Words);
            at = next.To;
        }

        return merged.AppendJoin("", origin[at..]).ToString();
    }

    /// <summary>Words From..To of the origin give way to other words; From = To is an insertion.</summary>
    private readonly record struct Edit(int From, int To, string Words)
    {
        public bool Touches(Edit other) => From <= other.To && other.From <= To;
    }

    private static string[] Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i]) != char.IsWhiteSpace(text[i - 1]))
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return text.Length == 0 ? [] : [.. parts];
    }

    /// <summary>The edits that turn <paramref name="from"/> into <paramref name="to"/>, by their longest common subsequence.</summary>
    private static List<Edit> Edits(string[] from, string[] to)
    {
        var common = new int[from.Length + 1, to.Length + 1];
        for (var i = from.Length - 1; i >= 0; i--)
        {
            for (var j = to.Length - 1; j >= 0; j--)
            {
                common[i, j] = string.Equals(from[i], to[j], StringComparison.Ordinal)
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var edits = new List<Edit>();
        var (a, b, startA, startB) = (0, 0, 0, 0);
        while (a < from.Length || b < to.Length)
        {
            if (a < from.Length && b < to.Length && string.Equals(from[a], to[b], StringComparison.Ordinal))
            {
                Close();
                a++;
                b++;
                (startA, startB) = (a, b);
            }
            else if (b >= to.Length || (a < from.Length && common[a + 1, b] >= common[a, b + 1]))
            {
                a++;
            }
            else
            {
                b++;
            }
        }

        Close();
        return edits;

        void Close()
        {
            if (a > startA || b > startB)
                edits.Add(new Edit(startA, a, string.Concat(to[startB..b])));
        }
    }
}
