using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Documents.Tests.Support;

/// <summary>A conference that goes on, and what the people in it ask.</summary>
internal sealed class Meeting(ConferenceSession session, ManualClock clock)
{
    /// <summary>One seat may not do more in so short a time as a test takes.</summary>
    private const int ActsOfASeat = 10;

    private readonly Dictionary<string, (SeatId Seat, int Acts)> _seats = new(StringComparer.Ordinal);

    public ConferenceState State => session.Now.State;

    /// <summary>The day it is held.</summary>
    public DateOnly Day => DateOnly.FromDateTime(clock.GetUtcNow().DateTime);

    /// <summary>Someone asks for something, by their key in the sample, and gets it.</summary>
    public async Task AskAsync(string who, ConferenceCommand command)
    {
        if (!_seats.TryGetValue(who, out var at) || at.Acts == ActsOfASeat)
        {
            at = (NewId.Seat(), 0);
            await SavedAsync(new TakeSeat(at.Seat, SampleConference.PersonId(who)), Actor.Office);
        }

        _seats[who] = (at.Seat, at.Acts + 1);
        await SavedAsync(command, new Actor.OfSeat(at.Seat));
    }

    private async Task SavedAsync(ConferenceCommand command, Actor by)
    {
        clock.Pass(TimeSpan.FromSeconds(1));
        var answer = await session.AskAsync(command, by, NewId.Operation());
        if (answer is not Answer.Saved)
            throw new InvalidOperationException($"{command}: {(answer as Answer.Refused)?.Refusal.Sentence}");
    }
}
