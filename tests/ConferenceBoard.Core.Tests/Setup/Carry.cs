using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Setup;

/// <summary>A conference that a review is made from.</summary>
internal static class Carry
{
    public static readonly ConferenceId Before = new(Id.Of(0xC0, 1));

    public static readonly ConferenceId Review = new(Id.Of(0xC0, 2));

    public static readonly DateTimeOffset InTwelveWeeks = Scene.Start.AddDays(84);

    public static readonly PracticeRules Rules = PracticeRules.Usual with { Name = "Practice 1", FewestMarks = 5 };

    /// <summary>Opened, with nobody and nothing in it but the children.</summary>
    public static Scene Bare() => new Scene().Given(null, Typical.Opening);

    /// <summary>Ended, without a review.</summary>
    public static Scene Ended() => Bare().Where(s => s with { BegunAt = Scene.Start, EndedAt = Scene.Start.AddHours(2) });

    /// <summary>Ended, with a review made.</summary>
    public static Scene Made() => Ended().Where(s => s with { Review = new NextReview(Review, InTwelveWeeks) });

    /// <summary>What the chair's review begins with.</summary>
    public static Scene Reviewed(this Scene before)
    {
        before.Given(Typical.Chair, new MakeReview(Review, InTwelveWeeks));
        return Of(before.State);
    }

    /// <summary>The review of a conference in this state.</summary>
    public static Scene Of(ConferenceState before) => new Scene().Given(null, new OpenReview(Before, before, Rules));
}
