namespace ConferenceBoard.Genograms;

/// <summary>Every bound of a family in one place.</summary>
public static class FamilyLimits
{
    /// <summary>Characters (UTF-16 units) in the name of a fact.</summary>
    public const int Id = 64;

    /// <summary>Characters in a person's or a household's name.</summary>
    public const int Name = 80;

    /// <summary>Characters in a note on a person.</summary>
    public const int Note = 300;

    /// <summary>The oldest age in years that can be said of a person.</summary>
    public const int Age = 130;

    /// <summary>People in a family that is drawn live (genogram.md: 240 people within a second).</summary>
    public const int People = 250;

    /// <summary>People in a file that is read.</summary>
    public const int PeopleInFile = 10_000;

    /// <summary>Bytes in a file that is read.</summary>
    public const int FileBytes = 10 * 1024 * 1024;

    /// <summary>Unions, parentages or bonds in a family that is drawn live, each.</summary>
    public const int Links = 500;

    /// <summary>Households in a family that is drawn live.</summary>
    public const int Households = 40;
}
