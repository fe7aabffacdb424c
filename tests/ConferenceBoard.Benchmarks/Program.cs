using ConferenceBoard.Benchmarks.Bare;
using ConferenceBoard.Benchmarks.Check;
using ConferenceBoard.Benchmarks.Hosting;
using ConferenceBoard.Benchmarks.Measure;
using ConferenceBoard.Benchmarks.Product;

// dotnet run -c Release --project tests/ConferenceBoard.Benchmarks -- all
// Measures on this machine alone, each scenario against a fresh server process, and stops by itself.

// The boards to compare: the name in the table, and the command below that serves it in a process of its own.
(string Name, string Command)[] boards = [("bare", "serve-bare"), ("product", "serve-product")];
var timeLimit = TimeSpan.FromMinutes(3);

switch (args)
{
    case ["serve-bare", "--port", var port]:
        await ServedProcess.RunAsync(BareServer.Build(port));
        return 0;
    case ["serve-product", "--port", var port]:
        await ProductServer.RunAsync(port);
        return 0;
    case ["check"]:
        using (var limit = new CancellationTokenSource(timeLimit))
        {
            return await ClientCheck.RunAsync(limit.Token) ? 0 : 1;
        }

    case ["all"]:
        Table.Print([.. await MeasureAsync(Scenario.All), .. await MeasureStartAsync()]);
        return await AppendThroughput.RunAsync() & await ReplayTime.RunAsync() ? 0 : 1;
    case ["start"]:
        Table.Print(await MeasureStartAsync());
        return 0;
    case ["append"]:
        return await AppendThroughput.RunAsync() ? 0 : 1;
    case ["sealing"]:
        await SealingCost.RunAsync();
        return 0;
    case ["layout"]:
        Table.Print(GenogramTime.Measure());
        return 0;
    case ["papers"]:
        Table.Print(await PaperTime.MeasureAsync());
        return 0;
    case ["replay"]:
        return await ReplayTime.RunAsync() ? 0 : 1;
    case [var name] when Scenario.All.FirstOrDefault(scenario => string.Equals(scenario.Name, name, StringComparison.Ordinal)) is { } scenario:
        Table.Print(await MeasureAsync([scenario]));
        return 0;
    default:
        await Console.Error.WriteLineAsync($"""
            Say what to measure.
              {string.Join(", ", Scenario.All.Select(scenario => scenario.Name)),-32}the board beside bare Blazor
              {"start",-32}from the start of the program to the first usable board
              {"append, replay, sealing",-32}the storage
              {"layout",-32}genograms of 80, 240 and 3,000 people, and how still they keep
              {"papers",-32}a letter as a PDF, and twenty at once; needs Chromium or Edge
              {"all",-32}all of these but the papers; compare figures of one run only
              {"check",-32}whether the circuit client itself works
            """);
        return 2;
}

async Task<IReadOnlyList<Finding>> MeasureStartAsync()
{
    using var limit = new CancellationTokenSource(timeLimit);
    return await Start.MeasureAsync(limit.Token);
}

async Task<IReadOnlyList<Finding>> MeasureAsync(IReadOnlyList<Scenario> scenarios)
{
    var findings = new List<Finding>();
    foreach (var scenario in scenarios)
    {
        foreach (var (name, command) in boards)
        {
            using var limit = new CancellationTokenSource(timeLimit);
            await Console.Error.WriteLineAsync($"{scenario.Name} on {name} …");
            await using var board = await BoardInProcess.StartAsync(name, command, limit.Token);
            findings.AddRange(await scenario.MeasureAsync(board, limit.Token));
        }
    }

    return WithFanOutGoal(findings);
}

// An edit may take twice as long to reach the last screen as it takes bare Blazor in the same run.
static IReadOnlyList<Finding> WithFanOutGoal(IReadOnlyList<Finding> findings)
{
    var bare = findings.FirstOrDefault(finding => finding is { What: FanOut.P95, Board: "bare" });
    return [.. findings.Select(finding => finding.What is FanOut.P95 && finding.Board is not "bare" ? finding with { Goal = 2 * bare?.Value } : finding)];
}
