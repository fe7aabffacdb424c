using System.CommandLine;
using System.Runtime.InteropServices;

namespace ConferenceBoard.Web.Startup;

/// <summary>The command "genogram draw" (genogram.md, "Use"): a family file is drawn without starting the web.</summary>
internal static class GenogramCommand
{
    /// <summary>The command with all its words.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Family file: GEDCOM (.ged), or one saved here (.json)" };
        var svg = new Option<string?>("--svg") { Description = "Write the drawing here, as SVG" };
        var json = new Option<string?>("--json") { Description = "Write here, as JSON, where everyone and every line stands, and how long the layout took" };
        var ageOrder = new Option<string>("--age-order") { Description = "Oldest child left", DefaultValueFactory = _ => "on" };
        ageOrder.AcceptOnlyFromAmong("on", "off");
        var add = new Option<string?>("--add") { Description = "Lay the family out without this person first, then add them" };
        var draw = new Command("draw", "Draw a family") { file, svg, json, ageOrder, add };
        draw.SetAction(async (parsed, stop) =>
        {
            var drawing = new GenogramDrawing(
                parsed.GetValue(file)!, parsed.GetValue(svg), parsed.GetValue(json), string.Equals(parsed.GetValue(ageOrder), "on", StringComparison.Ordinal), parsed.GetValue(add));
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                stopping.Cancel();
            });
            return await drawing.RunAsync(today, parsed.InvocationConfiguration.Error, stopping.Token);
        });
        return new Command("genogram", "Genograms from the command line") { draw };
    }
}
