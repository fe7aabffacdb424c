using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>Everything that a value holds, however deep, written down the same way each time; sets and dictionaries in order. An index of a family holds nothing of its own.</summary>
internal static class Portrait
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or Enum or Guid or IFormattable or bool:
                text.Append(value);
                break;
            case IEnumerable many:
                var items = many.Cast<object?>().Select(Of);
                var unordered = value is IDictionary || value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableHashSet<>);
                text.Append('[').AppendJoin(", ", unordered ? items.Order(StringComparer.Ordinal) : items).Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('{');
                foreach (var property in Properties.GetOrAdd(value.GetType(), Readable))
                {
                    text.Append(property.Name).Append(": ");
                    Write(text, property.GetValue(value));
                    text.Append("; ");
                }

                text.Append('}');
                break;
        }
    }

    private static PropertyInfo[] Readable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(FamilyIndex))];
}
