using System.Text.Json.Nodes;

namespace ConferenceBoard.Storage.Events;

/// <summary>What an event is called in storage.</summary>
/// <param name="Name">Lower case with hyphens; never changes.</param>
/// <param name="Version">The version that is written, from 1.</param>
/// <param name="Clr">The record that holds it now.</param>
internal sealed record EventType(string Name, int Version, Type Clr);

/// <summary>Makes the stored form of one version into that of the next.</summary>
/// <param name="Name">Which type.</param>
/// <param name="From">The version it takes; it gives <paramref name="From"/> + 1.</param>
/// <param name="Up">Gets the object as it was stored and may change it.</param>
internal sealed record Upcaster(string Name, int From, Func<JsonObject, JsonObject> Up);
