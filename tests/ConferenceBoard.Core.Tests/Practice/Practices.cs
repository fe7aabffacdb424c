using System.Runtime.CompilerServices;
using System.Text;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Tests.Practice;

/// <summary>The sample profiles, a small one to break, and rules to adopt.</summary>
internal static class Practices
{
    public static readonly string[] Samples = ["alderhaven", "brackwater", "corran"];

    /// <summary>A complete profile, as short as can be.</summary>
    public const string Small = """
        {
          "name": "Small",
          "languages": ["en", "pl"],
          "whoScores": "everyone",
          "fewestMarks": 3,
          "contribution": "straight",
          "confidentialPart": true, "keepYears": 25,
          "agendas": {
            "initial": [
              { "id": "welcome", "title": { "en": "Welcome", "pl": "Witamy" }, "purpose": "Hello.", "prompts": ["Who are you?"], "minutes": 5, "wall": "welcome" },
              { "id": "closing", "title": "Closing", "purpose": "Goodbye.", "prompts": [], "minutes": 6, "wall": "nextSteps" }
            ],
            "review": [{ "id": "welcome", "title": "Hello again", "purpose": "Again.", "prompts": [], "minutes": 7, "wall": "covered" }],
            "coreGroup": [{ "id": "news", "title": "News", "purpose": "What is new.", "prompts": [], "minutes": 9, "wall": "board" }]
          },
          "groundRules": ["One at a time."],
          "categories": [{ "key": "neglect", "words": "Neglect" }, { "key": "emotional", "words": "Emotional abuse" }],
          "deadlines": {
            "initialConferenceWorkingDays": 15, "invitationListHours": 24, "firstCoreGroupWorkingDays": 10, "childInNeedMeetingWeeks": 4, "firstReviewMonths": 3,
            "laterReviewsMonths": 6, "childToldHours": 23, "reportsBeforeReviewWorkingDays": 2, "reportsBeforeInitialHours": 48, "reportsToChairWorkingDays": 1
          },
          "coreGroupEveryWeeks": { "from": 4, "to": 8 },
          "allowances": { "manyChildren": 0, "interpreter": 30, "split": 45 },
          "defaultNextSteps": { "withoutSafetyPlan": ["Make one."], "withSafetyPlan": ["Keep it."] },
          "venues": [{ "name": "Hall", "howToFind": "Left." }, { "name": "Barn" }],
          "letters": { "opening": "Dear all.", "closing": "Yours.", "complaints": "Tell us." },
          "glossary": {
            "words": [
              { "jargon": ["CIN", "child in need plan"], "plain": "plan to help" },
              { "jargon": ["legal advice"], "ask": "Say why." }
            ],
            "reasonWords": ["because", "about", "so that", "to", "for"],
            "appointmentWords": ["attend", "appointment", "go to"],
            "purposeWords": ["so that", "because", "in order"],
            "appointmentAsk": "Say what will be different."
          }
        }
        """;

    /// <summary>Rules with something of everything.</summary>
    public static PracticeRules Rules { get; } = new()
    {
        Name = "Small",
        Agenda = [Step("welcome"), Step("closing")],
        GroundRules = [LocalText.Of("One at a time.")],
        FewestMarks = 4,
        Allowances = new Allowances(10, 20, 30),
    };

    public static AgendaStep Step(string id) =>
        new(new StepId(id), LocalText.Of("Welcome") with { In = LocalText.Of("").In.Add("pl", "Witamy") }, "Hello.", ["Who are you?"], 5, StepWall.Welcome);

    public static byte[] FileOf(string sample, [CallerFilePath] string here = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/practice", $"{sample}.json"));

    public static PracticeProfile Sample(string sample)
    {
        var read = PracticeFile.Read(FileOf(sample));
        Assert.True(read.Profile is not null, string.Join('\n', read.Problems));
        return read.Profile;
    }

    public static PracticeRead Read(string text) => PracticeFile.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The small profile with one place in it written otherwise.</summary>
    public static string SmallBut(string written, string instead)
    {
        Assert.Equal(2, Small.Split(written).Length);
        return Small.Replace(written, instead, StringComparison.Ordinal);
    }
}
