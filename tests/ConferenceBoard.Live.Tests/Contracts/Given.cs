using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;

namespace ConferenceBoard.Contracts;

/// <summary>Events to store; what they say does not matter to a store.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2031, 5, 6, 12, 0, 0, TimeSpan.Zero);

    public static CardAdded Card(string text = "Sky walks to school with Robin.") => new(
        NewId.Card(),
        NewId.Attendee(),
        text,
        Column.WorkingWell,
        new CardMarks(WhoseWords.Professional, "School", [new ChildId(Guid.NewGuid())], KindOfInformation.Observation, Hand.First, "", Strand.Strength),
        Audience.Everyone,
        CardStanding.OnBoard);

    public static RecordedEvent Event(long sequence) =>
        new(sequence, Card($"Card {sequence}"), NewId.Operation(), sequence % 2 == 0 ? null : NewId.Seat(), Noon.AddTicks(sequence));

    /// <summary>Consecutive events.</summary>
    public static RecordedEvent[] Events(long first, int count) => [.. Enumerable.Range(0, count).Select(i => Event(first + i))];

}
