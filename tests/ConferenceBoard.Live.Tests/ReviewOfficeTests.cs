using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Live.Tests;

public sealed class ReviewOfficeTests
{
    private static readonly PracticeRules Rules = PracticeRules.Usual with { Name = "A practice" };

    [Fact]
    public async Task A_review_begins_with_what_carries_over_and_with_copies_of_its_pictures()
    {
        await using var at = await EndedAsync();
        Assert.Same(Answer.Done, await at.MakeAsync());
        var review = await at.OpenAsync();
        Assert.Equal((ConferenceType.Review, 2), (review!.Now.State.Details!.Type, review.Now.State.Attendees.Count));
        Assert.Equal(2, at.Pictures.Count);
        Assert.NotNull(await at.Pictures.ReadAsync(review.Id, at.Picture, default));
        Assert.Same(review, await at.OpenAsync());
    }

    [Fact]
    public async Task Asking_twice_at_once_makes_one()
    {
        await using var at = await EndedAsync();
        Assert.All(await Task.WhenAll(at.MakeAsync(), at.MakeAsync(), at.MakeAsync()), answer => Assert.Same(Answer.Done, answer));
        Assert.Equal(2, (await at.Meeting.Store.ListAsync(default)).Count);
    }

    [Fact]
    public async Task What_was_cut_off_is_completed_when_it_is_asked_for_again()
    {
        await using var at = await EndedAsync();
        at.Pictures.Broken = true;
        Assert.Same(Answer.Lost, await at.MakeAsync());
        Assert.Null(await at.OpenAsync());
        at.Pictures.Broken = false;
        Assert.Same(Answer.Done, await at.MakeAsync());
        Assert.Single((await at.OpenAsync())!.Now.State.Board.Cards);
        Assert.Equal(2, (await at.Meeting.Store.ListAsync(default)).Count);
    }

    [Fact]
    public async Task Nobody_but_the_chair_makes_one_and_nothing_is_there_then()
    {
        await using var at = await EndedAsync();
        Assert.IsType<Answer.Refused>(await at.MakeAsync(at.Meeting.FatherSeat));
        Assert.Null(await at.OpenAsync());
        Assert.Single(await at.Meeting.Store.ListAsync(default));
    }

    /// <summary>A conference with a child's picture on its board, ended.</summary>
    private static async Task<At> EndedAsync()
    {
        var meeting = await Meeting.OpenAsync();
        var at = new At(meeting, new MemoryPictures(), new PictureId(Guid.NewGuid()));
        await at.Pictures.PutAsync(meeting.Id, at.Picture, PictureFormat.Jpeg, new byte[] { 1, 2, 3 }, default);
        var marks = new CardMarks(WhoseWords.Child, "Robin", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.HouseOfDreams);
        Assert.Same(Answer.Done, await meeting.AskAsync(new AddCard(NewId.Card(), "Our garden", Column.ChildsVoice, marks, Audience.Everyone, new CardPicture(at.Picture, PictureFormat.Jpeg, 40, 30))));
        Assert.Same(Answer.Done, await meeting.AskAsync(new BeginConference()));
        Assert.Same(Answer.Done, await meeting.AskAsync(new EndConference()));
        return at;
    }

    private sealed record At(Meeting Meeting, MemoryPictures Pictures, PictureId Picture) : IAsyncDisposable
    {
        private readonly ConferenceRegistry _registry = new(Meeting.Store, Meeting.Clock, NullLogger<ConferenceRegistry>.Instance);
        private ReviewOffice? _office;

        private ReviewOffice Office => _office ??= new ReviewOffice(_registry, Pictures);

        public Task<Answer> MakeAsync(SeatId? by = null) =>
            Office.MakeAsync(Meeting.Session, Meeting.Clock.GetUtcNow().AddDays(80), Rules, new Actor.OfSeat(by ?? Meeting.ChairSeat)).WaitAsync(Meeting.Patience);

        public Task<ConferenceSession?> OpenAsync() => Office.OpenAsync(Meeting.Session, Rules).WaitAsync(Meeting.Patience);

        public async ValueTask DisposeAsync()
        {
            Office.Dispose();
            await _registry.DisposeAsync();
            await Meeting.DisposeAsync();
        }
    }
}
