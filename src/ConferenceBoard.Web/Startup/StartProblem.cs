using System.Net.Sockets;
using ConferenceBoard.Live;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Web.Startup;

/// <summary>What kept the program from starting, in one sentence for the person who started it.</summary>
internal static class StartProblem
{
    /// <summary>The sentence, or null for what nobody foresaw.</summary>
    public static string? Sentence(Exception problem) => problem switch
    {
        StartException or StorageUnusableException => problem.Message,
        UnreadableEventException => $"{problem.Message} It was written by another version of this program, or is damaged. Start that version, or another folder with --data FOLDER.",
        StoreException => $"{problem.Message} Check that the data folder's disk is there and not full, and start again.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "That address is in use by another program. Stop it, or choose another port with --urls http://localhost:PORT.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "That port may not be used by this account. Choose one above 1024 with --urls http://localhost:PORT.",
        FileNotFoundException { FileName: { } file } => $"The file {file} is not there. Check the settings that name it, such as the https certificate's.",
        DirectoryNotFoundException or UnauthorizedAccessException => $"{problem.Message} Check the settings that name it, such as the https certificate's, and who may read it.",
        System.Security.Cryptography.CryptographicException =>
            "The https certificate cannot be read. Check Kestrel:Certificates:Default:Path, its KeyPath or Password, and who may read the files.",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } when problem.Message.Contains("HTTPS", StringComparison.OrdinalIgnoreCase) =>
            "An address that begins with https needs a certificate. Name one by Kestrel:Certificates:Default:Path, or listen on http behind a proxy.",
        FormatException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            "The address after --urls cannot be used. Write it like http://localhost:5210.",
        _ => null,
    };
}
