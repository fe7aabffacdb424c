namespace ConferenceBoard.Genograms;

/// <summary>A person's own identity, never a guess.</summary>
public enum Gender
{
    /// <summary>Not known, or not said: a diamond with a question mark.</summary>
    Unknown,

    /// <summary>A circle.</summary>
    Female,

    /// <summary>A square.</summary>
    Male,

    /// <summary>A diamond.</summary>
    NonBinary,
}

/// <summary>A child who is not yet, or was not, born alive.</summary>
public enum PregnancyKind
{
    /// <summary>On the way. <see cref="Person.Born"/> is the date expected.</summary>
    Expected,

    /// <summary>Lost before it could live.</summary>
    Miscarriage,

    /// <summary>Born dead.</summary>
    Stillbirth,

    /// <summary>Ended.</summary>
    Termination,
}

/// <summary>What someone or something in the network around the family is.</summary>
public enum NetworkKind
{
    /// <summary>A friend or neighbour.</summary>
    Friend,

    /// <summary>Someone who works with the family.</summary>
    Professional,

    /// <summary>A school, a club, a place of worship.</summary>
    Place,
}

/// <summary>An age that was said where no date of birth is known.</summary>
/// <param name="Years">0 to <see cref="FamilyLimits.Age"/>, on that day.</param>
/// <param name="On">When it was said, or null where that is not known: then it stays as it is. Of someone who has died: the age they reached.</param>
public readonly record struct StatedAge(int Years, DateOnly? On = null);

/// <summary>Twins, triplets and so on: those with the same group and the same parents.</summary>
/// <param name="Group">A short text that only tells one group from another; 1 to <see cref="FamilyLimits.Id"/> characters.</param>
/// <param name="Identical">Joined by a bar.</param>
public readonly record struct Twins(string Group, bool Identical);

/// <summary>A person of the family, a child not born, or someone of the network around it (genogram.md, "Model").</summary>
public sealed record Person
{
    /// <summary>Which.</summary>
    public required PersonId Id { get; init; }

    /// <summary>As they wish it, at most <see cref="FamilyLimits.Name"/> characters; empty where it is not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>As they say.</summary>
    public Gender Gender { get; init; }

    /// <summary>Born then; for a pregnancy the date expected or the date of the loss. Null where it is not known.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>What was said of their age; looked at only where <see cref="Born"/> is null.</summary>
    public StatedAge? Age { get; init; }

    /// <summary>They have died, whether or not the date is known.</summary>
    public bool HasDied { get; init; }

    /// <summary>When they died, or null. Set only with <see cref="HasDied"/>.</summary>
    public PartialDate? Died { get; init; }

    /// <summary>Not yet, or not, born alive; null for everyone who was.</summary>
    public PregnancyKind? Pregnancy { get; init; }

    /// <summary>A child whom the conference is about: a double outline.</summary>
    public bool ChildOfConcern { get; init; }

    /// <summary>Born together with others, or null.</summary>
    public Twins? Twins { get; init; }

    /// <summary>A few words, at most <see cref="FamilyLimits.Note"/> characters.</summary>
    public string Note { get; init; } = "";

    /// <summary>Of the network around the family, or null for the family itself.</summary>
    public NetworkKind? Network { get; init; }

    /// <summary>
    /// Years old on <paramref name="today"/>, or reached at death; null where it is not known, and for a pregnancy.
    /// </summary>
    public int? YearsOn(DateOnly today)
    {
        if (Pregnancy is not null || (HasDied && Died is null && Born is not null))
            return null;
        var until = Died ?? PartialDate.Of(today);
        if (Born is { } born)
            return born.YearsUntil(until);
        return Age is not { } said ? null
            : HasDied || said.On is not { } on ? said.Years
            : said.Years + PartialDate.Of(on).YearsUntil(until);
    }
}
