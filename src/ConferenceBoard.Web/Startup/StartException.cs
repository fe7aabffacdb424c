namespace ConferenceBoard.Web.Startup;

/// <summary>The program cannot start; the message is one sentence for the person who started it.</summary>
internal sealed class StartException : Exception
{
    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
