using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Scaling;

/// <summary>What several rules about pairs share.</summary>
internal static class PairRules
{
    /// <summary>The words, cleaned.</summary>
    public static PairWords Clean(PairWords words) => words with
    {
        Danger = Words.OfCard(words.Danger),
        Goal = Words.OfCard(words.Goal),
        Scale = new Scale(Words.OfName(words.Scale.Question), Words.OfCard(words.Scale.Zero), Words.OfCard(words.Scale.Ten)),
    };

    /// <summary>A refusal where a part of the cleaned words is missing, too long, or about a child who is not of this conference; or null.</summary>
    public static Refusal? CheckWords(ConferenceState state, PairWords words)
    {
        var (danger, goal, scale) = (words.Danger, words.Goal, words.Scale);
        if (danger.Length == 0 || goal.Length == 0)
            return RefusalReason.StatementMissing;
        if (scale.Question.Length == 0 || scale.Zero.Length == 0 || scale.Ten.Length == 0)
            return RefusalReason.ScaleMissing;
        if (danger.Length > Limits.Statement || goal.Length > Limits.Statement)
            return new Refusal(RefusalReason.StatementTooLong, Math.Max(danger.Length, goal.Length), Limits.Statement);
        if (scale.Question.Length > Limits.Question)
            return new Refusal(RefusalReason.QuestionTooLong, scale.Question.Length, Limits.Question);
        if (scale.Zero.Length > Limits.ScaleEnd || scale.Ten.Length > Limits.ScaleEnd)
            return new Refusal(RefusalReason.ScaleEndTooLong, Math.Max(scale.Zero.Length, scale.Ten.Length), Limits.ScaleEnd);
        return words.Children.All(c => state.Children.Exists(k => k.Id == c)) ? null : new Refusal(RefusalReason.ChildUnknown);
    }

    /// <summary>A refusal where no further pair can be on the list, or null (domain.md §2: at most four).</summary>
    public static Refusal? CheckRoom(ConferenceState state, bool isNew) =>
        state.Scaling.Pairs.Count(p => !p.Removed) >= Limits.Pairs || (isNew && state.Scaling.Pairs.Count >= Limits.PairsEver)
            ? new Refusal(RefusalReason.TooManyPairs, Limits.Pairs) : null;

    /// <summary>
    /// A refusal where the asker may not change pairs now, or null. They are the social worker's; the chair, and the note taker for the
    /// chair, change them once the conference has begun, and until then the chair proposes (domain.md §2).
    /// </summary>
    public static Refusal? CheckMayEdit(ConferenceState state, Asker asker)
    {
        if (asker.IsOffice || asker.Person?.Role == Role.SocialWorker)
            return null;
        if (!asker.KeepsBoard)
            return RefusalReason.PairsNotYours;
        return state.BegunAt is not null ? null : new Refusal(asker.IsChair ? RefusalReason.ProposeInstead : RefusalReason.PairsNotYours);
    }

    /// <summary>A refusal where a pair is not there, has changed since the asker looked, or is being scored; or null.</summary>
    public static Refusal? CheckPair(ConferenceState state, PairId id, int revision)
    {
        if (state.Scaling.Pair(id) is not { Removed: false } pair)
            return RefusalReason.PairGone;
        if (state.Scaling.Round is { Standing: not RoundStanding.TooFew } round && round.Pair == id)
            return RefusalReason.BeingScored;
        return pair.Revision == revision ? null : new Refusal(RefusalReason.PairChangedMeanwhile);
    }

    /// <summary>A refusal where a pair has been changed too often to keep another version, or null.</summary>
    public static Refusal? CheckVersions(ConferenceState state, PairId id) =>
        state.Scaling.Pair(id)?.Versions.Count >= Limits.PairVersions ? new Refusal(RefusalReason.TooManyVersions, Limits.PairVersions) : null;
}
