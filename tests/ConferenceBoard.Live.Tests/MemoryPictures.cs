using System.Collections.Concurrent;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Live.Tests;

/// <summary>Pictures in memory.</summary>
internal sealed class MemoryPictures : IPictureStore
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(ConferenceId, PictureId), KeptPicture> _pictures = new();

    /// <summary>What is kept, of all conferences.</summary>
    public int Count => _pictures.Count;

    /// <summary>Nothing more can be put.</summary>
    public bool Broken { get; set; }

    public Task<bool> PutAsync(ConferenceId conference, PictureId picture, PictureFormat format, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Broken || _pictures.ContainsKey((conference, picture)))
                return Task.FromException<bool>(new StoreException("It cannot be kept."));
            if (_pictures.Where(p => p.Key.Item1 == conference).Sum(p => (long)p.Value.Bytes.Length) + bytes.Length > Limits.PicturesBytes)
                return Task.FromResult(false);
            _pictures[(conference, picture)] = new KeptPicture(format, bytes.ToArray());
            return Task.FromResult(true);
        }
    }

    public Task<KeptPicture?> ReadAsync(ConferenceId conference, PictureId picture, CancellationToken cancellationToken) =>
        Task.FromResult(_pictures.GetValueOrDefault((conference, picture)));

    public Task RemoveAsync(ConferenceId conference, PictureId picture, CancellationToken cancellationToken)
    {
        _pictures.TryRemove((conference, picture), out _);
        return Task.CompletedTask;
    }
}
