namespace ConferenceBoard.Storage.Tests.Kill;

/// <summary>An act that was asked for.</summary>
/// <param name="Conference">Where.</param>
/// <param name="Operation">Its number, the same whenever it is asked for again.</param>
/// <param name="What">What the server is asked.</param>
internal sealed record Act(Guid Conference, Guid Operation, string What)
{
    public string Request => $"{Conference} {Operation} {What}";
}

/// <summary>
/// A client as a device is: one act after another, asked for again after the server died until it is acknowledged; now and then one
/// that was acknowledged long ago is asked for once more.
/// </summary>
internal sealed class Writer(int seed)
{
    private readonly Random _random = new(seed);
    private Act? _unanswered;
    private Guid? _card;

    public List<Act> Asked { get; } = [];

    public List<Act> Acknowledged { get; } = [];

    /// <summary>Writes until the server is gone.</summary>
    public async Task WriteAsync(KilledServer server, Guid conference)
    {
        if (_unanswered is not { } act || act.Conference != conference)
            _card = null;
        while (true)
        {
            act = _unanswered ?? Next(conference);
            _unanswered = act;
            var answer = await server.AskAsync(act.Request);
            if (answer is null)
                return;
            Assert.Equal("Saved", answer);
            Acknowledged.Add(act);
            _unanswered = null;
            if (_random.Next(20) == 0)
            {
                var again = await server.AskAsync(Acknowledged[_random.Next(Acknowledged.Count)].Request);
                Assert.True(again is null or "Saved");
            }
        }
    }

    private Act Next(Guid conference)
    {
        // A card is added and taken off again, so that the board never fills.
        var what = _card is { } added ? $"remove {added}" : $"add {New()}";
        _card = _card is null ? Guid.Parse(what[4..]) : null;
        var act = new Act(conference, New(), what);
        Asked.Add(act);
        return act;
    }

    private Guid New()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
