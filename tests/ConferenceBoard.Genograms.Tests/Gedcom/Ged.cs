using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Tests.Gedcom;

/// <summary>Small files for tests: a header of 4 lines, the lines given (from line 5 on), and the end.</summary>
internal static class Ged
{
    public const string Head551 = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n";

    public const string Head70 = "0 HEAD\n1 GEDC\n2 VERS 7.0\n1 SOUR T\n";

    public static string File(string lines) => Head551 + lines + "\n0 TRLR\n";

    public static string Seven(string lines) => Head70 + lines + "\n0 TRLR\n";

    public static FamilyRead Read(string text) => GedcomReader.Read(Encoding.UTF8.GetBytes(text));

    public static Family Family(string lines) => Sound(Read(File(lines)));

    public static Family FamilyOfSeven(string lines) => Sound(Read(Seven(lines)));

    public static Family Sound(FamilyRead read)
    {
        Assert.Null(read.Problem);
        Assert.Empty(read.Family!.Faults());
        return read.Family!;
    }
}
