using System.Text.Json;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Calls to the server that somebody makes by hand in their browser's console, past every button and box.</summary>
internal static class HandMade
{
    /// <summary>Put into a page before its own scripts: keeps each .NET object that the server hands to the page.</summary>
    public const string Script = """
        (() => {
          let known;
          window.handed = [];
          Object.defineProperty(window, 'DotNet', {
            configurable: true,
            get: () => known,
            set: (value) => {
              known = value;
              value.attachReviver((key, part) => { if (part && typeof part.invokeMethodAsync === 'function') window.handed.push(part); return part; });
            },
          });
        })();
        """;

    private const string Call = """
        async ([method, args]) => {
          let last;
          for (const object of [...window.handed].reverse()) {
            try { return { value: await object.invokeMethodAsync(method, ...args) }; } catch (error) { last = String(error); }
          }
          return { error: last };
        }
        """;

    /// <summary>Calls a method of the page's hands; its answer, or what was thrown.</summary>
    public static async Task<HandMadeAnswer> CallAsync(IPage page, string method, params object?[] arguments)
    {
        var json = await page.EvaluateAsync<JsonElement>(Call, new object[] { method, arguments });
        return new HandMadeAnswer(
            json.TryGetProperty("error", out var error) ? error.ToString() : null,
            json.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("saved", out var saved) && saved.GetBoolean(),
            json.TryGetProperty("value", out var said) && said.ValueKind == JsonValueKind.Object && said.TryGetProperty("sentence", out var sentence) ? sentence.ToString() : null);
    }

    /// <summary>Sends words for a new card.</summary>
    public static Task<HandMadeAnswer> AddAsync(IPage page, int column, string? text, string? choice = null) =>
        CallAsync(page, "AddAsync", Guid.NewGuid(), column, text, choice, null);
}

/// <summary>What a hand-made call came to.</summary>
/// <param name="Error">What was thrown, or null.</param>
/// <param name="Saved">It was done.</param>
/// <param name="Sentence">Why not.</param>
internal sealed record HandMadeAnswer(string? Error, bool Saved, string? Sentence);
