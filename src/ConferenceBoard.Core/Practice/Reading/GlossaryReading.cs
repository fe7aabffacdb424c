using System.Collections.Immutable;

namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>The glossary of a profile.</summary>
internal sealed class GlossaryReading(ValueReader values, ProfileFaults faults)
{
    public Glossary Of(Place place)
    {
        var fields = new FieldReader(place, faults);
        var spellings = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var glossary = new Glossary
        {
            Entries = values.List(fields.Need("words"), 0, Limits.Glossary, item => Entry(item, spellings)),
            ReasonWords = Phrases(fields.Need("reasonWords"), 1),
            AppointmentWords = Phrases(fields.Need("appointmentWords"), 1),
            PurposeWords = Phrases(fields.Need("purposeWords"), 1),
            AppointmentAsk = values.Words(fields.Need("appointmentAsk"), Limits.PracticeLine),
        };
        fields.Done();
        return glossary;
    }

    private GlossaryEntry Entry(Place item, Dictionary<string, int> spellings)
    {
        var fields = new FieldReader(item, faults);
        var jargon = values.List(fields.Need("jargon"), 1, Limits.Spellings, spelling => Phrase(spelling, spellings));
        var (plain, ask) = (fields.May("plain"), fields.May("ask"));
        var entry = new GlossaryEntry(jargon, values.Words(plain, Limits.PracticeLine), values.Words(ask, Limits.PracticeLine));
        if (fields.Exists && (plain.Node is null) == (ask.Node is null))
            faults.Add(fields.Line, item.Path, ProfileFault.PlainOrAsk);
        fields.Done();
        return entry;
    }

    private ImmutableList<string> Phrases(Place place, int fewest)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return values.List(place, fewest, Limits.JoiningWords, item => Phrase(item, seen));
    }

    private string Phrase(Place item, Dictionary<string, int> seen)
    {
        var phrase = values.Words(item, Limits.JargonWord);
        values.Once(item, phrase, seen);
        return phrase;
    }
}
