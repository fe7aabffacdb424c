using System.Globalization;
using System.Text;
using QRCoder;

namespace ConferenceBoard.Documents.Papers;

/// <summary>An address as a square for a phone's camera: one path, sharp at every size, on screens, the wall and paper.</summary>
/// <param name="Size">Squares on each side, with the light edge.</param>
/// <param name="Path">The dark squares, for the "d" of an SVG path.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>Light edge on each side, in squares; a frame of white around it adds the rest of the four that readers ask for.</summary>
    public const int Edge = 2;

    /// <summary>What QRCoder puts around the picture.</summary>
    internal const int EdgeOfLibrary = 4;

    /// <summary>The picture of an address.</summary>
    public static QrPicture Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        const int Cut = EdgeOfLibrary - Edge;
        var size = code.ModuleMatrix.Count - (2 * Cut);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && code.ModuleMatrix[y + Cut][x + Cut])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return new QrPicture(size, path.ToString());
    }
}
