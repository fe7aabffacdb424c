namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Reads how two people are or were together, from the events of their family (FAM).</summary>
internal sealed class UnionReader(GedcomLines lines, ReadNotes notes)
{
    /// <summary>
    /// The union of a record. Married counts before living together, that before engaged and dating. An annulled marriage ends as a
    /// divorced one. A marriage after the divorce means together again.
    /// </summary>
    public Union Read(int record, UnionId id, PersonId first, PersonId second)
    {
        var facts = new Facts();
        foreach (var line in lines.Under(record))
        {
            if (lines.Tag(line) is "MARR" or "ENGA" or "DIV" or "ANUL" or "_SEPR" or "EVEN" or "FACT" && lines.Happened(line))
                Take(facts, line);
        }

        var (kind, began) =
            facts.Married is { } married ? (UnionKind.Married, married.On)
            : facts.Living is { } living ? (UnionKind.LivingTogether, living.On)
            : facts.Engaged is { } engaged ? (UnionKind.Engaged, engaged.On)
            : facts.Dating is { } dating ? (UnionKind.Casual, dating.On)
            : (UnionKind.NotSaid, facts.Together?.On);
        return new Union
        {
            Id = id,
            First = first,
            Second = second,
            Kind = kind,
            Began = began,
            End = facts.Divorced is not null ? UnionEnd.Divorced : facts.Widowed ? UnionEnd.Widowed : facts.Separated is not null ? UnionEnd.Separated : UnionEnd.None,
            Separated = facts.Separated?.On,
            Divorced = facts.Divorced?.On,
            Reconciled = facts.Again is not null,
            Again = facts.Again?.On,
        };
    }

    private void Take(Facts facts, int line)
    {
        var said = new Said(notes.Date(lines.WordUnder(line, "DATE")));
        var type = lines.WordUnder(line, "TYPE");
        switch (lines.Tag(line))
        {
            case "MARR" when GedcomWords.MeansLivingTogether(type): facts.Living ??= said; break;
            case "MARR" when facts.Married is null: facts.Married = said; break;
            case "MARR" when facts.Divorced is not null: facts.Again ??= said; break;
            case "MARR": facts.More ??= said; break;
            case "ENGA": facts.Engaged ??= said; break;
            case "DIV" or "ANUL":
                facts.Divorced ??= said;
                if (facts.More is { On: { } again } more && said.On < again)
                    facts.Again ??= more;
                break;
            case "_SEPR": facts.Separated ??= said; break;
            default: Word(facts, type.Length > 0 ? type : lines.Word(line), said); break;
        }
    }

    /// <summary>An event or fact of the program's own words.</summary>
    private static void Word(Facts facts, string words, Said said)
    {
        if (GedcomWords.Any(words, "reconcil"))
            facts.Again ??= said;
        else if (GedcomWords.Any(words, "separat"))
            facts.Separated ??= said;
        else if (GedcomWords.Any(words, "divorc"))
            facts.Divorced ??= said;
        else if (GedcomWords.Any(words, "widow"))
            facts.Widowed = true;
        else if (GedcomWords.MeansLivingTogether(words))
            facts.Living ??= said;
        else if (GedcomWords.Any(words, "engag"))
            facts.Engaged ??= said;
        else if (GedcomWords.Any(words, "dating", "casual"))
            facts.Dating ??= said;
        else if (words.Equals(GedcomWords.Together, StringComparison.OrdinalIgnoreCase))
            facts.Together ??= said;
    }

    /// <summary>It was so, and since when if that is known.</summary>
    private sealed record Said(PartialDate? On);

    private sealed class Facts
    {
        public Said? Married { get; set; }

        public Said? More { get; set; }

        public Said? Living { get; set; }

        public Said? Engaged { get; set; }

        public Said? Dating { get; set; }

        public Said? Together { get; set; }

        public Said? Separated { get; set; }

        public Said? Divorced { get; set; }

        public Said? Again { get; set; }

        public bool Widowed { get; set; }
    }
}
