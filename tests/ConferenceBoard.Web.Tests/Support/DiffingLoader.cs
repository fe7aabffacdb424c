using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ConferenceBoard.Web.Tests.Support;

/// <summary>bunit was built against a later AngleSharp.Diffing than can be restored; the one beside the tests has all it uses here.</summary>
internal static class DiffingLoader
{
    [ModuleInitializer]
    internal static void Load() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        string.Equals(name.Name, "AngleSharp.Diffing", StringComparison.Ordinal)
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
