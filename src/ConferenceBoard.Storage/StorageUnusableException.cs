namespace ConferenceBoard.Storage;

/// <summary>The data folder or the database cannot be used. The message is for whoever starts the server and says what to do.</summary>
public sealed class StorageUnusableException : Exception
{
    /// <summary>With what to do about it.</summary>
    public StorageUnusableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
