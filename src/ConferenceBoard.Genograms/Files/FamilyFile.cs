using System.Text;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Files;

/// <summary>A file of a family, whichever it is: our own JSON, or GEDCOM.</summary>
public static class FamilyFile
{
    /// <summary>The family a file holds, or what is wrong with the file.</summary>
    /// <param name="file">All its bytes; at most <see cref="FamilyLimits.FileBytes"/>.</param>
    public static FamilyRead Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > FamilyLimits.FileBytes)
            return FileProblem.TooLarge;
        var start = file.StartsWith(Encoding.UTF8.Preamble) ? file[3..] : file;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] ? FamilyJson.Read(file) : GedcomReader.Read(file);
    }
}
