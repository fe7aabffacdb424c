using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// Every bound of the web server in one place (anonymity-and-security.md §4 and §5). Bounds of texts and lists are <see cref="Core.Limits"/>, those of
/// what one device may ask of a conference <see cref="Live.ConferenceSession"/>. "Browser" is one with a cookie that we gave it; a whole room
/// shares one address, so what counts for an address is generous.
/// </summary>
internal static class ServerLimits
{
    /// <summary>Connections at once; ten for each of two hundred people, and as many again.</summary>
    public const int Connections = 4000;

    /// <summary>Connections at once that became WebSockets.</summary>
    public const int Sockets = 3000;

    /// <summary>Circuits at once, those that wait for a lost browser included: ten times the largest measured meeting day. A setting may lower it.</summary>
    public const int Circuits = 2500;

    /// <summary>Circuits on the line of one browser: every window that a person may have open, and a wall and a tablet for practice.</summary>
    public const int CircuitsOfBrowser = 30;

    /// <summary>Circuits on the line of one address: all the conferences of a large office, and not the whole server.</summary>
    public const int CircuitsOfAddress = 1500;

    /// <summary>Bytes of one message to a circuit: the longest writing there is (<see cref="Core.Limits"/>), in any script, with room to spare.</summary>
    public const int CircuitMessage = 64 * 1024;

    /// <summary>Bytes of a request's line. The longest address of ours has some 200.</summary>
    public const int RequestLine = 4 * 1024;

    /// <summary>Bytes of all headers: forty seats' cookies take about 4,000.</summary>
    public const int Headers = 24 * 1024;

    /// <summary>How many headers.</summary>
    public const int HeaderCount = 60;

    /// <summary>Bytes of a request's body. An archive has a bound of its own (ArchiveUpload); pictures come through the circuit.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>How long the headers may take to come.</summary>
    public static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    /// <summary>Fields of a form, and letters of one field.</summary>
    public const int FormFields = 256, FormFieldLetters = 64 * 1024;

    /// <summary>Wrong join codes a minute of a browser, and of an address before it is told nothing more.</summary>
    public const int WrongCodesOfBrowser = 5, WrongCodesOfAddress = 100;

    /// <summary>Ways in that a browser may try a minute: links, codes, forms of the first page.</summary>
    public const int WaysInOfBrowser = 60;

    /// <summary>Times a minute that a browser may say who it is and wait in the lobby, so that nobody fills a lobby alone; of those without a cookie, together.</summary>
    public const int LobbyOfBrowser = 10, LobbyOfNewBrowsers = 120;

    /// <summary>Papers a minute of a browser: everyone's, one by one.</summary>
    public const int PapersOfBrowser = 240;

    /// <summary>Archives a minute that a browser may send.</summary>
    public const int ArchivesOfBrowser = 10;

    /// <summary>Circuits a minute that a browser may begin, and those without a cookie, together.</summary>
    public const int NewCircuitsOfBrowser = 60, NewCircuitsOfNewBrowsers = 1500;

    /// <summary>All other requests a minute of a browser; style sheets, scripts and icons are not counted.</summary>
    public const int RequestsOfBrowser = 1500;

    /// <summary>Requests at once of those at one address who have no cookie yet, and how many wait for their turn; nobody of them is refused for a count.</summary>
    public const int NewBrowsersAtOnce = 50, NewBrowsersWaiting = 5000;

    /// <summary>How long a server that was told to stop may take to finish what it does.</summary>
    public static readonly TimeSpan Stopping = TimeSpan.FromSeconds(20);

    /// <summary>How long screens are waited for that are told of a restart.</summary>
    public static readonly TimeSpan Telling = TimeSpan.FromSeconds(2);

    /// <summary>Bytes that must be free on the data folder's disk for this server to be given work: a day of the largest meetings, many times over.</summary>
    public const long FreeDisk = 200L * 1024 * 1024;

    /// <summary>The bounds that the web server itself keeps.</summary>
    public static void Keep(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxConcurrentConnections = Connections;
        limits.MaxConcurrentUpgradedConnections = Sockets;
        limits.MaxRequestLineSize = RequestLine;
        limits.MaxRequestHeadersTotalSize = Headers;
        limits.MaxRequestHeaderCount = HeaderCount;
        limits.MaxRequestBodySize = Body;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>The bounds of forms.</summary>
    public static void Keep(FormOptions forms)
    {
        forms.ValueCountLimit = FormFields;
        forms.ValueLengthLimit = FormFieldLetters;
        forms.KeyLengthLimit = 256;
        forms.MultipartHeadersCountLimit = 16;
        forms.MultipartBodyLengthLimit = Body;
    }
}
