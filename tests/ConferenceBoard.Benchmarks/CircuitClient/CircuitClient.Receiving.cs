using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ConferenceBoard.Circuits;

// What happens on the connection. Everything received is handled on one loop, in order.
public sealed partial class CircuitClient
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Close = 7;

    // A result type of Blazor's: the caller keeps a reference to an object in the browser.
    private const int JavaScriptObject = 1;

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _receiving = ReceiveAsync();
        _pings = new Timer(_ => _ = PingAsync(), state: null, PingEvery, PingEvery);
        var (id, secret) = _hubCalls.Begin();
        await SendAsync(HubMessage.Call(id, "StartCircuit", _page.Base.AbsoluteUri, _page.Address.AbsoluteUri, "[]", _page.State), cancellationToken).ConfigureAwait(false);
        _circuitSecret = await secret.WaitAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new CircuitException("The server started no circuit.");
        await SendAsync(HubMessage.Call(invocationId: null, "UpdateRootComponents", _page.AddAllComponents(), _page.State), cancellationToken).ConfigureAwait(false);
        await _rendered.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ReceiveAsync()
    {
        try
        {
            await _connection.ReceiveAllAsync(HandleAsync, _stop.Token).ConfigureAwait(false);
            End(error: null);
        }
        catch (OperationCanceledException)
        {
            End(error: null);
        }
        catch (Exception failure)
        {
            End(failure.Message);
        }
    }

    private ValueTask HandleAsync(ReadOnlyMemory<byte> message)
    {
        Received?.Add(message.Span);
        var reader = new MessagePackReader(message.Span);
        reader.ReadArrayLength();
        switch (reader.ReadInteger())
        {
            case Invocation:
                reader.SkipTextMap();
                reader.ReadBytes(); // the invocation id: the server never waits for a result
                var target = reader.ReadBytes();
                reader.ReadArrayLength();
                return HandleCall(target, ref reader);
            case Completion:
                CompleteHubCall(ref reader);
                return ValueTask.CompletedTask;
            case Close:
                End(reader.ReadText() ?? "The server closed the circuit.");
                return ValueTask.CompletedTask;
            default:
                return ValueTask.CompletedTask; // pings
        }
    }

    private ValueTask HandleCall(ReadOnlySpan<byte> target, ref MessagePackReader arguments)
    {
        if (target.SequenceEqual("JS.RenderBatch"u8))
        {
            return RenderBatchAsync(arguments.ReadInteger(), arguments.ReadBytes());
        }

        if (target.SequenceEqual("JS.BeginInvokeJS"u8))
        {
            return AnswerJavaScriptAsync(arguments.ReadInteger(), arguments.ReadText()!, arguments.ReadText() ?? "[]", arguments.ReadInteger());
        }

        if (target.SequenceEqual("JS.EndInvokeDotNet"u8))
        {
            CompleteDotNetCall(arguments.ReadText(), arguments.ReadBoolean(), arguments.ReadText());
        }
        else if (target.SequenceEqual("JS.EndUpdateRootComponents"u8))
        {
            _rendered.TrySetResult();
        }
        else if (target.SequenceEqual("JS.Error"u8))
        {
            End(arguments.ReadText() ?? "The circuit failed.");
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask RenderBatchAsync(long id, ReadOnlySpan<byte> batch)
    {
        var timestamp = Stopwatch.GetTimestamp();
        RenderBatches++;
        _waits.Look(batch, timestamp);
        _options.RenderBatchArrived?.Invoke(batch, timestamp);
        return SendAsync(HubMessage.Call(invocationId: null, "OnRenderCompleted", id, null), _stop.Token);
    }

    private ValueTask AnswerJavaScriptAsync(long task, string identifier, string argumentsJson, long resultType)
    {
        if (string.Equals(identifier, "Blazor._internal.attachWebRendererInterop", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(argumentsJson);
            Volatile.Write(ref _eventTarget, json.RootElement[1].GetProperty("__dotNetObject").GetInt64());
        }

        // A caller that asks for an object, such as a module, gets one.
        var result = _options.AnswerJavaScript(identifier, argumentsJson)
            ?? (resultType == JavaScriptObject ? string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{++_lastJavaScriptObject}}}""") : "null");
        return task == 0
            ? ValueTask.CompletedTask
            : SendAsync(HubMessage.Call(invocationId: null, "EndInvokeJSFromDotNet", task, true, string.Create(CultureInfo.InvariantCulture, $"[{task},true,{result}]")), _stop.Token);
    }

    private void CompleteHubCall(ref MessagePackReader reader)
    {
        const int Error = 1;
        const int NoResult = 2;
        reader.SkipTextMap();
        var id = reader.ReadText();
        switch (reader.ReadInteger())
        {
            case Error: _hubCalls.Fail(id, reader.ReadText()); break;
            case NoResult: _hubCalls.Succeed(id, result: null); break;
            default: _hubCalls.Succeed(id, reader.ReadText()); break;
        }
    }

    private void CompleteDotNetCall(string? id, bool succeeded, string? result)
    {
        if (succeeded)
        {
            _dotNetCalls.Succeed(id, result);
        }
        else
        {
            _dotNetCalls.Fail(id, result);
        }
    }

    private ValueTask SendAsync(HubMessage message, CancellationToken cancellationToken) => _connection.SendAsync(message, cancellationToken);

    private async Task PingAsync()
    {
        try
        {
            await SendAsync(HubMessage.Ping(), _stop.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is not OutOfMemoryException)
        {
            // The receiving loop notices a lost connection and says why.
        }
    }

    private void End(string? error)
    {
        if (!_ended.TrySetResult(new CircuitEnd(_leaving, error)))
        {
            return;
        }

        var failure = new CircuitException(error ?? "The circuit has ended.");
        _waits.Fail(failure);
        _hubCalls.FailAll(failure);
        _dotNetCalls.FailAll(failure);
        _rendered.TrySetException(failure);
    }

    private void ThrowIfEnded()
    {
        if (_ended.Task.IsCompleted)
        {
            throw new CircuitException("The circuit has ended.");
        }
    }
}
