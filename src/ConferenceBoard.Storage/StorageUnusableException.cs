namespace ConferenceBoard.Storage;

/// <summary>The data folder or the database cannot be used. The message is for whoever starts the server and says what to do.</summary>
public sealed class StorageUnusableException : Exception
{
    internal StorageUnusableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
