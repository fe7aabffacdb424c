using System.Collections.Concurrent;
using System.Text.Json;
using ConferenceBoard.Benchmarks.Measure;
using ConferenceBoard.Circuits;

namespace ConferenceBoard.Benchmarks.Check;

/// <summary>Shows that the circuit client does what it says, on a page that uses all of it. A benchmark is worth no more than its client.</summary>
internal static class ClientCheck
{
    /// <summary>Prints what holds and what does not.</summary>
    /// <returns>Whether all holds.</returns>
    public static async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var server = await BoardInProcess.StartAsync("bare", "serve-bare", cancellationToken);
        var entrance = new Uri(server.Address, CheckEndpoints.Entrance);
        var elements = new ConcurrentQueue<RenderedElement>();
        var objectId = 0L;
        var options = new CircuitClientOptions
        {
            KeepReceived = true,
            RenderBatchArrived = (batch, _) => RenderedElement.In(batch).ToList().ForEach(elements.Enqueue),
            AnswerJavaScript = (identifier, arguments) =>
            {
                if (identifier is not "ask")
                {
                    return null;
                }

                using var json = JsonDocument.Parse(arguments);
                objectId = json.RootElement[0].GetProperty("__dotNetObject").GetInt64();
                return "\"forty-two\"";
            },
        };
        var all = true;
        await using var client = await CircuitClient.ConnectAsync(entrance, options, cancellationToken);
        all &= Say("a link's cookie and redirect lead to the page", client.Address.AbsolutePath is "/everything" && client.Received!.Contains("visitor: "));
        all &= Say("what the page knew reaches its circuit", client.Received!.Since(1).Any(frame => frame.AsSpan().IndexOf("Ada"u8) >= 0));

        var second = client.WaitForTextAsync("clicked 2 times", cancellationToken);
        var counter = Handler("id", "count", "onclick");
        await client.DispatchEventAsync(counter, "click", cancellationToken: cancellationToken);
        await client.DispatchEventAsync(counter, "click", cancellationToken: cancellationToken);
        all &= Say("a click reaches its handler and the screen", await second > 0);
        all &= Say("JavaScript's answer reaches the component", client.Received!.Contains("forty-two"));

        var typed = client.WaitForTextAsync("some words", cancellationToken);
        await client.DispatchEventAsync(Handler("aria-label", "Words", "onchange"), "change", """{"value":"some words"}""", cancellationToken);
        all &= Say("a change carries its value", await typed > 0);
        all &= Say("a method called from JavaScript returns", await client.InvokeDotNetAsync(assemblyName: null, "Shout", objectId, """["hello"]""", cancellationToken) is "\"HELLO\"");
        all &= Say("a call of nothing fails", await FailsAsync(client.InvokeDotNetAsync(assemblyName: null, "Nothing", objectId, "[]", cancellationToken)));

        var never = client.WaitForTextAsync("never", cancellationToken);
        _ = FailsAsync(client.DispatchEventAsync(Handler("id", "fail", "onclick"), "click", cancellationToken: cancellationToken));
        var end = await client.Ended.WaitAsync(cancellationToken);
        all &= Say("an error in the circuit is noticed", end is { ByClient: false, Error.Length: > 0 } && await FailsAsync(never));

        all &= await LeavingAsync(server, options, cancellationToken);
        return all;

        long Handler(string attribute, string value, string handler) =>
            elements.Last(element => string.Equals(element.Attributes.GetValueOrDefault(attribute), value, StringComparison.Ordinal) && element.Handlers.ContainsKey(handler)).Handlers[handler];
    }

    private static async Task<bool> LeavingAsync(BoardInProcess server, CircuitClientOptions options, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var entrance = new Uri(server.Address, CheckEndpoints.Entrance);
        var openPages = new Uri(server.Address, CheckEndpoints.OpenPages);
        var asleep = await CircuitClient.ConnectAsync(entrance, options, cancellationToken);
        await asleep.DropAsync();
        var kept = await http.GetStringAsync(openPages, cancellationToken) is "1";
        var closed = await CircuitClient.ConnectAsync(entrance, options, cancellationToken);
        await closed.DisposeAsync();
        var removed = await http.GetStringAsync(openPages, cancellationToken) is "1";
        return Say("a dropped connection leaves its circuit, a closed tab does not", kept && removed)
            & Say("leaving is told from an error", await closed.Ended is { ByClient: true, Error: null });
    }

    private static bool Say(string what, bool holds)
    {
        Console.WriteLine($"{(holds ? "yes" : "NO "),-5}{what}");
        return holds;
    }

    private static async Task<bool> FailsAsync(Task task)
    {
        try
        {
            await task;
            return false;
        }
        catch (CircuitException)
        {
            return true;
        }
    }
}
