using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Press;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Papers;

/// <summary>What came of making links for many.</summary>
/// <param name="Made">How many links were made.</param>
/// <param name="Ticket">Where their sheets are kept; null where there are none, or there is no room.</param>
/// <param name="Refusal">Why it stopped before the end; null where it came to the end.</param>
internal sealed record ManyInvited(int Made, string? Ticket, Refusal? Refusal);

/// <summary>Makes links, and the sheets that carry them.</summary>
internal sealed class Inviter(Doors doors, PublicAddress address, ConferencePapers papers, KeptPapers kept, PdfPress press, TimeProvider clock)
{
    /// <summary>This server makes PDFs.</summary>
    public bool MakesPdfs => press.HasBrowser;

    /// <summary>A link, whole.</summary>
    public string LinkOf(string secret) => $"{address.Base}/k/{secret}";

    /// <summary>The ticket under which someone's sheet is kept to be printed; null where there is none, or no room.</summary>
    public string? Keep(ConferenceSession session, SeatId seat, AttendeeId person, string secret)
    {
        kept.Forget(session.Id, person);
        return HasSheet(session, person) ? kept.Keep(new KeptPaper(session.Id, seat, [new KeptSheet(person, secret)])) : null;
    }

    /// <summary>The sheet as it is now; null where its link was replaced or taken back meanwhile, whichever way.</summary>
    public async Task<PaperSheet?> SheetAsync(ConferenceSession session, KeptSheet sheet) =>
        await doors.ReadAsync(sheet.Secret, AccessKind.Invitation) is { } grant && grant.Conference == session.Id && grant.Attendee == sheet.Whose
            ? await papers.InvitationAsync(session.Now.State, sheet.Whose, LinkOf(sheet.Secret), DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) : null;

    /// <summary>Nothing with a link of that person is kept any more.</summary>
    public void Forget(ConferenceSession session, AttendeeId person) => kept.Forget(session.Id, person);

    /// <summary>
    /// A link and a sheet for each of these who has no link at that moment; those who have one keep it. Every link is stored by itself: where it stops
    /// half-way, those that were made are made, and their sheets are kept.
    /// </summary>
    /// <exception cref="Live.StoreException">Who has a link could not be read, and nothing was made.</exception>
    public async Task<ManyInvited> InviteAsync(ConferenceSession session, SeatId seat, IEnumerable<AttendeeId> people)
    {
        var have = (await doors.InvitationsAsync(session.Id)).Select(g => g.Attendee).ToHashSet();
        var sheets = ImmutableArray.CreateBuilder<KeptSheet>();
        var made = 0;
        Refusal? stopped = null;
        foreach (var person in people.Where(p => !have.Contains(p)))
        {
            var (secret, refusal) = await doors.InviteAsync(session, seat, person);
            if (secret is null && refusal is { Reason: RefusalReason.PersonGone })
                continue;
            if (secret is null)
            {
                stopped = refusal;
                break;
            }

            made++;
            if (HasSheet(session, person))
                sheets.Add(new KeptSheet(person, secret));
        }

        return new ManyInvited(made, sheets.Count == 0 ? null : kept.Keep(new KeptPaper(session.Id, seat, sheets.ToImmutable())), stopped);
    }

    private static bool HasSheet(ConferenceSession session, AttendeeId person) => InvitationView.For(session.Now.State, person) is not null;
}
