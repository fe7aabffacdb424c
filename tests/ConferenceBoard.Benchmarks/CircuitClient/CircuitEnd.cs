namespace ConferenceBoard.Circuits;

/// <summary>How a circuit came to its end.</summary>
/// <param name="ByClient">True if this client left or dropped the connection, false if the server did.</param>
/// <param name="Error">The server's error (<c>JS.Error</c>), its closing message or the connection's failure; null if there was none.</param>
public sealed record CircuitEnd(bool ByClient, string? Error);
