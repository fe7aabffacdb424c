using System.Collections.Immutable;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>A profile from the nodes of its file. Reads all of it, whatever is wrong on the way; the profile is one only where nothing was.</summary>
internal sealed class ProfileReading(ProfileFaults faults)
{
    private readonly ValueReader _values = new(faults);

    public PracticeProfile Of(FileNode root)
    {
        var file = new FieldReader(new Place(root, ""), faults);
        var languages = LanguagesOf(file.Need("languages"));
        var profile = new PracticeProfile
        {
            Name = _values.Words(file.Need("name"), Limits.Name),
            Languages = languages,
            Agendas = new AgendaReading(_values, faults).Of(file.Need("agendas")),
            GroundRules = Texts(file.Need("groundRules"), 1, Limits.GroundRules),
            WhoScores = _values.Choice<WhoScores>(file.Need("whoScores")),
            FewestMarks = _values.Whole(file.Need("fewestMarks"), Limits.FewestMarks, Limits.MostFewestMarks),
            Contribution = _values.Choice<ContributionMode>(file.Need("contribution")),
            Categories = CategoriesOf(file.Need("categories")),
            Deadlines = DeadlinesOf(file.Need("deadlines")),
            Glossary = new GlossaryReading(_values, faults).Of(file.Need("glossary")),
            DefaultNextSteps = NextStepsOf(file.Need("defaultNextSteps")),
            ConfidentialPart = _values.YesNo(file.Need("confidentialPart")),
            CoreGroupEveryWeeks = WeeksOf(file.Need("coreGroupEveryWeeks")),
            KeepYears = _values.Whole(file.Need("keepYears"), 1, Limits.KeepYears),
            Venues = VenuesOf(file.Need("venues")),
            Allowances = AllowancesOf(file.Need("allowances")),
            Letters = LettersOf(file.Need("letters")),
        };
        file.Done();
        return profile;
    }

    /// <summary>Read first: what other texts may be translated into depends on it.</summary>
    private ImmutableList<string> LanguagesOf(Place place)
    {
        var (seen, whole) = (new Dictionary<string, int>(StringComparer.Ordinal), place.Node is { Kind: NodeKind.List });
        var tags = _values.List(place, 1, Limits.Languages, item =>
        {
            var tag = item.Node is { Kind: NodeKind.Words } node ? node.Words : "";
            if (!LanguageTags.IsOne(tag))
            {
                whole = false;
                faults.Add(item.Node!.Line, item.Path, ProfileFault.NotLanguage, ProfileFaults.Quoted(tag));
            }

            _values.Once(item, tag, seen);
            return tag;
        });
        _values.Languages = whole && !tags.IsEmpty ? tags : null;
        return tags;
    }

    private ImmutableList<LocalText> Texts(Place place, int fewest, int most) =>
        _values.List(place, fewest, most, item => _values.Local(item, Limits.PracticeLine));

    private ImmutableList<Category> CategoriesOf(Place place)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return _values.List(place, 1, Limits.Categories, item =>
        {
            var fields = new FieldReader(item, faults);
            var key = fields.Need("key");
            var category = new Category(_values.Key(key), _values.Local(fields.Need("words"), Limits.Name));
            _values.Once(key, category.Key, seen);
            fields.Done();
            return category;
        });
    }

    private Deadlines DeadlinesOf(Place place)
    {
        var fields = new FieldReader(place, faults);
        var deadlines = new Deadlines(
            InitialConferenceWorkingDays: Figure("initialConferenceWorkingDays", Limits.DeadlineWorkingDays),
            InvitationListHours: Figure("invitationListHours", Limits.DeadlineHours),
            FirstCoreGroupWorkingDays: Figure("firstCoreGroupWorkingDays", Limits.DeadlineWorkingDays),
            ChildInNeedMeetingWeeks: Figure("childInNeedMeetingWeeks", Limits.DeadlineWeeks),
            FirstReviewMonths: Figure("firstReviewMonths", Limits.DeadlineMonths),
            LaterReviewsMonths: Figure("laterReviewsMonths", Limits.DeadlineMonths),
            ChildToldHours: Figure("childToldHours", Limits.DeadlineHours),
            ReportsBeforeReviewWorkingDays: Figure("reportsBeforeReviewWorkingDays", 20),
            ReportsBeforeInitialHours: Figure("reportsBeforeInitialHours", Limits.DeadlineHours),
            ReportsToChairWorkingDays: Figure("reportsToChairWorkingDays", 20));
        fields.Done();
        return deadlines;

        int Figure(string name, int most) => _values.Whole(fields.Need(name), 1, most);
    }

    private DefaultNextSteps NextStepsOf(Place place)
    {
        var fields = new FieldReader(place, faults);
        var steps = new DefaultNextSteps(
            Texts(fields.Need("withoutSafetyPlan"), 1, Limits.DefaultNextSteps), Texts(fields.Need("withSafetyPlan"), 1, Limits.DefaultNextSteps));
        fields.Done();
        return steps;
    }

    private WeekRange WeeksOf(Place place)
    {
        var fields = new FieldReader(place, faults);
        var (from, to) = (fields.Need("from"), fields.Need("to"));
        var weeks = new WeekRange(_values.Whole(from, 1, Limits.DeadlineWeeks), _values.Whole(to, 1, Limits.DeadlineWeeks));
        if (from.Node?.Whole > to.Node?.Whole)
            faults.Add(from.Node!.Line, from.Path, ProfileFault.FromAfterTo);
        fields.Done();
        return weeks;
    }

    private ImmutableList<Venue> VenuesOf(Place place)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return _values.List(place, 0, Limits.Venues, item =>
        {
            var fields = new FieldReader(item, faults);
            var name = fields.Need("name");
            var venue = new Venue(_values.Words(name, Limits.Name), _values.Words(fields.May("howToFind"), Limits.PracticeLine));
            _values.Once(name, venue.Name, seen);
            fields.Done();
            return venue;
        });
    }

    private Allowances AllowancesOf(Place place)
    {
        var fields = new FieldReader(place, faults);
        var allowances = new Allowances(Minutes("manyChildren"), Minutes("interpreter"), Minutes("split"));
        fields.Done();
        return allowances;

        int Minutes(string name) => _values.Whole(fields.Need(name), 0, Limits.AllowanceMinutes);
    }

    private ImmutableDictionary<string, LocalText> LettersOf(Place place)
    {
        var fields = new FieldReader(place, faults);
        var needed = PracticeLetters.Needed.Select(name => (name, Place: fields.Need(name))).ToList();
        var optional = PracticeLetters.Optional.Select(name => (name, Place: fields.May(name))).Where(t => t.Place.Node is not null);
        var letters = needed.Concat(optional).ToImmutableDictionary(t => t.name, t => _values.Local(t.Place, Limits.LetterText, lines: true), StringComparer.Ordinal);
        fields.Done();
        return letters;
    }
}
