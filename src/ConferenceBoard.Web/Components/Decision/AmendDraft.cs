using ConferenceBoard.Core.Decision;

namespace ConferenceBoard.Web.Components.Decision;

/// <summary>An amendment that is being made and is not sealed: the chair's, on one screen.</summary>
public sealed class AmendDraft
{
    /// <summary>What was changed, part by part.</summary>
    public IDictionary<DecisionField, DecisionChange> Changes { get; } = new Dictionary<DecisionField, DecisionChange>();

    /// <summary>The part that is looked at.</summary>
    public DecisionField Field { get; set; } = DecisionField.Rationale;

    /// <summary>Why, as far as it is written.</summary>
    public string Why { get; set; } = "";
}
