using System.Globalization;
using System.Text.RegularExpressions;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>
/// Makes texts of two meetings comparable: an id becomes the number of its first appearance (so that who is who within one meeting still
/// shows), times, secrets and this server's address become words.
/// </summary>
internal sealed partial class WithoutIds(ServerProcess server)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        text = text.Replace(server.Address, "<address>", StringComparison.Ordinal).Replace(server.Folder, "<folder>", StringComparison.Ordinal);
        text = Time().Replace(Secret().Replace(text, "<secret>"), "<time>");
        return Id().Replace(text, match =>
        {
            var id = match.Value.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
            if (!_names.TryGetValue(id, out var name))
                _names.Add(id, name = string.Create(CultureInfo.InvariantCulture, $"<id {_names.Count}>"));
            return name;
        });
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Time();

    [GeneratedRegex("seat=[0-9a-f]{8}|/k/[0-9A-Za-z_-]+|[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Secret();
}
