using System.Net;

namespace ConferenceBoard.Circuits;

/// <summary>What a <see cref="CircuitClient"/> may be told before it connects.</summary>
public sealed class CircuitClientOptions
{
    /// <summary>The cookies of this visitor; the page's own are added to it. Never share one between two visitors.</summary>
    public CookieContainer Cookies { get; init; } = new();

    /// <summary>How calls to JavaScript are answered. By default each gets <c>null</c>, or, where it asks for one, a reference to an object.</summary>
    public AnswerJavaScript AnswerJavaScript { get; init; } = (_, _) => null;

    /// <summary>Called for every render batch, from the first one on.</summary>
    public RenderBatchArrived? RenderBatchArrived { get; init; }

    /// <summary>Whether to keep all that is received in <see cref="CircuitClient.Received"/>. Off by default: it costs memory.</summary>
    public bool KeepReceived { get; init; }
}
