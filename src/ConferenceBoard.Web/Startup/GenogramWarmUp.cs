using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// Draws a small invented family before a drawing is timed, so that what is measured is the layout and not the loading of its code.
/// The family that is measured has not been laid out before.
/// </summary>
internal static class GenogramWarmUp
{
    /// <summary>Three generations, several partners, half-siblings, twins, cousins who marry and one known parent.</summary>
    private static Family Small { get; } = new()
    {
        People = [.. Enumerable.Range(0, 14).Select(i => new Person { Id = At(i), Name = "Somebody", Born = new PartialDate(1950 + i), Twins = i is 9 or 10 ? new Twins("t", Identical: true) : null })],
        Unions = [Union(0, 1), Union(2, 3), Union(4, 5), Union(5, 6), Union(5, 7), Union(8, 11)],
        Parentages = [Child("0-1", 4), Child("0-1", 7), Child("2-3", 5), Child("4-5", 8), Child("5-6", 9), Child("5-6", 10), Child("5-7", 11), Child("8-11", 12), Alone(6, 13)],
    };

    /// <summary>Draws it in the same way.</summary>
    /// <param name="options">As the family that is measured.</param>
    /// <param name="show">As the family that is measured.</param>
    /// <param name="adds">Someone is added to a drawing that stands.</param>
    /// <param name="stop">Ctrl+C.</param>
    public static void Run(LayoutOptions options, DrawingOptions show, bool adds, CancellationToken stop)
    {
        var before = adds ? GenogramLayout.Arrange(Small.Of(p => p.Id != At(9)), options, stop: stop) : null;
        GenogramLayout.Draw(Small, GenogramLayout.Arrange(Small, options, before, stop), show);
    }

    private static PersonId At(int i) => new($"p{i}");

    private static Union Union(int one, int other) => new() { Id = new($"{one}-{other}"), First = At(one), Second = At(other), Kind = UnionKind.Married, Began = new PartialDate(1980) };

    private static Parentage Child(string union, int child) => new() { Id = new($"c{union}-{child}"), Child = At(child), Union = new UnionId(union) };

    private static Parentage Alone(int parent, int child) => new() { Id = new($"a{parent}-{child}"), Child = At(child), Parent = At(parent) };
}
