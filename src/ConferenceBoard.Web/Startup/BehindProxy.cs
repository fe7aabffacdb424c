using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// A reverse proxy says who really asks and whether by https. It is believed only where the program was told that there is one, and only from its
/// addresses; from everyone else such headers are words like any other.
/// </summary>
internal static class BehindProxy
{
    /// <summary>A proxy on the same machine.</summary>
    public const string Here = "127.0.0.1,::1";

    /// <summary>Reads the addresses, separated by commas: single ones, or networks such as 10.0.0.0/8.</summary>
    /// <exception cref="StartException">One of them is neither.</exception>
    public static ForwardedHeadersOptions Read(string proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(one, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(one, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new StartException($"\"{one}\" after --behind-proxy is no address. Write it like 10.0.0.5 or 10.0.0.0/8.");
        }

        return options;
    }
}
