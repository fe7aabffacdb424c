using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Archive;

/// <summary>Whether events are the log of one conference, such as only this program writes: each is asked as it comes.</summary>
internal sealed class ArchivedLog
{
    private readonly HashSet<OperationId> _operations = [];
    private ConferenceState _state = ConferenceState.Empty;
    private OperationId? _last;

    /// <summary>Takes the next event; says what is wrong with it, or null.</summary>
    public ArchiveProblem? Take(StoredEvent stored)
    {
        ConferenceEvent happened;
        try
        {
            happened = EventFormat.Current.Read(stored.Form.Type, stored.Form.Version, stored.Form.Content);
        }
        catch (Exception)
        {
            return EventFormat.Current.Knows(stored.Form.Type, stored.Form.Version) ? ArchiveProblem.WrongEvent : ArchiveProblem.UnknownEvent;
        }

        if (stored.Sequence != _state.Version + 1 || (happened is ConferenceOpened) != (_state.Details is null) || !IsOfAnActHere(stored))
            return ArchiveProblem.WrongEvent;
        try
        {
            _state = Decider.Evolve(_state, happened);
            return ArchivedBounds.Counts(_state) ? null : ArchiveProblem.BeyondBounds;
        }
        catch (Exception)
        {
            // A log that this program wrote never does that.
            return ArchiveProblem.WrongEvent;
        }
    }

    /// <summary>What is wrong where the log has not come to what the file says at its beginning, is not within bounds, or cannot be shown; or null.</summary>
    /// <param name="header">Title, kind and start.</param>
    /// <param name="limit">Gives up.</param>
    public ArchiveProblem? End(string[] header, CancellationToken limit)
    {
        if (_state.Details is not { } details
            || !string.Equals(details.Title, header[0], StringComparison.Ordinal) || !string.Equals(details.Type.ToString(), header[1], StringComparison.Ordinal)
            || !DateTimeOffset.TryParse(header[2], CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) || start != details.StartsAt)
            return ArchiveProblem.WrongEvent;
        try
        {
            if (!ArchivedBounds.Whole(_state))
                return ArchiveProblem.BeyondBounds;
            Show(limit);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ArchiveProblem.WrongEvent;
        }
    }

    /// <summary>The pictures that its cards carry.</summary>
    public Dictionary<PictureId, CardPicture> Pictures()
    {
        var pictures = new Dictionary<PictureId, CardPicture>();
        foreach (var picture in _state.Board.Cards.Values.Select(c => c.Picture).OfType<CardPicture>())
            pictures[picture.Id] = picture;
        return pictures;
    }

    /// <summary>The events of one act stand together, and a device that asked for one was in the conference.</summary>
    private bool IsOfAnActHere(StoredEvent stored)
    {
        if (_last == stored.Operation)
            return true;
        _last = stored.Operation;
        return _operations.Add(stored.Operation) && (stored.Seat is not { } seat || _state.PersonAt(seat) is not null);
    }

    /// <summary>Makes what every screen and paper shows; throws where that cannot be.</summary>
    private void Show(CancellationToken limit)
    {
        WallView.For(_state);
        PosterView.ForEveryone(_state);
        if (_state.Details is { } details)
            DueDates.Of(details, _state.Practice, WorkingCalendar.England, new CountedFrom(_state.Preparation.StrategyDiscussion));
        foreach (var view in _state.Attendees.SelectMany(Views))
        {
            limit.ThrowIfCancellationRequested();
            view();
        }
    }

    private IEnumerable<Action> Views(Attendee person)
    {
        yield return () => BoardView.For(_state, person);
        yield return () => ConsoleView.For(_state, person);
        yield return () => PreparationView.For(_state, person);
        yield return () => PlanView.For(_state, person);
        yield return () => ScalingView.For(_state, person);
        yield return () => GenogramView.For(_state, person);
        yield return () => AnnouncedView.For(_state, person);
        yield return () => DatesView.For(_state, person);
        yield return () => ViewsView.For(_state, person);
        yield return () => PapersView.For(_state, person);
        if (PaperReader.Of(_state, person.Id) is not { } reader)
            yield break;
        yield return () => NextSheetView.For(_state, reader);
        yield return () => RecordView.For(_state, reader);
        yield return () => CalendarView.For(_state, reader);
    }
}
