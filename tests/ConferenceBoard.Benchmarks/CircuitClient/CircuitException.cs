namespace ConferenceBoard.Circuits;

/// <summary>The page has no circuit, the circuit has ended, or the server has refused a call.</summary>
public sealed class CircuitException : Exception
{
    /// <summary>Says what went wrong.</summary>
    public CircuitException(string message)
        : base(message)
    {
    }

    /// <summary>Says what went wrong and what caused it.</summary>
    public CircuitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>For tools that create exceptions without a message.</summary>
    public CircuitException()
    {
    }
}
