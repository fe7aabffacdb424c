using System.Text;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>The versions of GEDCOM that are written.</summary>
public enum GedcomVersion
{
    /// <summary>5.5.1, which nearly every program reads.</summary>
    V551,

    /// <summary>7.0.</summary>
    V70,
}

/// <summary>
/// Writes a family as GEDCOM, in the standard's own words only. What those cannot carry is told by
/// <see cref="GedcomCarriage.NotCarried"/>. Names stand without the slashes of a family name: which part that is, nobody has said.
/// </summary>
public static class GedcomWriter
{
    /// <summary>The pointer of the record that says who sends the file, which 5.5.1 asks for.</summary>
    internal const string Submitter = "SUBM";

    /// <summary>The file's bytes, in UTF-8; with a byte order mark in 7.0, which asks for it.</summary>
    public static byte[] Bytes(Family family, GedcomVersion version)
    {
        var bytes = Encoding.UTF8.GetBytes(Write(family, version));
        return version == GedcomVersion.V70 ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
    }

    /// <summary>The file's text.</summary>
    /// <param name="family">A sound family.</param>
    /// <param name="version">By whose rules.</param>
    public static string Write(Family family, GedcomVersion version)
    {
        var carried = GedcomCarriage.Carried(family);
        var text = new GedcomLineWriter(version);
        text.Line(0, "HEAD");
        text.Line(1, "GEDC");
        text.Line(2, "VERS", text.IsSeven ? "7.0" : "5.5.1");
        if (!text.IsSeven)
        {
            text.Line(2, "FORM", "LINEAGE-LINKED");
            text.Line(1, "CHAR", "UTF-8");
        }

        text.Line(1, "SOUR", "CONFERENCEBOARD");
        text.Line(2, "NAME", "ConferenceBoard");
        text.Line(1, "SUBM", $"@{Submitter}@");
        new FamilyWriter(carried, text).Write();
        text.Record(Submitter, "SUBM");
        text.Line(1, "NAME", "ConferenceBoard");
        text.Line(0, "TRLR");
        return text.ToString();
    }
}
