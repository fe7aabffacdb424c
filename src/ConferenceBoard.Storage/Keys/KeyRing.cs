using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConferenceBoard.Storage.Keys;

/// <summary>
/// The keys of the conferences, outside the database and its backups: one data key a conference, each wrapped by the newest master key. Not even wrapped
/// keys are in the database: with an old backup and this ring a conference could be read that was erased.
/// </summary>
/// <param name="folder">Where the ring is kept.</param>
/// <param name="clock">For the names of master keys and for when a conference was erased.</param>
public sealed class KeyRing(string folder, TimeProvider clock)
{
    private readonly KeyFolder _files = new(folder);
    private readonly ConcurrentDictionary<Guid, byte[]> _keys = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _erased = new();
    private readonly Dictionary<string, byte[]> _masters = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private string _newest = "";

    /// <summary>The folder, in full.</summary>
    public string Folder => _files.Folder;

    /// <summary>Whether the folder had no master key before <see cref="Open"/>.</summary>
    public bool IsNew { get; private set; }

    /// <summary>When which conferences were erased.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> Erased => _erased;

    /// <summary>Reads the ring, and makes the first master key where there is none.</summary>
    /// <param name="make">Whether a new ring may be made.</param>
    /// <exception cref="StorageUnusableException">It cannot be read or made; the message says what to do.</exception>
    public void Open(bool make = true)
    {
        try
        {
            if (make)
                _files.Make();
            else if (!Directory.Exists(_files.Conferences))
                throw new StorageUnusableException($"There are no keys in the folder {Folder}. Name the folder that has them with --keys FOLDER.");
            foreach (var name in _files.Masters())
                _masters[_newest = name] = Whole(File.ReadAllBytes(_files.Master(name)), name);
            IsNew = _masters.Count == 0;
            if (IsNew && make)
                AddMaster();
            foreach (var conference in _files.With(".erased"))
                _erased[conference] = ErasedAt(conference);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"The key folder {Folder} cannot be used. Make it readable and writable for the account that runs ConferenceBoard, or name another with --keys FOLDER.", e);
        }
    }

    /// <summary>Whether that conference was erased.</summary>
    public bool IsErased(Guid conference) => _erased.ContainsKey(conference);

    /// <summary>Whether there is a key for that conference.</summary>
    public bool Has(Guid conference) => _keys.ContainsKey(conference) || File.Exists(_files.KeyOf(conference));

    /// <summary>The event's content that was sealed for this place.</summary>
    /// <exception cref="CryptographicException">There is no key for the conference, or the content was changed or belongs elsewhere.</exception>
    public byte[] OpenEvent(Guid conference, long sequence, string type, int version, ReadOnlySpan<byte> content) =>
        Sealing.Open(Find(conference), content, Sealing.OfEvent(conference, sequence, type, version));

    internal byte[] SealEvent(Guid conference, long sequence, string type, int version, ReadOnlySpan<byte> content) =>
        Sealing.Seal(FindOrMake(conference), content, Sealing.OfEvent(conference, sequence, type, version));

    internal byte[] OpenPicture(Guid conference, Guid picture, string format, ReadOnlySpan<byte> bytes) =>
        Sealing.Open(Find(conference), bytes, Sealing.OfPicture(conference, picture, format));

    internal byte[] SealPicture(Guid conference, Guid picture, string format, ReadOnlySpan<byte> bytes) =>
        Sealing.Seal(FindOrMake(conference), bytes, Sealing.OfPicture(conference, picture, format));

    /// <summary>Destroys the key of a conference; what was sealed with it stays sealed for ever, wherever it is.</summary>
    /// <exception cref="IOException">It could not be destroyed; it may be tried again.</exception>
    internal void Destroy(Guid conference)
    {
        lock (_gate)
        {
            // First it is said that it is erased: what is left of it when this is cut off is known for what it is.
            var at = clock.GetUtcNow();
            if (!_erased.ContainsKey(conference))
                KeyFolder.Write(_files.ErasedOf(conference), Encoding.ASCII.GetBytes(at.ToString("O", CultureInfo.InvariantCulture)));
            _erased.TryAdd(conference, at);
            KeyFolder.Destroy(_files.KeyOf(conference));
            if (_keys.TryRemove(conference, out var key))
                CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Destroys what a broken-off erasure or a broken-off rotation left of keys.</summary>
    internal void FinishErasing()
    {
        _files.Tidy();
        foreach (var conference in _erased.Keys)
            KeyFolder.Destroy(_files.KeyOf(conference));
    }

    /// <summary>A new master key; every data key is wrapped by it, and the old ones are destroyed. Where that is cut off, all that there is still opens.</summary>
    /// <returns>How many data keys there are.</returns>
    /// <exception cref="CryptographicException">A data key cannot be unwrapped; nothing was destroyed.</exception>
    public int Rotate()
    {
        lock (_gate)
        {
            _files.Tidy();
            var old = _masters.Keys.ToArray();
            AddMaster();
            var conferences = _files.With(".key").ToArray();
            foreach (var conference in conferences)
                KeyFolder.Write(_files.KeyOf(conference), Wrap(conference, Unwrap(conference)));
            foreach (var name in old)
            {
                KeyFolder.Destroy(_files.Master(name));
                _masters.Remove(name);
            }

            return conferences.Length;
        }
    }

    private byte[] Find(Guid conference)
    {
        if (_keys.TryGetValue(conference, out var key))
            return key;
        lock (_gate)
        {
            if (IsErased(conference))
                throw new CryptographicException("It was erased.");
            return _keys.GetOrAdd(conference, Unwrap);
        }
    }

    private byte[] FindOrMake(Guid conference)
    {
        if (_keys.TryGetValue(conference, out var key))
            return key;
        lock (_gate)
        {
            if (IsErased(conference))
                throw new CryptographicException("It was erased.");
            if (!Has(conference))
                KeyFolder.Write(_files.KeyOf(conference), Wrap(conference, RandomNumberGenerator.GetBytes(Sealing.KeyBytes)));
            return _keys.GetOrAdd(conference, Unwrap);
        }
    }

    /// <summary>The name of the master key in a line of its own, then the sealed data key.</summary>
    private byte[] Wrap(Guid conference, byte[] key) =>
        [.. Encoding.ASCII.GetBytes(_newest + "\n"), .. Sealing.Seal(_masters[_newest], key, Sealing.OfKey(conference, _newest))];

    private byte[] Unwrap(Guid conference)
    {
        try
        {
            var file = File.ReadAllBytes(_files.KeyOf(conference));
            var end = Math.Max(0, Array.IndexOf(file, (byte)'\n'));
            var name = Encoding.ASCII.GetString(file, 0, end);
            return _masters.TryGetValue(name, out var master)
                ? Sealing.Open(master, file.AsSpan(end + 1), Sealing.OfKey(conference, name))
                : throw new CryptographicException("The master key that wraps its key is not here.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CryptographicException("Its key is not here.", e);
        }
    }

    private void AddMaster()
    {
        var name = $"master-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var key = RandomNumberGenerator.GetBytes(Sealing.KeyBytes);
        KeyFolder.Write(_files.Master(name), key);
        (_masters[name], _newest) = (key, name);
    }

    private DateTimeOffset ErasedAt(Guid conference) =>
        DateTimeOffset.TryParse(File.ReadAllText(_files.ErasedOf(conference)), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : default;

    private static byte[] Whole(byte[] key, string name) => key.Length == Sealing.KeyBytes ? key
        : throw new StorageUnusableException($"The master key {name} is damaged. Put a copy of the key folder in its place.");
}
