using System.Collections;
using System.Collections.Immutable;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Storage.Tests.Events;

/// <summary>Makes an instance of any event, with every part filled in, the same each time.</summary>
internal sealed class Samples
{
    private static readonly DateTimeOffset Moment = new(2031, 5, 6, 9, 30, 0, TimeSpan.Zero);

    private int _counter;

    /// <summary>Every kind of enum met on the way.</summary>
    public HashSet<Type> Enums { get; } = [];

    public object Of(Type type, string name = "")
    {
        _counter++;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"{name} {_counter} “ä” ' <b>";
        if (type == typeof(Guid))
            return new Guid(_counter, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateTimeOffset))
            return Moment.AddMinutes(_counter);
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(Moment.DateTime).AddDays(_counter);
        if (type == typeof(TimeOnly))
            return new TimeOnly(9, _counter % 60);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMinutes(_counter);
        if (type == typeof(decimal) || type == typeof(double))
            return Convert.ChangeType(_counter + 0.5, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsPrimitive)
            return Convert.ChangeType(_counter, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsEnum)
        {
            Enums.Add(type);
            return Enum.GetValues(type).Cast<object>().Take(2).Last();
        }

        // The name of a fact of a family is one text of at most 64 characters, whatever it is a part of.
        if (type.Assembly == typeof(FactId).Assembly && type.Name.EndsWith("Id", StringComparison.Ordinal))
            return Activator.CreateInstance(type, $"{type.Name} {_counter} “ä” ' <b>")!;

        return type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? Collection(type, name) : Record(type);
    }

    private object Record(Type type)
    {
        if (type.IsAbstract)
            type = type.GetNestedTypes().Where(t => t.IsAssignableTo(type)).OrderBy(t => t.Name, StringComparer.Ordinal).First();
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .OrderByDescending(c => c.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, p.Name!))]);
        var given = constructor.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && !given.Contains(p.Name)))
            property.SetValue(made, Of(property.PropertyType, property.Name));
        return made;
    }

    private object Collection(Type type, string name)
    {
        var arguments = type.GetGenericArguments();
        var factory = type.GetGenericTypeDefinition() switch
        {
            var t when t == typeof(ImmutableList<>) => typeof(ImmutableList),
            var t when t == typeof(ImmutableArray<>) => typeof(ImmutableArray),
            var t when t == typeof(ImmutableHashSet<>) => typeof(ImmutableHashSet),
            var t when t == typeof(ImmutableDictionary<,>) => typeof(ImmutableDictionary),
            var t => throw new NotSupportedException($"Teach {nameof(Samples)} to make a {t.Name}."),
        };
        var item = arguments.Length == 1 ? arguments[0] : typeof(KeyValuePair<,>).MakeGenericType(arguments);
        var items = Array.CreateInstance(item, 1);
        items.SetValue(arguments.Length == 1 ? Of(item, name) : Activator.CreateInstance(item, Of(arguments[0]), Of(arguments[1], name)), 0);
        return factory.GetMethods().Single(m => string.Equals(m.Name, "CreateRange", StringComparison.Ordinal) && m.GetParameters() is [{ ParameterType: var p }]
                && p.IsGenericType && p.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .MakeGenericMethod(arguments).Invoke(null, [items])!;
    }
}
