namespace ConferenceBoard.EndToEnd.Support;

/// <summary>A server that writes down as much as anybody can make it.</summary>
internal static class EveryLog
{
    private static readonly string[] Categories =
        ["Default", "ConferenceBoard", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.SignalR", "Microsoft.EntityFrameworkCore", "System"];

    /// <summary>Settings with which every log is on at Trace.</summary>
    public static (string Name, string Value)[] On => [.. Categories.Select(category => ($"Logging__LogLevel__{category}", "Trace"))];

    /// <summary>The log. What the program prints by itself for the person who starts it is no log.</summary>
    public static string Of(ServerProcess server) =>
        string.Join('\n', server.Output.Split('\n').Where(line => !server.Links.Keys.Any(label => line.StartsWith(label, StringComparison.Ordinal))));
}
