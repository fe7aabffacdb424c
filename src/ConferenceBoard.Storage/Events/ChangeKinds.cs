using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ConferenceBoard.Core.Decision;

namespace ConferenceBoard.Storage.Events;

/// <summary>
/// The one table of what each kind of change of a decision is called inside an event. Names never change: a class may be renamed, its row
/// here not. A kind that is to hold something else gets a new name.
/// </summary>
internal static class ChangeKinds
{
    public static IReadOnlyList<JsonDerivedType> All { get; } =
    [
        new(typeof(DecisionChange.OfOutcome), "outcome"),
        new(typeof(DecisionChange.OfCategories), "categories"),
        new(typeof(DecisionChange.OfRationale), "rationale"),
        new(typeof(DecisionChange.OfSummary), "summary"),
        new(typeof(DecisionChange.OfKeyWorker), "key-worker"),
        new(typeof(DecisionChange.OfCoreGroup), "core-group"),
        new(typeof(DecisionChange.OfDates), "dates"),
        new(typeof(DecisionChange.OfSupport), "support"),
        new(typeof(DecisionChange.OfDissent), "dissent"),
    ];

    /// <summary>Tells the serialiser of them; a kind that is not in the table is an error.</summary>
    public static void Name(JsonTypeInfo info)
    {
        if (info.Type != typeof(DecisionChange))
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "kind",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var kind in All)
            info.PolymorphismOptions.DerivedTypes.Add(kind);
    }
}
