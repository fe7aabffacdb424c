using System.Security.Cryptography;
using System.Text.Json;

namespace ConferenceBoard.Storage.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
public sealed record BackedUpFile(string Name, long Bytes, string Sha256);

/// <summary>How far a conference's log goes in a backup.</summary>
/// <param name="Id">Which.</param>
/// <param name="Events">How many events it has.</param>
public sealed record BackedUpConference(Guid Id, long Events);

/// <summary>What a backup says of itself (backup.json). No name, no word, no key.</summary>
/// <param name="Program">The version that made it.</param>
/// <param name="At">When.</param>
/// <param name="Files">Its files.</param>
/// <param name="Conferences">The conferences in it.</param>
public sealed record Manifest(string Program, DateTimeOffset At, IReadOnlyList<BackedUpFile> Files, IReadOnlyList<BackedUpConference> Conferences)
{
    internal const string FileName = "backup.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The manifest of a backup.</summary>
    /// <exception cref="StorageUnusableException">It has none, or it cannot be read.</exception>
    public static Manifest Read(string folder)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Manifest>(File.ReadAllText(Path.Combine(folder, FileName)), Format);
            return read is { Files: not null, Conferences: not null } ? read : throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"{folder} is no backup of ConferenceBoard, or not a whole one. Name the folder that the backup command made.", e);
        }
    }

    /// <summary>What is wrong with the files beside it, in a sentence, or null.</summary>
    public string? Against(string folder)
    {
        if (Files.Any(f => !Databases.Names.Contains(f.Name, StringComparer.Ordinal)) || Files.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() != Files.Count)
            return "The list of what is in the backup was changed.";
        foreach (var file in Files)
        {
            var at = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(at))
                return $"{file.Name} is missing in the backup.";
            if (new FileInfo(at).Length != file.Bytes || !string.Equals(HashOf(at), file.Sha256, StringComparison.Ordinal))
                return $"{file.Name} is not as it was backed up.";
        }

        return Files.Any(f => string.Equals(f.Name, Databases.Names[0], StringComparison.Ordinal)) ? null : "The backup has no conferences in it.";
    }

    internal static BackedUpFile Of(string file) => new(Path.GetFileName(file), new FileInfo(file).Length, HashOf(file));

    internal void Write(string folder) => Settled.Write(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Format));

    private static string HashOf(string file)
    {
        using var open = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(open));
    }
}
