using System.Text.RegularExpressions;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Names by how they begin.</summary>
internal static class Starting
{
    public static Regex With(string words) => new("^" + Regex.Escape(words), RegexOptions.None, TimeSpan.FromSeconds(1));
}
