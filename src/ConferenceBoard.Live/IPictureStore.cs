using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Live;

/// <summary>The bytes of a picture as they were kept.</summary>
/// <param name="Format">How they are written down.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record KeptPicture(PictureFormat Format, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Keeps the bytes of pictures beside the logs. A picture is put before a card that carries it is asked for, so that no card is
/// ever without its picture; one that came to no card is removed again. Durable before it completes, as the log is.
/// </summary>
public interface IPictureStore
{
    /// <summary>Keeps a new picture.</summary>
    /// <returns>False, and nothing is kept, where the pictures of this conference would take more than <see cref="Limits.PicturesBytes"/> together.</returns>
    /// <exception cref="StoreException">It was not stored: the disk failed, or the id is in use in this conference.</exception>
    Task<bool> PutAsync(ConferenceId conference, PictureId picture, PictureFormat format, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The picture, or null where there is none of this id in this conference.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    Task<KeptPicture?> ReadAsync(ConferenceId conference, PictureId picture, CancellationToken cancellationToken);

    /// <summary>Removes a picture that stands on no card; nothing where there is none.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task RemoveAsync(ConferenceId conference, PictureId picture, CancellationToken cancellationToken);
}
