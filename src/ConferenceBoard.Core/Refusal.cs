using System.Globalization;
using System.Resources;

namespace ConferenceBoard.Core;

/// <summary>Why something was not done. A value, not an exception: the person gets one plain sentence and keeps what they typed.</summary>
/// <param name="Reason">Which sentence.</param>
/// <param name="Figures">Numbers or names that the sentence mentions, in its order.</param>
public sealed record Refusal(RefusalReason Reason, params IReadOnlyList<object> Figures)
{
    private static readonly ResourceManager Sentences = new("ConferenceBoard.Core.Sentences", typeof(Refusal).Assembly);

    /// <summary>A reason that needs no figure.</summary>
    public static implicit operator Refusal(RefusalReason reason) => new(reason);

    /// <summary>One sentence in the reader's language (the current UI culture) that says what to do next.</summary>
    public string Sentence =>
        string.Format(CultureInfo.CurrentCulture, Sentences.GetString(Reason.ToString(), CultureInfo.CurrentUICulture) ?? Reason.ToString(), [.. Figures]);
}
