using System.Globalization;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// The language of one circuit. A browser's calls and the changes of a conference come on threads of many people, so the language is put on
/// before anything is drawn.
/// </summary>
internal sealed class CircuitLanguage : CircuitHandler
{
    private CultureInfo? _words;

    /// <summary>From now on everything is drawn in this language.</summary>
    /// <param name="name">One of <see cref="Languages.Written"/>; anything else changes nothing.</param>
    public void Choose(string? name)
    {
        if (Languages.Written.FirstOrDefault(l => string.Equals(l, name, StringComparison.Ordinal)) is { } known)
            _words = CultureInfo.GetCultureInfo(known);
        PutOn();
    }

    /// <summary>Puts the language on the thread that draws now.</summary>
    public void PutOn()
    {
        if (_words is not { } words)
            return;

        // In the first language dates are as the server writes them.
        CultureInfo.CurrentUICulture = words;
        CultureInfo.CurrentCulture = string.Equals(words.Name, Languages.Written[0], StringComparison.Ordinal)
            ? CultureInfo.DefaultThreadCurrentCulture ?? CultureInfo.CurrentCulture
            : words;
    }

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        PutOn();
        return next(context);
    };
}
