using System.Text;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>A photograph as a telephone keeps it: lying on its side, with the place where it was taken.</summary>
internal static class Photograph
{
    /// <summary>The place, as it stands in the file.</summary>
    public const string Place = "Whereabouts 51.4778 N 0.0014 W";

    /// <summary>24 × 16 pixels, to be turned by a quarter, with a GPS directory that holds <see cref="Place"/>.</summary>
    public static byte[] OfTelephone { get; } = [.. Plain[..2], 0xFF, 0xE1, 0, (byte)(Exif().Length + 2), .. Exif(), .. Plain[2..]];

    /// <summary>The same without any of that.</summary>
    public static byte[] Plain => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/"
        + "2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAQABgDASIAAhEBAxEB/8QA"
        + "FwABAQEBAAAAAAAAAAAAAAAAAAUDBv/EACAQAAICAQMFAAAAAAAAAAAAAAECABEDEjFBBCFSgZH/xAAXAQADAQAAAAAAAAAAAAAAAAAAAwUG/8QAGREBAAMB"
        + "AQAAAAAAAAAAAAAAAQACBhEx/9oADAMBAAIRAxEAPwDlU6xGUqyA0NxzMkyamNOLPk28nFsmoLZZLoE97gHWCltfqprLZ4aCekvGgT2VM6LjQkVZHyJJfNnS"
        + "742oiImmYrY7Zg6Dr2pP/9k=");

    private static byte[] Exif()
    {
        using var tiff = new MemoryStream();
        tiff.Write("Exif\0\0II*\0"u8);
        Write32(tiff, 8);
        Write16(tiff, 2);
        Entry(tiff, 0x0112, 3, 1, 6);                    // Orientation: turn by a quarter.
        Entry(tiff, 0x8825, 4, 1, 38);                   // The GPS directory.
        Write32(tiff, 0);
        Write16(tiff, 2);
        Entry(tiff, 0x0001, 2, 2, 'N');                  // Latitude's hemisphere.
        Entry(tiff, 0x001B, 7, (uint)Place.Length, 68);  // How it was found, and here the place itself.
        Write32(tiff, 0);
        tiff.Write(Encoding.ASCII.GetBytes(Place));
        return tiff.ToArray();
    }

    private static void Entry(MemoryStream tiff, ushort tag, ushort type, uint count, uint value)
    {
        Write16(tiff, tag);
        Write16(tiff, type);
        Write32(tiff, count);
        Write32(tiff, value);
    }

    private static void Write16(MemoryStream to, ushort value) => to.Write([(byte)value, (byte)(value >> 8)]);

    private static void Write32(MemoryStream to, uint value) => to.Write([(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)]);
}
