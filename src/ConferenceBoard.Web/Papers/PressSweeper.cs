using ConferenceBoard.Documents.Press;

namespace ConferenceBoard.Web.Papers;

/// <summary>
/// Erases what an ended server left of papers, at the start and from then on: a server that starts again at once finds its folder too young to know
/// that nobody is at work in it.
/// </summary>
internal sealed class PressSweeper(PdfPress press, PdfPressOptions options, TimeProvider clock) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(options.LeftAfter, clock);
            do
            {
                Sweep();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends, or could not start: there is nothing to tell.
        }
    }

    /// <summary>A folder that cannot be read is no reason for a server to end.</summary>
    private void Sweep()
    {
        try
        {
            press.Sweep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next one looks again; a paper that is asked for says so.
        }
    }
}
