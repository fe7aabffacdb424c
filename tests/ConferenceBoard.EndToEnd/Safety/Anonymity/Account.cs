namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>All that is known of one meeting to those who did not score, part by part.</summary>
internal sealed class Account
{
    /// <summary>Parts that begin so were given away on purpose.</summary>
    public const string Leak = "Planted";

    public Dictionary<string, IReadOnlyList<string>> Parts { get; } = new(StringComparer.Ordinal);

    public void Add(string part, IEnumerable<string> lines) => Parts.Add(part, [.. lines]);

    /// <summary>Each part that is not the same in the other, with the first lines that differ.</summary>
    public IEnumerable<string> DifferencesTo(Account other) => Parts
        .Where(part => !part.Value.SequenceEqual(other.Parts[part.Key], StringComparer.Ordinal))
        .Select(part => part.Key + " differs: " + Difference(part.Value, other.Parts[part.Key]));

    private static string Difference(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var at = one.Zip(other).TakeWhile(both => string.Equals(both.First, both.Second, StringComparison.Ordinal)).Count();
        return $"{one.Count} and {other.Count} lines; at {at}:\n{one.ElementAtOrDefault(at)}\n--- and ---\n{other.ElementAtOrDefault(at)}";
    }
}
