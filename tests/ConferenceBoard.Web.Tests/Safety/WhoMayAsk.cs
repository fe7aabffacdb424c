namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>
/// Who gets what at which address: by address, the visitors and their answer, the first that fits. A page of the board is a shell without a word in it: what
/// a seat sees in it is decided by its circuit, at every change.
/// </summary>
internal static class WhoMayAsk
{
    /// <summary>Those who are signed in: who keeps the server, the chair of the conference that is asked for, of another one, and somebody of none.</summary>
    private const string Keeper = "administrator", Account = "account", Accounts = Keeper + " account account-elsewhere account-none";

    private const string All = "*", Desk = "chair notes", Preparers = "chair notes social-worker",
        Inside = "chair notes social-worker school mum dad tamsin advocate supporter interpreter student", Seats = Inside + " lobby removed";

    private const string Page = "200", Gone = "404", Stranger = "302 /?said=NotInTheConference", Read = "200 with words", Empty = "400", NoLink = "302 /?said=LinkEnded";

    /// <summary>A PDF is made of the page after it is known that whoever asks may have it. Here nothing can make one.</summary>
    private const string Pdf = "503";

    /// <summary>By address, with the method where it is not GET. A page without a form takes none from anybody and has no row for it.</summary>
    public static IReadOnlyDictionary<string, (string Who, string Answer)[]> Table { get; } = new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
    {
        // Ways in, and what is there for everyone.
        ["/"] = [(All, Page)],
        ["POST /"] = [(All, Page)],
        ["/join"] = [(All, "302 /")],
        ["POST /join"] = [(All, "303 /?said=Stale")],
        ["/k/{secret}"] = [(All, NoLink)],
        ["/j/{code}"] = [(All, "302 /?said=NoCode")],
        ["/display"] = [(All, Page)],
        ["/display/ready/{ticket}"] = [(All, "302 /display")],
        ["/language/{letters}"] = [(All, "302 /")],
        ["/not-found"] = [(All, Page)],
        ["/sorry"] = [(All, Page)],
        ["/alive"] = [(All, "204")],
        ["/health/live"] = [(All, Page)],
        ["/health/ready"] = [(All, Page)],
        ["/_framework/opaque-redirect"] = [(All, Empty)],

        // Circuits: which components one may have is sealed into the page (data protection).
        ["/_blazor"] = [(All, Empty)],
        ["POST /_blazor"] = [(All, Empty)],
        ["POST /_blazor/negotiate"] = [(All, Page)],
        ["/_blazor/negotiate"] = [(All, "405")],
        ["/_blazor/disconnect/"] = [(All, "405")],
        ["POST /_blazor/disconnect/"] = [(All, Empty)],
        ["/_blazor/initializers/"] = [(All, Page)],
        ["POST /_blazor/initializers/"] = [(All, Page)],

        // The board.
        ["/c/{Id:guid}"] = [(Seats, Page), (All, Stranger)],
        ["/c/{Id:guid}/chair"] = [(Seats, Page), (All, Stranger)],
        ["/c/{Id:guid}/prepare"] = [(Seats, Page), (All, Stranger)],
        ["/c/{Id:guid}/sheet"] = [(Preparers, Page), (Seats, Gone), (All, Stranger)],
        ["/c/{Id:guid}/papers"] = [(Seats, Page), (All, Stranger)],
        ["/c/{Id:guid}/papers/letter/{Person:guid}/write"] = [(Desk, Page), (Seats, Gone), (All, Stranger)],
        ["/c/{Id:guid}/papers/child/{Child:guid}/write"] = [(Desk, Page), (Seats, Gone), (All, Stranger)],
        ["/c/{Conference:guid}/wall"] = [("chair wall", Page), ("tablet", "302 /display"), (All, "302 /")],
        ["/c/{Conference:guid}/tablet"] = [("tablet", Page), (All, "302 /display")],
        ["/c/{id:guid}/picture/{picture:guid}"] = [(Inside + " wall", Page), (All, Gone)],
        ["/c/{id:guid}/genogram/{format}"] = [(Preparers, Read), (All, Gone)],
        ["/c/{id:guid}/board.svg"] = [(Desk, Read), (All, Gone)],

        // Papers. The letter is mum's, who has it once it was sent.
        ["/c/{id:guid}/papers/next/all"] = [(Desk, Read), (All, Gone)],
        ["/c/{id:guid}/papers/next/{attendee:guid}"] = [(Desk + " mum", Read), (All, Gone)],
        ["/c/{id:guid}/papers/letter/{attendee:guid}"] = [(Desk, Read), (All, Gone)],
        ["/c/{id:guid}/papers/child/{child:guid}"] = [(Desk, Read), (All, Gone)],
        ["/c/{id:guid}/papers/record"] = [(Desk, Read), (All, Gone)],
        ["/c/{id:guid}/papers/poster"] = [(Desk, Read), (All, Gone)],
        ["/c/{id:guid}/papers/genogram"] = [(Desk, Read), (All, Gone)],
        ["/c/{id:guid}/papers/next/all.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/next/{attendee:guid}.pdf"] = [(Desk + " mum", Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/letter/{attendee:guid}.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/child/{child:guid}.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/record.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/poster.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/genogram.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/preparation.pdf"] = [(Desk, Pdf), (All, Gone)],
        ["/c/{id:guid}/papers/calendar/{attendee:guid}.ics"] = [(Desk + " mum", Page), (All, Gone)],
        ["/c/{id:guid}/papers/kept/{ticket:length(32)}"] = [("chair", Read), (All, Gone)],
        ["/c/{id:guid}/papers/kept/{ticket:length(32)}.pdf"] = [("chair", Pdf), (All, Gone)],

        // The office: the conferences that somebody is on, and none of the others'. Whoever keeps the server is on none by that.
        ["/conferences"] = [("office account account-elsewhere", Read), (Accounts, Page), (All, NoLink)],
        ["POST /conferences"] = [("office account account-elsewhere", Read), (Accounts, Page), (All, "303 /?said=LinkEnded")],
        ["/c/{id:guid}/archive"] = [("chair office account", Read), (All, Gone)],
        ["POST /conferences/archive"] = [("office account account-elsewhere", "303 /conferences?said=Stale#bring"), (All, NoLink)],

        // Staff accounts.
        ["/signin"] = [(All, Page)],
        ["POST /signin"] = [(All, Page)],
        ["POST /signin/passkey"] = [(All, Page)],
        ["POST /signout"] = [(All, "303 /signin")],
        ["/setup"] = [(All, Page)],
        ["POST /setup"] = [(All, "303 /setup")],
        ["/welcome"] = [(All, Page)],
        ["POST /welcome"] = [(All, "303 /welcome")],
        ["/account"] = [(Accounts, Page), (All, "302 /signin")],
        ["POST /account"] = [(Accounts, Page), (All, "303 /signin")],
        ["POST /account/passkey"] = [(Accounts, Page), (All, "401")],
        ["/staff"] = [(Keeper, Page), (Accounts, Gone), (All, "302 /signin")],
        ["POST /staff"] = [(Keeper, Page), (Accounts, Empty), (All, "303 /signin")],
        ["/staff/{Id:guid}"] = [(Keeper, Page), (Accounts, Gone), (All, "302 /signin")],
        ["POST /staff/{Id:guid}"] = [(Keeper, Page), (Accounts, Empty), (All, "303 /signin")],

        // What whoever keeps the server does, without a word of any conference.
        ["/keeping"] = [("office administrator", Page), (All, Gone)],
        ["/keeping/{Id:guid}"] = [("office administrator", Page), (All, Gone)],
        ["POST /keeping/{Id:guid}"] = [("office administrator", Page), (All, Empty)],
        ["/audit"] = [("office administrator", Page), (All, Gone)],
    };

    /// <summary>The forms that our pages have, by their addresses; or by how these begin, where they end with an id.</summary>
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/"] = "code",
        ["/join"] = "who",
        ["/conferences"] = "go",
        ["/signin"] = "password",
        ["/account"] = "password",
        ["/staff"] = "invite",
        ["/staff/"] = "roles",
        ["/keeping/"] = "hold",
    };

    /// <summary>The form at an address, or "".</summary>
    public static string FormAt(string path) =>
        Forms.GetValueOrDefault(path) ?? Forms.FirstOrDefault(f => f.Key.Length > 1 && f.Key.EndsWith('/') && path.StartsWith(f.Key, StringComparison.Ordinal)).Value ?? "";

    /// <summary>What a visitor is answered.</summary>
    public static string Answer(string address, string who) =>
        Table[address].First(row => row.Who is All || row.Who.Split(' ').Contains(who, StringComparer.Ordinal)).Answer;
}
