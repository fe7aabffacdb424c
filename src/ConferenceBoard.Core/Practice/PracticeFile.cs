using System.Collections.Immutable;
using ConferenceBoard.Core.Practice.Reading;

namespace ConferenceBoard.Core.Practice;

/// <summary>Something in a profile's file that has to be put right.</summary>
/// <param name="Line">Where it is, from 1.</param>
/// <param name="Field">Which field, as a path ("agendas.initial[3].minutes"; items are counted from 0); empty where it is the file as a whole.</param>
/// <param name="Sentence">What to do about it, a plain sentence or two for whoever keeps the file.</param>
public sealed record ProfileProblem(int Line, string Field, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => Field.Length == 0 ? $"Line {Line}: {Sentence}" : $"Line {Line}, {Field}: {Sentence}";
}

/// <summary>What came of reading a profile's file: the profile, or everything that is wrong with the file.</summary>
/// <param name="Profile">The profile; null where there is any problem.</param>
/// <param name="Problems">By line; empty where there is a profile.</param>
public sealed record PracticeRead(PracticeProfile? Profile, ImmutableArray<ProfileProblem> Problems);

/// <summary>
/// Reads a practice profile: one JSON file in UTF-8, in which comments and commas after the last item are allowed. Strict, so that a
/// slip is not found out in a conference: a field that is not known is a problem, and so is one that is missing.
/// </summary>
public static class PracticeFile
{
    /// <summary>Never throws: whatever is in the file, the answer is a profile or sentences, at most <see cref="Limits.PracticeProblems"/>.</summary>
    public static PracticeRead Read(ReadOnlySpan<byte> file)
    {
        var faults = new ProfileFaults();
        var root = FileTree.Read(file, faults);
        var profile = root is null ? null : new ProfileReading(faults).Of(root);
        return faults.Any ? new PracticeRead(null, faults.All()) : new PracticeRead(profile, []);
    }
}
