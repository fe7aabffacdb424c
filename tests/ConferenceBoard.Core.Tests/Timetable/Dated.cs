using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>Short ways to offer, answer and see dates. The typical conference is initial, on Monday 14 September 2026 at 10.</summary>
internal static class Dated
{
    /// <summary>The first core group is due on Monday 28 September.</summary>
    public const int LatestCoreGroup = 14;

    public static DateOffer Offer(int number, int daysAfter) => new(Id.Offer(number), Scene.Start.AddDays(daysAfter));

    public static OfferDates CoreGroup(params DateOffer[] offers) => new(MeetingKind.FirstCoreGroup, [.. offers]);

    public static AnswerDate Can(int offer) => new(Id.Offer(offer), true);

    public static AnswerDate Cannot(int offer) => new(Id.Offer(offer), false);

    public static ChooseDate Choose(int daysAfter, string reason = "", MeetingKind kind = MeetingKind.FirstCoreGroup) =>
        new(kind, Scene.Start.AddDays(daysAfter), "The Old Library", reason);

    /// <summary>Three days are offered for the core group: 1 and 2 within the limit, 3 after it.</summary>
    public static Scene Offered() => Typical.Conference().Given(Typical.Chair, CoreGroup(Offer(1, 7), Offer(2, 8), Offer(3, LatestCoreGroup + 1)));

    public static DatesView DatesSeenBy(this Scene scene, Who who) => DatesView.For(scene.State, scene[who]);

    public static Scene OfType(this Scene scene, ConferenceType type) => scene.Where(s => s with { Details = s.Details! with { Type = type } });
}
