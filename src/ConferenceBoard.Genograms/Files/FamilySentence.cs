using System.Globalization;
using System.Resources;

namespace ConferenceBoard.Genograms.Files;

/// <summary>Sentences about files of a family, from FamilySentences.resx.</summary>
internal static class FamilySentence
{
    private static readonly ResourceManager Sentences = new("ConferenceBoard.Genograms.FamilySentences", typeof(FamilySentence).Assembly);

    /// <summary>The first of the sentences there is, with its figures, in the reader's language; the last name itself where there is none.</summary>
    public static string Of(string?[] names, params object?[] figures)
    {
        var sentence = names.Select(name => name is null ? null : Sentences.GetString(name, CultureInfo.CurrentUICulture)).FirstOrDefault(s => s is not null);
        return string.Format(CultureInfo.CurrentCulture, sentence ?? names[^1] ?? "", figures);
    }
}
