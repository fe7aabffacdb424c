using ConferenceBoard.Core;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Live;

/// <summary>Makes the next review of a conference (domain.md §4). One at a time; what was cut off is completed when it is asked for again.</summary>
public sealed class ReviewOffice(ConferenceRegistry registry, IPictureStore pictures) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Makes the review of a conference that has ended, or completes it.</summary>
    /// <param name="earlier">The conference.</param>
    /// <param name="startsAt">When the review is to start.</param>
    /// <param name="rules">What a review is run by.</param>
    /// <param name="by">The chair's device.</param>
    public async Task<Answer> MakeAsync(ConferenceSession earlier, DateTimeOffset startsAt, PracticeRules rules, Actor by)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var answer = await earlier.AskAsync(new MakeReview(NewId.Conference(), startsAt), by, NewId.Operation());
        return answer is Answer.Saved && await OpenAsync(earlier, rules) is null ? Answer.Lost : answer;
    }

    /// <summary>The review of a conference, opened with what carries over; null where none was made, or where it could not be stored.</summary>
    /// <param name="earlier">The conference.</param>
    /// <param name="rules">What a review is run by, where it is not open yet.</param>
    public async Task<ConferenceSession?> OpenAsync(ConferenceSession earlier, PracticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        await _turn.WaitAsync();
        try
        {
            var state = earlier.Now.State;
            if (state.Review is not { } made)
                return null;
            var review = await registry.StartAsync(made.Conference);
            if (review.Now.State.Details is not null)
                return review.Now.State.Origin?.Conference == earlier.Id ? review : null;   // a conference that was brought in may name any other

            // Pictures first: no card is ever without its picture.
            var open = new OpenReview(earlier.Id, state, rules);
            foreach (var picture in open.Pictures)
                await CopyAsync(picture.Id, earlier.Id, review.Id);
            return await review.AskAsync(open, Actor.Office, NewId.Operation()) is Answer.Saved ? review : null;
        }
        catch (StoreException)
        {
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task CopyAsync(PictureId picture, ConferenceId from, ConferenceId to)
    {
        if (await pictures.ReadAsync(to, picture, default) is null && await pictures.ReadAsync(from, picture, default) is { } kept)
            await pictures.PutAsync(to, picture, kept.Format, kept.Bytes, default);
    }
}
