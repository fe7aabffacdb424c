namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>One line of a GEDCOM file.</summary>
/// <param name="Level">How deep it stands, from 0.</param>
/// <param name="Number">Which line of the file it is, from 1.</param>
/// <param name="Pointer">The record's own name without its @, or null.</param>
/// <param name="Tag">What it is about, in capitals.</param>
/// <param name="Start">Where its value begins in the text.</param>
/// <param name="Length">Letters in its value.</param>
internal readonly record struct GedcomLine(int Level, int Number, string? Pointer, string Tag, int Start, int Length);
