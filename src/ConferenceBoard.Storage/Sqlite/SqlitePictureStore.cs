using System.Security.Cryptography;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>The bytes of pictures, in SQLite. Written by the same writer as the log, so that neither waits for the other's lock.</summary>
public sealed class SqlitePictureStore(SqliteDatabase database) : IPictureStore
{
    /// <inheritdoc/>
    public async Task<bool> PutAsync(ConferenceId conference, PictureId picture, PictureFormat format, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var put = new Put(conference.Value, picture.Value, format, Seal(conference, picture, format, bytes), bytes.Length);
        await database.Writer.WriteAsync(put, cancellationToken);
        return put.HasRoom;
    }

    /// <inheritdoc/>
    public async Task<KeptPicture?> ReadAsync(ConferenceId conference, PictureId picture, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = database.OpenContext();
            var row = await db.Pictures.AsNoTracking().FirstOrDefaultAsync(p => p.Conference == conference.Value && p.Picture == picture.Value, cancellationToken);
            return row is null ? null : new KeptPicture(row.Format, database.Keys.OpenPicture(conference.Value, picture.Value, row.Format.ToString(), row.Bytes));
        }
        catch (CryptographicException e)
        {
            throw new StoreException("The picture is not as it was sealed, or its key is not there.", e);
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store could not be read: {e.Message}.", e);
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(ConferenceId conference, PictureId picture, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(new Remove(conference.Value, picture.Value), cancellationToken);

    private byte[] Seal(ConferenceId conference, PictureId picture, PictureFormat format, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return database.Keys.SealPicture(conference.Value, picture.Value, format.ToString(), bytes.Span);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException("The picture was not stored, for the key of its conference cannot be used.", e);
        }
    }

    private sealed class Put(Guid conference, Guid picture, PictureFormat format, byte[] bytes, int plain) : PendingWrite
    {
        /// <summary>Whether it fitted; known once it is done.</summary>
        public bool HasRoom { get; private set; }

        public override void Run(WriterTables tables)
        {
            using (var same = tables.FindPicture.Read(conference.ToByteArray(true), picture.ToByteArray(true)))
            {
                if (same.Read())
                    throw new StoreException("This picture's id is in use.");
            }

            using (var sum = tables.SizeOfPictures.Read(conference.ToByteArray(true)))
            {
                sum.Read();
                HasRoom = sum.GetInt64(0) + plain <= Limits.PicturesBytes;
            }

            if (HasRoom)
                tables.AddPicture.Run(conference.ToByteArray(true), picture.ToByteArray(true), format.ToString(), bytes);
        }
    }

    private sealed class Remove(Guid conference, Guid picture) : PendingWrite
    {
        public override void Run(WriterTables tables) => tables.RemovePicture.Run(conference.ToByteArray(true), picture.ToByteArray(true));
    }
}
