using System.Collections.Concurrent;
using System.Globalization;
using ConferenceBoard.Benchmarks.Hosting;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Access;

namespace ConferenceBoard.Benchmarks.Product;

/// <summary>
/// Conferences of the product: a chair, professionals, and forty cards for everyone over the four columns. Visitors come in by an
/// invitation's link, as people do. An edit rewords one card, each in its turn, so that the board keeps its size.
/// </summary>
internal sealed class ProductBoards(ConferenceRegistry registry, Doors doors) : IServedBoard
{
    private const int Cards = 40;
    private const int Professionals = 30;

    private readonly ConcurrentDictionary<int, Lazy<Task<Meeting>>> _meetings = new();

    /// <inheritdoc />
    public async Task<string> PageForAsync(int conference, int seat, CancellationToken cancellationToken)
    {
        var meeting = await OfAsync(conference);
        return "/k/" + await doors.InviteAsync(meeting.Session.Id, meeting.People[seat % Professionals]);
    }

    /// <inheritdoc />
    public async Task EditAsync(int conference, string text, CancellationToken cancellationToken) =>
        await (await OfAsync(conference)).RewordAsync(text);

    private Task<Meeting> OfAsync(int conference) =>
        _meetings.GetOrAdd(conference, number => new Lazy<Task<Meeting>>(() => Meeting.OpenAsync(registry, number))).Value;

    private sealed class Meeting(ConferenceSession session, AttendeeId[] people, CardId[] cards)
    {
        private int _next;

        public ConferenceSession Session { get; } = session;

        public AttendeeId[] People { get; } = people;

        public static async Task<Meeting> OpenAsync(ConferenceRegistry registry, int number)
        {
            var session = await registry.StartAsync(NewId.Conference());
            var people = Enumerable.Range(0, Professionals).Select(_ => NewId.Attendee()).ToArray();
            var cards = Enumerable.Range(0, Cards).Select(_ => NewId.Card()).ToArray();
            var meeting = new Meeting(session, people, cards);
            var title = string.Create(CultureInfo.InvariantCulture, $"Conference {number}");
            var details = new ConferenceDetails(title, ConferenceType.Initial, DateTimeOffset.UnixEpoch);

            // Asked without waiting for one another, so that they share commits; the session keeps their order.
            await Task.WhenAll(
                new ConferenceCommand[]
                {
                    new OpenConference(details, [new Child(new ChildId(Guid.NewGuid()), "Robin")]),
                    new InviteAttendee(NewId.Attendee(), "Amira", Role.Chair, "", Remote: false),
                }
                .Concat(people.Select((id, i) => new InviteAttendee(id, $"Professional {i}", Role.Professional, "School", Remote: false)))
                .Concat(cards.Select((id, i) => Card(id, i)))
                .Select(meeting.AskAsync));
            return meeting;
        }

        public Task RewordAsync(string text)
        {
            var card = cards[(uint)Interlocked.Increment(ref _next) % Cards];
            return AskAsync(new EditCardText(card, Session.Now.State.Board.Cards[card].TextRevision, text));
        }

        private static AddCard Card(CardId id, int number)
        {
            var column = (Column)(number % 4);
            var marks = new CardMarks(WhoseWords.Family, "Mum", [], KindOfInformation.Observation, Hand.First, "", Strands.Of(column)[0]);
            return new AddCard(id, $"A card with some words on it, number {number}", column, marks, Audience.Everyone);
        }

        // In the office's name: one device may not ask as often as a benchmark does.
        private async Task AskAsync(ConferenceCommand command)
        {
            var answer = await Session.AskAsync(command, Actor.Office, NewId.Operation());
            if (answer is not Answer.Saved)
            {
                throw new InvalidOperationException($"{command.GetType().Name} was not saved: {(answer as Answer.Refused)?.Refusal.Sentence}");
            }
        }
    }
}
