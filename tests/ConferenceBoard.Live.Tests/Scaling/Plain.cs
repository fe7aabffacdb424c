using System.Collections;
using System.Globalization;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>
/// Writes anything out in full, so that two meetings can be compared: ids are numbered as they are first met, times are left out, and
/// what is a list of anything but numbers has no order.
/// </summary>
internal sealed class Plain
{
    private readonly Dictionary<Guid, int> _ids = [];

    public string Of(object? value)
    {
        switch (value)
        {
            case null:
                return "nothing";
            case string text:
                return $"\"{text}\"";
            case Guid id:
                _ids.TryAdd(id, _ids.Count + 1);
                return string.Create(CultureInfo.InvariantCulture, $"#{_ids[id]}");
            case DateTimeOffset:
                return "a time";
            case bool or Enum or Type:
                return value.ToString()!;
            case FamilyIndex:
                return "the same facts, to look them up";
            case IConvertible number:
                return number.ToString(CultureInfo.InvariantCulture);
            case IEnumerable<int> counts:
                return $"[{string.Join(' ', counts)}]";
            case IEnumerable things:
                return $"[{string.Join(", ", things.Cast<object?>().Select(Of).Order(StringComparer.Ordinal))}]";
            default:
                var type = value.GetType();
                var parts = type.GetProperties().Where(p => !p.GetMethod!.IsStatic && p.GetIndexParameters().Length == 0);
                return $"{type.Name}({string.Join(", ", parts.Select(p => $"{p.Name}: {Of(p.GetValue(value))}"))})";
        }
    }
}
