namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// Places along a row as near as can be to where each would like to be, with the least distances kept: least squares by pooling neighbours
/// that would come too close (isotonic regression), which is exact.
/// </summary>
internal static class Packing
{
    /// <summary>Solves one row.</summary>
    /// <param name="wish">Where each would like to be.</param>
    /// <param name="weight">How much; above 0.</param>
    /// <param name="apart">The least distance from each to the next.</param>
    /// <param name="count">How many.</param>
    /// <param name="result">Where each is to be; may be <paramref name="wish"/>.</param>
    public static void Solve(double[] wish, double[] weight, double[] apart, int count, double[] result)
    {
        var mean = new double[count];
        var sum = new double[count];
        var size = new int[count];
        var blocks = 0;
        var offset = 0.0;
        for (var i = 0; i < count; i++)
        {
            mean[blocks] = wish[i] - offset;
            sum[blocks] = weight[i];
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1])
            {
                var (a, b) = (blocks - 2, blocks - 1);
                var together = sum[a] + sum[b];
                mean[a] = ((mean[a] * sum[a]) + (mean[b] * sum[b])) / together;
                sum[a] = together;
                size[a] += size[b];
                blocks--;
            }

            offset += apart[i];
        }

        offset = 0;
        for (int block = 0, i = 0; block < blocks; block++)
        {
            for (var k = 0; k < size[block]; k++, i++)
            {
                result[i] = mean[block] + offset;
                offset += apart[i];
            }
        }
    }
}
