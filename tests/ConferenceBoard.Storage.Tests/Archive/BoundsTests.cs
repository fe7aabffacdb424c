using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;

namespace ConferenceBoard.Storage.Tests.Archive;

/// <summary>Archives of logs that no command would write, each right in itself: beyond a bound, or without end to read.</summary>
public sealed class BoundsTests
{
    private static readonly PracticeRules Rules = PracticeRules.Usual with { Name = "Ours" };

    private static readonly Dictionary<string, Func<IEnumerable<ConferenceEvent>>> Hostile = new(StringComparer.Ordinal)
    {
        ["people"] = () => Times(Limits.Attendees + 1, _ => new AttendeeInvited(new Attendee(NewId.Attendee(), "Alex", Role.Professional, "", Attendance.Expected))),
        ["children"] = () => Times(Limits.Children + 1, _ => new ChildAdded(new Child(new ChildId(Guid.NewGuid()), "Robin"))),
        ["displays"] = () => Times(Limits.Displays + 1, i => new DisplayPaired(new DisplayId(Guid.NewGuid()), $"Wall {i}", DisplayKind.Wall)),
        ["cards"] = () => Times(Limits.Cards + 1, _ => Card(CardStanding.OnBoard)),
        ["displays that go again"] = () => Times(Limits.Displays + 1, i => new DisplayPaired(new DisplayId(new Guid(i, 0, 0, new byte[8])), $"Wall {i}", DisplayKind.Wall))
            .Concat(Times(Limits.Displays + 1, i => new DisplayUnpaired(new DisplayId(new Guid(i, 0, 0, new byte[8]))))),
        ["a script as a link"] = () => [new PlaceSet(new MeetingPlace("", "", "javascript:alert(1)"))],
        ["a link that is not what it seems"] = () => [new PlaceSet(new MeetingPlace("", "", "https://meet.example@elsewhere.example/"))],
        ["a venue without end"] = () => [new PlaceSet(new MeetingPlace(new string('x', Limits.Venue + 1), "", ""))],
        ["marks that tell who"] = () => [new PracticeAdopted(Rules with { FewestMarks = 1 })],
        ["rules without a name"] = () => [new PracticeAdopted(Rules with { Name = "", FewestMarks = 1 })],
        ["no categories"] = () => [new PracticeAdopted(Rules with { Categories = [] })],
    };

    public static TheoryData<string> Names => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_beyond_a_bound_is_refused_and_nothing_is_stored(string name)
    {
        var file = await WrittenAsync(Hostile[name]());
        using var there = await TemporaryDatabase.PrepareAsync();
        Assert.Equal(ArchiveProblem.BeyondBounds, (await Archives.BroughtAsync(there, file)).Problem);
        Assert.Empty(await new SqliteConferenceStore(there.Database).ListAsync(default));
    }

    [Fact]
    public async Task What_is_just_within_bounds_comes_in()
    {
        var file = await WrittenAsync(
        [
            .. Times(Limits.Attendees, _ => new AttendeeInvited(new Attendee(NewId.Attendee(), "Alex", Role.Professional, "", Attendance.Expected))),
            .. Times(Limits.Displays, i => new DisplayPaired(new DisplayId(Guid.NewGuid()), $"Wall {i}", DisplayKind.Wall)),
            .. Times(Limits.Cards, _ => Card(CardStanding.OnBoard)),
            new PlaceSet(new MeetingPlace("", "", "https://meet.example/room")),
            new PracticeAdopted(Rules),
        ]);
        using var there = await TemporaryDatabase.PrepareAsync();
        Assert.Null((await Archives.BroughtAsync(there, file)).Problem);
    }

    [Fact]
    public async Task A_check_that_takes_too_long_is_given_up()
    {
        var file = await Archives.SmallAsync();
        using var there = await TemporaryDatabase.PrepareAsync();
        using var archive = new ConferenceArchive(there.Database, new LateClock());
        using var stream = new MemoryStream(file);
        Assert.Equal(ArchiveProblem.TooLong, (await archive.BringAsync(stream)).Problem);
        Assert.Empty(await new SqliteConferenceStore(there.Database).ListAsync(default));
    }

    [Fact]
    public async Task Whoever_reads_asks_for_the_time_between_events()
    {
        using var stream = new MemoryStream(await Archives.SmallAsync());
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => ArchiveReader.Read(stream, over.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_can_no_longer_be_read_is_not_stored(bool later)
    {
        using var there = await TemporaryDatabase.PrepareAsync();
        using var archive = Archives.Of(there);
        using var stream = new Breaking(await Archives.SmallAsync(), later);
        Assert.Equal(ArchiveProblem.NotStored, (await archive.BringAsync(stream)).Problem);
        Assert.Empty(await new SqliteConferenceStore(there.Database).ListAsync(default));
    }

    private static IEnumerable<ConferenceEvent> Times(int count, Func<int, ConferenceEvent> make) => Enumerable.Range(0, count).Select(make);

    private static CardAdded Card(CardStanding standing) => new(
        NewId.Card(), null, "Words", Column.WorkingWell, new CardMarks(WhoseWords.Family, "", ImmutableHashSet<ChildId>.Empty, KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.Strength),
        Audience.Everyone, standing, null);

    /// <summary>The archive of a conference to which all this happened, whatever a command would say to it.</summary>
    private static async Task<byte[]> WrittenAsync(IEnumerable<ConferenceEvent> events)
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        var opened = new ConferenceOpened(new ConferenceDetails("Robin", ConferenceType.Initial, DateTimeOffset.UnixEpoch), []);
        var log = events.Prepend(opened).Select((e, i) => new RecordedEvent(i + 1, e, NewId.Operation(), null, DateTimeOffset.UnixEpoch)).ToList();
        await new SqliteConferenceStore(here.Database).AppendAsync(Archives.Conference, log, default);
        return await Archives.SavedAsync(here, Archives.Conference);
    }

    /// <summary>Whatever it is asked to wait for is over.</summary>
    private sealed class LateClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A file on a disk that breaks: at once, or once it was read to its end.</summary>
    private sealed class Breaking(byte[] file, bool later) : MemoryStream(file)
    {
        private bool _broken = !later;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_broken)
                throw new IOException("The disk is broken.");
            var read = base.Read(buffer, offset, count);
            _broken = read == 0;
            return read;
        }
    }
}
