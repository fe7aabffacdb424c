using System.Collections.Immutable;
using System.Globalization;

namespace ConferenceBoard.Core.Practice;

/// <summary>Words of an authority's own, in the languages it has them in.</summary>
/// <param name="Text">In its first language: what is read where there is no better.</param>
/// <param name="In">The same in other languages, by two-letter name ("pl", "ur").</param>
public sealed record LocalText(string Text, ImmutableDictionary<string, string> In)
{
    /// <summary>In one language only.</summary>
    public static LocalText Of(string text) => new(text, ImmutableDictionary<string, string>.Empty);

    /// <summary>As someone who reads <paramref name="language"/> would read it.</summary>
    public string For(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return In.GetValueOrDefault(language.TwoLetterISOLanguageName, Text);
    }

    /// <summary>The language the words that <see cref="For"/> gives are in, two letters; null where they are in the first language.</summary>
    public string? LanguageFor(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return In.ContainsKey(language.TwoLetterISOLanguageName) ? language.TwoLetterISOLanguageName : null;
    }

    /// <summary>Equal where the same words stand in the same languages.</summary>
    public bool Equals(LocalText? other) => other is not null
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && In.Count == other.In.Count && In.All(w => other.In.TryGetValue(w.Key, out var theirs) && string.Equals(w.Value, theirs, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, In.Count);
}
