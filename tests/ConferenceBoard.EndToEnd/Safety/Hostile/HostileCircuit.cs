using System.Net;
using System.Net.WebSockets;
using System.Reflection;
using ConferenceBoard.Circuits;
using ConferenceBoard.Web.Access;
using Microsoft.JSInterop;

namespace ConferenceBoard.EndToEnd.Safety.Hostile;

/// <summary>Circuits of somebody who has a seat and sends what no page of ours sends.</summary>
internal sealed class HostileCircuit(Junk junk, Uri page, Cookie seat)
{
    private const int Messages = 15;

    /// <summary>Everything that a browser may call in our program, and some that it may not.</summary>
    private static readonly string[] Callable =
    [
        .. typeof(Doors).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(m => m.GetCustomAttribute<JSInvokableAttribute>() is not null).Select(m => m.Name).Distinct(StringComparer.Ordinal),
        "DispatchEventAsync", "UpdateRootComponents", "Dispose", "NotifyLocationChanged", "ToString", "GetType", "__Dispose",
    ];

    private static readonly string[] Hub =
    [
        "StartCircuit", "UpdateRootComponents", "ConnectCircuit", "BeginInvokeDotNetFromJS", "EndInvokeJSFromDotNet", "ReceiveByteArray", "ReceiveJSDataChunk", "SendDotNetStreamToJS",
        "OnRenderCompleted", "OnLocationChanged", "OnLocationChanging", "ResumeCircuit", "PauseCircuit", "OnConnectedAsync", "Dispose",
    ];

    private static readonly string[] Assemblies = ["ConferenceBoard.Web", "ConferenceBoard.Live", "System.Private.CoreLib", "Microsoft.AspNetCore.Components.Server", "Microsoft.AspNetCore.Components.Web", Junk.Sentinel];

    /// <summary>One connection, with messages until the server has had enough. How many were sent.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var cookies = new CookieContainer();
        cookies.Add(page, new Cookie(seat.Name, seat.Value));
        var visitor = new Visitor(cookies);
        var (address, html) = await visitor.GetPageAsync(page, stop);
        var served = CircuitPage.Read(address, html);
        var connection = await HubConnection.OpenAsync(new Visitor(new CookieContainer()), served.Base, stop);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var receiving = DrainAsync(connection, ending.Token);
        var sent = 0;
        try
        {
            if (junk.Next(4) > 0)
            {
                await connection.SendAsync(HubMessage.Call("1", "StartCircuit", served.Base.AbsoluteUri, served.Address.AbsoluteUri, "[]", served.State), stop);
                await connection.SendAsync(HubMessage.Call(null, "UpdateRootComponents", served.AddAllComponents(), served.State), stop);
            }

            for (; sent < Messages; sent++)
                await SendAsync(connection, served, stop);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException or IOException or ObjectDisposedException)
        {
            // It hung up, as it may.
        }

        await ending.CancelAsync();
        await receiving;
        connection.Dispose();
        return Math.Max(sent, 1);
    }

    private async Task SendAsync(HubConnection connection, CircuitPage served, CancellationToken stop)
    {
        using var message = Next(served);
        if (message is null)
            await connection.SendRawAsync(junk.Bytes(400), stop);
        else if (junk.Next(4) == 0)
            await connection.SendRawAsync(junk.Broken(message.Bytes.Span), stop);
        else
            await connection.SendRawAsync(message.Bytes.ToArray(), stop);
    }

    private HubMessage? Next(CircuitPage served) => junk.Next(10) switch
    {
        0 => null,
        1 => HubMessage.Call(junk.Text(), junk.Text(), junk.Text(), junk.Next(100), null, true),
        2 => HubMessage.Call("2", "StartCircuit", junk.Text(), junk.Text(), junk.Arguments(), junk.Text()),
        3 => HubMessage.Call(null, "UpdateRootComponents", served.AddAllComponents().Replace("\"key\"", "\"k\"", StringComparison.Ordinal)[..^junk.Next(30)], served.State),
        4 => HubMessage.Call(null, "UpdateRootComponents", Forged(), junk.Text()),
        5 => HubMessage.Call(null, "BeginInvokeDotNetFromJS", "7", junk.Next(2) == 0 ? null : junk.One(Assemblies), junk.One(Callable), junk.Next(12), junk.Arguments()),
        6 => HubMessage.Call(null, "BeginInvokeDotNetFromJS", junk.Text(), null, junk.One(Callable), junk.Next(12), $"[\"{Guid.NewGuid()}\",0,\"{Junk.Sentinel}\",null,null]"),
        7 => HubMessage.Call(null, "BeginInvokeDotNetFromJS", "8", null, "AddAsync", junk.Next(8), $"[\"{Guid.NewGuid()}\",1,{System.Text.Json.JsonSerializer.Serialize(junk.Long(junk.One([900, 30_000, 70_000])))},null,null]"),
        8 => HubMessage.Call(junk.Next(2) == 0 ? null : "9", junk.One(Hub), junk.Next(1000), junk.Text(), junk.Arguments()),
        _ => HubMessage.Call(null, junk.One(Hub), junk.Text(), junk.Next(2) == 0, junk.Arguments(), junk.Next(50), null),
    };

    private string Forged() =>
        $$$"""{"batchId":{{{junk.Next(9)}}},"operations":[{"type":"{{{junk.One(["add", "update", "remove", Junk.Sentinel])}}}","ssrComponentId":{{{junk.Next(9)}}},"marker":{"type":"server","prerenderId":null,"key":{"locationHash":"{{{Junk.Sentinel}}}:0","formattedComponentKey":""},"sequence":0,"descriptor":"CfDJ8{{{Junk.Sentinel}}}"}}]}""";

    private static async Task DrainAsync(HubConnection connection, CancellationToken stop)
    {
        try
        {
            await connection.ReceiveAllAsync(_ => ValueTask.CompletedTask, stop);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or InvalidOperationException or ObjectDisposedException)
        {
            // Nothing more comes.
        }
    }
}
