using System.Collections.Immutable;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Decision;

/// <summary>One part of a decision, as it is to be. Closed: only Core adds to it.</summary>
public abstract record DecisionChange
{
    private protected DecisionChange()
    {
    }

    /// <summary>Which part.</summary>
    public abstract DecisionField Field { get; }

    /// <summary>The words, where the part is a text that two edits can be merged of; null elsewhere.</summary>
    internal virtual string? Text => null;

    /// <summary>The decision with this part.</summary>
    internal abstract Decided On(Decided decided);

    /// <summary>Cleaned of what cannot be seen, lists in the conference's order; or a refusal that says what is wrong with it.</summary>
    internal abstract (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state);

    /// <summary>The same with other words, where the part is a text.</summary>
    internal virtual DecisionChange Saying(string text) => this;

    /// <summary>The outcome; null takes it back.</summary>
    public sealed record OfOutcome(Outcome? Outcome) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Outcome;

        internal override Decided On(Decided decided) => decided with { Outcome = Outcome };

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state) =>
            Outcome is not { } outcome || Outcomes.For(state.Details!.Type).Contains(outcome) ? (this, null) : (null, RefusalReason.NotUnderstood);
    }

    /// <summary>Categories by their keys.</summary>
    public sealed record OfCategories(ImmutableList<string> Categories) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Categories;

        internal override Decided On(Decided decided) => decided with { Categories = Categories };

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state) =>
            Categories is { } keys && CategoryKeys.InOrder(state, keys) is { } categories ? (new OfCategories(categories), null) : (null, RefusalReason.NotUnderstood);
    }

    /// <summary>The rationale, at most <see cref="Limits.Rationale"/> characters.</summary>
    public sealed record OfRationale(string Rationale) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Rationale;

        internal override string Text => Rationale;

        internal override Decided On(Decided decided) => decided with { Rationale = Rationale };

        internal override DecisionChange Saying(string text) => new OfRationale(text);

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state) => Cleaned(Rationale, Limits.Rationale, Saying);
    }

    /// <summary>The summary, at most <see cref="Limits.Summary"/> characters.</summary>
    public sealed record OfSummary(string Summary) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Summary;

        internal override string Text => Summary;

        internal override Decided On(Decided decided) => decided with { Summary = Summary };

        internal override DecisionChange Saying(string text) => new OfSummary(text);

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state) => Cleaned(Summary, Limits.Summary, Saying);
    }

    /// <summary>The key worker: someone on the list, or (null) the name of someone who is not; empty for nobody.</summary>
    public sealed record OfKeyWorker(AttendeeId? Person, string Name) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.KeyWorker;

        internal override Decided On(Decided decided) => decided with { KeyWorker = Person, KeyWorkerName = Name };

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state)
        {
            if (Person is { } id)
                return state.Attendee(id) is { Removed: false } ? (new OfKeyWorker(id, ""), null) : (null, RefusalReason.PersonGone);
            var name = Words.OfName(Name);
            return name.Length > Limits.Name ? (null, new Refusal(RefusalReason.NameTooLong, Limits.Name)) : (new OfKeyWorker(null, name), null);
        }
    }

    /// <summary>The core group: people on the list (who was taken off goes without a word), and every how many weeks it meets.</summary>
    public sealed record OfCoreGroup(ImmutableList<AttendeeId> Members, int? EveryWeeks) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.CoreGroup;

        internal override Decided On(Decided decided) => decided with { CoreGroup = Members, CoreGroupWeeks = EveryWeeks };

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state)
        {
            if (Members is not { Count: <= Limits.Attendees } members)
                return (null, RefusalReason.NotUnderstood);
            if (!members.TrueForAll(id => state.Attendee(id) is not null))
                return (null, RefusalReason.PersonGone);
            return EveryWeeks is < 1 or > Limits.CoreGroupWeeks
                ? (null, new Refusal(RefusalReason.WeeksRange, 1, Limits.CoreGroupWeeks))
                : (new OfCoreGroup([.. state.Attendees.Where(a => !a.Removed && members.Contains(a.Id)).Select(a => a.Id)], EveryWeeks), null);
        }
    }

    /// <summary>All dates together.</summary>
    public sealed record OfDates(DecisionDates Dates) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Dates;

        internal override Decided On(Decided decided) => decided with { Dates = Dates };

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state)
        {
            if (Dates is not { } dates)
                return (null, RefusalReason.NotUnderstood);
            if (dates.Within(state.Details!) != dates)
                return (null, RefusalReason.DecisionDate);
            return Cleaned(dates.Reason, Limits.DateReason, reason => new OfDates(dates with { Reason = reason }));
        }
    }

    /// <summary>What support goes on, at most <see cref="Limits.Support"/> characters.</summary>
    public sealed record OfSupport(string Support) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Support;

        internal override string Text => Support;

        internal override Decided On(Decided decided) => decided with { Support = Support };

        internal override DecisionChange Saying(string text) => new OfSupport(text);

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state) => Cleaned(Support, Limits.Support, Saying);
    }

    /// <summary>Disagreement or complaint that was voiced, at most <see cref="Limits.DissentRecorded"/> characters.</summary>
    public sealed record OfDissent(string Dissent) : DecisionChange
    {
        /// <inheritdoc/>
        public override DecisionField Field => DecisionField.Dissent;

        internal override string Text => Dissent;

        internal override Decided On(Decided decided) => decided with { DissentRecorded = Dissent };

        internal override DecisionChange Saying(string text) => new OfDissent(text);

        internal override (DecisionChange? Change, Refusal? Refusal) Clean(ConferenceState state) => Cleaned(Dissent, Limits.DissentRecorded, Saying);
    }

    private static (DecisionChange? Change, Refusal? Refusal) Cleaned(string? typed, int limit, Func<string, DecisionChange> made)
    {
        var words = Words.OfCard(typed);
        return DecisionRules.CheckLength(words, limit) is { } no ? (null, no) : (made(words), null);
    }
}

/// <summary>What the chair drafts for one child. Every part counts its own changes, so that two screens of the chair's do not overwrite each other.</summary>
public sealed record DecisionDraft
{
    /// <summary>Nothing is drafted.</summary>
    public static DecisionDraft Empty { get; } = new();

    /// <summary>What it says.</summary>
    public Decided Values { get; init; } = Decided.Nothing;

    /// <summary>How often each part was changed; 0 where it is not named.</summary>
    public ImmutableDictionary<DecisionField, int> Revisions { get; init; } = ImmutableDictionary<DecisionField, int>.Empty;

    /// <summary>Earlier words of the parts that are texts, newest last, at most <see cref="Limits.TextHistory"/> each.</summary>
    public ImmutableDictionary<DecisionField, ImmutableList<PastText>> Earlier { get; init; } = ImmutableDictionary<DecisionField, ImmutableList<PastText>>.Empty;

    /// <summary>How often that part was changed.</summary>
    public int RevisionOf(DecisionField field) => Revisions.GetValueOrDefault(field);

    /// <summary>The words that part had at that revision, or null where they are not kept.</summary>
    internal string? TextAt(DecisionField field, int revision) => Earlier.GetValueOrDefault(field)?.Find(t => t.Revision == revision)?.Text;

    /// <summary>With one part changed.</summary>
    internal DecisionDraft With(DecisionChange change)
    {
        var (field, revision) = (change.Field, RevisionOf(change.Field));
        var next = this with { Values = change.On(Values), Revisions = Revisions.SetItem(field, revision + 1) };
        if (Values.Part(field).Text is not { } text)
            return next;
        var earlier = Earlier.GetValueOrDefault(field, []);
        return next with { Earlier = Earlier.SetItem(field, (earlier.Count < Limits.TextHistory ? earlier : earlier.RemoveAt(0)).Add(new PastText(revision, text))) };
    }
}
