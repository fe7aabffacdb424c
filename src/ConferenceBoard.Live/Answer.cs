using ConferenceBoard.Core;

namespace ConferenceBoard.Live;

/// <summary>What became of a command.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Done and durable: it survives a killed server. A repeated operation is answered so too, and does nothing.</summary>
    public sealed record Saved : Answer;

    /// <summary>Not done, for a reason the person can act on.</summary>
    public sealed record Refused(Refusal Refusal) : Answer;

    /// <summary>Not stored: the disk failed or the server is stopping. The screen keeps what was typed and says so.</summary>
    public sealed record NotSaved : Answer;

    /// <summary>The one <see cref="Saved"/>.</summary>
    public static Answer Done { get; } = new Saved();

    /// <summary>The one <see cref="NotSaved"/>.</summary>
    public static Answer Lost { get; } = new NotSaved();
}
