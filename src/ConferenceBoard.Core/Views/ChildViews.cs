using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>One person's view of a child.</summary>
/// <param name="Person">Whose, for chair and note taker, who may write it down; null for others.</param>
/// <param name="Name">Their name.</param>
/// <param name="Belongs">Their agency; may be empty.</param>
/// <param name="View">What they think.</param>
/// <param name="Revision">What a change of it begins from.</param>
public sealed record PersonView(AttendeeId? Person, string Name, string Belongs, ProfessionalView View, int Revision);

/// <summary>What one of the family thinks of the recommendation.</summary>
/// <param name="Person">Whose words, for chair and note taker, who may write them down; null for others.</param>
/// <param name="Name">Their name.</param>
/// <param name="Belongs">Their relation; may be empty.</param>
/// <param name="Words">In their words.</param>
/// <param name="Revision">What a change of it begins from.</param>
public sealed record PersonSaid(AttendeeId? Person, string Name, string Belongs, string Words, int Revision);

/// <summary>Someone of whom nothing was heard yet, for chair and note taker.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they do here: social worker and professionals give a view, the others say what they think of the recommendation.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Revision">What writing it down for them begins from.</param>
public sealed record NotHeard(AttendeeId Person, string Name, Role Role, string Belongs, int Revision);

/// <summary>The views of one child, as far as the viewer may see them.</summary>
public sealed record ChildViews
{
    /// <summary>Which child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Their name.</summary>
    public required string ChildName { get; init; }

    /// <summary>How far the views are open.</summary>
    public required ViewsOpen Open { get; init; }

    /// <summary>The viewer's own view, where they give one; nothing said at first.</summary>
    public required ProfessionalView Yours { get; init; }

    /// <summary>What a change of it begins from; 0 at first.</summary>
    public required int YourRevision { get; init; }

    /// <summary>What the viewer themselves thinks of the recommendation; empty at first.</summary>
    public required string YourWords { get; init; }

    /// <summary>What a change of it begins from; 0 at first.</summary>
    public required int YourWordsRevision { get; init; }

    /// <summary>The social worker's view: the recommendation. Empty where there is none or it is not open.</summary>
    public required ImmutableArray<PersonView> Recommendation { get; init; }

    /// <summary>The other professionals' views, in the order of the list; empty where they are not open.</summary>
    public required ImmutableArray<PersonView> Professionals { get; init; }

    /// <summary>What family and child think of the recommendation, in the order of the list; empty where it is not open.</summary>
    public required ImmutableArray<PersonSaid> Family { get; init; }

    /// <summary>Of whom nothing was heard yet, in the order of the list; for chair and note taker, empty for others.</summary>
    public required ImmutableArray<NotHeard> Missing { get; init; }

    /// <summary>Of someone who takes part. The family are not told of each other where their parts are apart (domain.md §2).</summary>
    internal static ChildViews Of(ConferenceState state, Attendee viewer, Child child)
    {
        var decision = state.Decision;
        var open = decision.OpenOf(child.Id);
        var keeps = viewer.Role is Role.Chair or Role.NoteTaker;
        var (own, said) = (decision.ViewOf(child.Id, viewer.Id), decision.SaidOf(child.Id, viewer.Id));
        var (gives, answers) = (DecisionRules.GivesView(viewer), DecisionRules.SaysToRecommendation(viewer));
        return new ChildViews
        {
            Child = child.Id,
            ChildName = child.Name,
            Open = open,
            Yours = gives && own is not null ? own.View : ProfessionalView.Nothing,
            YourRevision = gives && own is not null ? own.Revision : 0,
            YourWords = answers && said is not null ? said.Words : "",
            YourWordsRevision = answers && said is not null ? said.Revision : 0,
            Recommendation = keeps || open >= ViewsOpen.Recommendation ? ViewsOf(p => p.Role == Role.SocialWorker) : [],
            Professionals = keeps || open >= ViewsOpen.Professionals ? ViewsOf(p => p.Role == Role.Professional) : [],
            Family = keeps || open >= ViewsOpen.Family ? SaidBy() : [],
            Missing = keeps ? MissingOf() : [],
        };

        bool MayMeet(Attendee person) => viewer.IsProfessional || person.TakesPart;

        ImmutableArray<PersonView> ViewsOf(Func<Attendee, bool> whose) =>
        [
            .. from person in state.Attendees
               where DecisionRules.GivesView(person) && whose(person) && MayMeet(person)
               let given = decision.ViewOf(child.Id, person.Id)
               where given is not null && given.View != ProfessionalView.Nothing
               select new PersonView(keeps ? person.Id : null, person.Name, person.Belongs, given.View, given.Revision),
        ];

        ImmutableArray<PersonSaid> SaidBy() =>
        [
            .. from person in state.Attendees
               where DecisionRules.SaysToRecommendation(person) && MayMeet(person)
               let words = decision.SaidOf(child.Id, person.Id)
               where words is { Words.Length: > 0 }
               select new PersonSaid(keeps ? person.Id : null, person.Name, person.Belongs, words.Words, words.Revision),
        ];

        ImmutableArray<NotHeard> MissingOf() =>
        [
            .. from person in state.Attendees
               let view = decision.ViewOf(child.Id, person.Id)
               let words = decision.SaidOf(child.Id, person.Id)
               where (DecisionRules.GivesView(person) && (view is null || view.View == ProfessionalView.Nothing))
                   || (DecisionRules.SaysToRecommendation(person) && words is not { Words.Length: > 0 })
               select new NotHeard(person.Id, person.Name, person.Role, person.Belongs, (DecisionRules.GivesView(person) ? view?.Revision : words?.Revision) ?? 0),
        ];
    }

    /// <summary>Equal where all is equal, people in the same order.</summary>
    public bool Equals(ChildViews? other) => other is not null
        && (Child, ChildName, Open, Yours, YourRevision, YourWords, YourWordsRevision)
            == (other.Child, other.ChildName, other.Open, other.Yours, other.YourRevision, other.YourWords, other.YourWordsRevision)
        && Recommendation.AsSpan().SequenceEqual(other.Recommendation.AsSpan()) && Professionals.AsSpan().SequenceEqual(other.Professionals.AsSpan())
        && Family.AsSpan().SequenceEqual(other.Family.AsSpan()) && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Child, Open, Yours, YourWords, Recommendation.Length, Professionals.Length, Family.Length, Missing.Length);
}
