namespace ConferenceBoard.Benchmarks.Hosting;

/// <summary>A board as the measured server process sees it. One implementation for the bare page, one for the product.</summary>
public interface IServedBoard
{
    /// <summary>The address a visitor opens to sit in a conference; it may redirect and set cookies on the way.</summary>
    /// <param name="conference">The conference, from 0.</param>
    /// <param name="seat">The visitor's seat in it, from 0.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A path on this server.</returns>
    Task<string> PageForAsync(int conference, int seat, CancellationToken cancellationToken);

    /// <summary>Makes one edit that every screen of the conference shows. Completes when the edit is safe, not when it is seen.</summary>
    /// <param name="conference">The conference, from 0.</param>
    /// <param name="text">The text that is to appear; letters, digits and hyphens only, unique in the run.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task EditAsync(int conference, string text, CancellationToken cancellationToken);
}
