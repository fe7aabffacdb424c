using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>Somebody who does not score, and all that their page is sent, part by part of a meeting.</summary>
internal sealed class Watcher(Person person, ServerProcess server, params IEnumerable<string> notes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WithoutIds _plain = new(server);
    private int _read;

    public string Name => person.Name;

    public IPage Page => person.Page;

    /// <summary>
    /// Everything sent after the message with the first words, message by message, up to the one with the last words. What answers the page's
    /// own calls is no news, and may come before or after the news of them.
    /// </summary>
    public async Task<IReadOnlyList<string>> TakeAsync(string firstWords, string lastWords) =>
        [.. (await ReadAsync(lastWords)).SkipWhile(m => !Holds(m, firstWords)).Skip(1).Select(m => Plain(m.Lines)).Where(l => !l.StartsWith("JS.EndInvokeDotNet", StringComparison.Ordinal))];

    /// <summary>
    /// Every text sent since. The chair's own page is drawn for the press and for the news of it, in either order and perhaps at once: there
    /// it is not comparable which message a text is in.
    /// </summary>
    public async Task<IReadOnlyList<string>> TakeWordsAsync(string lastWords) =>
        [.. (await ReadAsync(lastWords)).SelectMany(message => message.Words).Select(Plain).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<CircuitMessage>> ReadAsync(string lastWords)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var frames = person.Frames.OfCircuit;
            var messages = CircuitMessages.Read(frames.Skip(_read));
            if (messages.Any(m => Holds(m, lastWords)))
            {
                _read = frames.Count;
                return messages;
            }

            Assert.False(patience.IsCancellationRequested, $"{Name} was never sent \"{lastWords}\".");
            await Task.Delay(20);
        }
    }

    private static bool Holds(CircuitMessage message, string words) => message.Words.Any(w => w.Contains(words, StringComparison.Ordinal));

    /// <summary>Notes are shown in an order that chance gives: which of them stands where is not compared.</summary>
    private string Plain(string text) => notes.Aggregate(_plain.Of(text), (plain, note) => plain.Replace(note, "<note>", StringComparison.Ordinal));
}
