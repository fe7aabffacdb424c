using System.Reflection;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Understanding;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// Words that were said in confidence, looked for in every view that Core makes, those of other files and of later days too: in whose views
/// they stand, and in which.
/// </summary>
public sealed class PrivateWordsSpecs
{
    [Fact]
    public void A_private_ask_is_for_the_chair_and_the_asker() => Assert.Equal("Amara: CareView, Dawn: CareView", Where("unwell"));

    [Fact]
    public void What_the_note_taker_asks_the_note_taker_sees_and_the_chair() => Assert.Equal("Amara: CareView, Nia: CareView", Where("headache"));

    [Fact]
    public void A_warning_is_for_the_chair() => Assert.Equal("Amara: CareView", Where("shouting"));

    [Fact]
    public void How_someone_will_hear_is_for_chair_note_taker_and_social_worker() =>
        Assert.Equal("Amara: CareView, Nia: CareView, Sam: CareView", Where("telephone"));

    [Theory]
    [InlineData("firstly")]
    [InlineData("lately")]
    public void What_someone_understood_is_for_chair_note_taker_social_worker_and_themselves(string said) =>
        Assert.Equal("Amara: UnderstandingView, Dawn: UnderstandingView, Nia: UnderstandingView, Sam: UnderstandingView", Where(said));

    [Fact]
    public void Every_kind_of_view_is_looked_at()
    {
        var looked = ForPeople().Select(m => m.DeclaringType).Concat(ForTheRoom().Select(m => m.DeclaringType)).ToHashSet();
        Assert.Superset(new HashSet<Type?>([typeof(BoardView), typeof(ConsoleView), typeof(ScalingView), typeof(GenogramView), typeof(CareView), typeof(UnderstandingView), typeof(PreparationView), typeof(ViewsBeforeView), typeof(WallView)]), looked);
    }

    /// <summary>Each person in whose views the word stands, and in which; the wall by its own name.</summary>
    private static string Where(string word)
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference())
            .Given(Typical.Mum, new AskPrivately(CareAsk.TalkToChair, "unwell")).Given(Typical.NoteTaker, new AskPrivately(CareAsk.StepOut, "headache"))
            .Given(Typical.Chair, new WarnOfConduct(Typical.Dad.Id, "shouting"))
            .Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Left)).Given(Typical.NoteTaker, new PlanTelling(Typical.Dad.Id, "telephone", ReturnPlan.NotSaid))
            .Given(Typical.NoteTaker, new WriteFirstWords(Typical.Mum.Id, "firstly"))
            .Given(Typical.Chair, new MarkUnderstanding(Typical.Mum.Id, UnderstandingStanding.NotYet, UnderstandingStanding.Explained, ""))
            .Given(Typical.Chair, new MarkUnderstanding(Typical.Mum.Id, UnderstandingStanding.Explained, UnderstandingStanding.AskedAgain, ""))
            .Given(Typical.Chair, new MarkUnderstanding(Typical.Mum.Id, UnderstandingStanding.AskedAgain, UnderstandingStanding.InTheirOwnWords, "lately"));
        var people = from viewer in scene.State.Attendees
                     from view in ForPeople()
                     where Holds(view.Invoke(null, [scene.State, viewer, null]))
                     select $"{viewer.Name}: {view.DeclaringType!.Name}";
        var room = ForTheRoom().Where(view => Holds(view.Invoke(null, [scene.State, null]))).Select(view => view.DeclaringType!.Name);
        return string.Join(", ", people.Concat(room).Order(StringComparer.Ordinal));

        bool Holds(object? view) => Portrait.Of(view).Contains(word, StringComparison.Ordinal);
    }

    /// <summary>What makes a view of a person: <c>For(state, viewer, before)</c>.</summary>
    internal static IEnumerable<MethodInfo> ForPeople() => Makers(typeof(ConferenceState), typeof(Attendee), null);

    /// <summary>What makes a view of the room: <c>For(state, before)</c>.</summary>
    internal static IEnumerable<MethodInfo> ForTheRoom() => Makers(typeof(ConferenceState), null);

    /// <summary>The last parameter is the view itself.</summary>
    private static IEnumerable<MethodInfo> Makers(params Type?[] parameters) =>
        from type in typeof(BoardView).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where string.Equals(method.Name, "For", StringComparison.Ordinal)
            && method.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters.Select(p => p ?? type))
        select method;
}
