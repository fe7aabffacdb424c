using System.Reflection;
using System.Text.RegularExpressions;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>
/// On every walk: not a word of what was prepared stands in a view of anyone but those who prepare, nor on the wall, but for the words that
/// became cards and each writer's own form. The social worker sees no word of a pre-meet.
/// </summary>
public sealed partial class PreparationProperties
{
    [Fact]
    public void Not_a_word_of_the_preparation_stands_in_any_other_view()
    {
        var looked = 0;
        AllWalks.EachStep(step =>
        {
            var state = step.After;
            if (step.Number % 120 != 0 || state.Preparation == PreparationState.Empty)
                return;
            var said = WordsIn(state.Preparation);
            said.ExceptWith(WordsIn(state.Preparation.Views.Values.SelectMany(v => v.Used)));
            foreach (var viewer in state.Attendees)
            {
                var kept = viewer is not { TakesPart: true, Role: Role.Chair or Role.NoteTaker or Role.SocialWorker } ? said
                    : viewer.Role == Role.SocialWorker ? WordsIn(state.Preparation.PreMeets) : [];
                var own = WordsIn(ViewsBeforeView.For(state, viewer)?.Form);
                var others = kept.Except(own, StringComparer.Ordinal).ToList();
                looked += others.Count;
                foreach (var view in PrivateWordsSpecs.ForPeople())
                    NoneOf(others, view, view.Invoke(null, [state, viewer, null]));
            }

            foreach (var view in PrivateWordsSpecs.ForTheRoom())
                NoneOf(said, view, view.Invoke(null, [state, null]));
        });
        Assert.InRange(looked, 1_000, int.MaxValue);
    }

    [Fact]
    public void Everything_that_is_prepared_keeps_to_its_limits() => AllWalks.EachStep(step =>
    {
        if (ReferenceEquals(step.Before.Preparation, step.After.Preparation))
            return;
        var preparation = step.After.Preparation;
        Assert.All(preparation.Children, c => Assert.Contains(step.After.Children, k => k.Id == c.Key));
        Assert.All(preparation.Children.Values, c => Assert.True(c.Info.BirthDate is null || c.Info.ExpectedDate is null));
        Assert.All(preparation.People.Values, p => Assert.InRange(p.Info.Fear.Length, 0, Limits.NeedsWords));
        Assert.All(preparation.Views.Values, v => Assert.InRange(v.Form.Worries.Length, 0, Limits.ViewsWords));
        Assert.InRange(preparation.Trajectory.Info.Count, 0, Limits.TrajectoryPoints);
        Assert.InRange(step.After.Children.Count, 1, Limits.Children);
    });

    [Fact]
    public void A_view_of_the_preparation_made_from_an_earlier_one_is_the_same_as_a_fresh_one() => AllWalks.Each(() =>
    {
        PreparationView? before = null;
        return step =>
        {
            if (step.Number % 7 != 0 || step.After.Attendees.Find(a => a.Role == Role.Chair) is not { } chair)
                return;
            before = PreparationView.For(step.After, chair, before);
            if (step.Number % 35 == 0)
                Assert.Equal(Portrait.Of(PreparationView.For(step.After, chair)), Portrait.Of(before));
        };
    });

    private static void NoneOf(IEnumerable<string> words, MethodInfo view, object? seen) =>
        Assert.True(!words.Intersect(WordsIn(seen), StringComparer.Ordinal).Any(), view.DeclaringType!.Name);

    private static HashSet<string> WordsIn(object? value) => value is null ? [] : [.. AWord().Matches(Portrait.Of(value)).Select(m => m.Value)];

    [GeneratedRegex(@"\bt\d+\b", RegexOptions.None, 1000)]
    private static partial Regex AWord();
}
