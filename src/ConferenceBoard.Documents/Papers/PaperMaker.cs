using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Documents.Papers;

/// <summary>A sheet in its reader's language, rendered.</summary>
/// <param name="Class">The class of the style sheet: which paper it is.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Html">What stands on it; every word of a user encoded.</param>
public sealed record PaperSheet(string Class, CultureInfo Language, string Html);

/// <summary>A paper, ready to be shown or pressed.</summary>
/// <param name="Title">What it is called; in the language of the document.</param>
/// <param name="Foot">What stands at the foot of every page.</param>
/// <param name="Language">The language of the document.</param>
/// <param name="Sheets">What it consists of.</param>
public sealed record Paper(string Title, string Foot, CultureInfo Language, IReadOnlyList<PaperSheet> Sheets);

/// <summary>Renders papers to HTML, in a language of their own.</summary>
public sealed class PaperMaker(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>One sheet from a component.</summary>
    public async Task<PaperSheet> SheetAsync<T>(string name, CultureInfo language, IDictionary<string, object?> parameters)
        where T : IComponent => new(name, language, await RenderAsync<T>(language, parameters));

    /// <summary>The whole document.</summary>
    /// <param name="paper">What is on it.</param>
    /// <param name="style">The style sheet's text where nothing may be fetched; null to link it.</param>
    public Task<string> DocumentAsync(Paper paper, string? style = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return RenderAsync<PaperDocument>(paper.Language, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PaperDocument.Language)] = paper.Language,
            [nameof(PaperDocument.Title)] = paper.Title,
            [nameof(PaperDocument.Foot)] = paper.Foot,
            [nameof(PaperDocument.Sheets)] = paper.Sheets,
            [nameof(PaperDocument.Style)] = style,
        });
    }

    /// <summary>Something said in a language.</summary>
    internal static T In<T>(CultureInfo language, Func<T> say)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    private async Task<string> RenderAsync<T>(CultureInfo language, IDictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Set inside: it ends with this flow of work.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            return (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }
}
