namespace ConferenceBoard.Web.Startup;

/// <summary>
/// Keeps out of every log, whatever is switched on, what the framework would say in its visitors' own words: below Warning it writes
/// down addresses with their secrets and the arguments of calls, which are people's sentences. Our own logs carry ids only.
/// </summary>
internal static class QuietLogs
{
    public static void KeepLogsQuiet(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        var rules = options.Rules.ToList();
        options.Rules.Clear();
        options.Rules.Add(new LoggerFilterRule(null, null, options.MinLevel, (_, category, level) => MayBeWritten(category, level)));
        foreach (var rule in rules)
        {
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                MayBeWritten(category, level) && rule.Filter?.Invoke(provider, category, level) != false));
        }
    });

    internal static bool MayBeWritten(string? category, LogLevel level) => category switch
    {
        // Why the program cannot start is said by StartProblem, in one sentence; these add the stack trace to it.
        "Microsoft.Extensions.Hosting.Internal.Host" when level == LogLevel.Error => false,
        "Microsoft.AspNetCore.Server.Kestrel" when level == LogLevel.Critical => false,
        "Microsoft.Hosting.Lifetime" => true,

        // Said by RequestFailures.
        "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware" => false,
        not null when category.StartsWith("Microsoft.", StringComparison.Ordinal) || category.StartsWith("System.", StringComparison.Ordinal) => level >= LogLevel.Warning,
        _ => true,
    };
}
