using ConferenceBoard.Storage;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Startup;

try
{
    var (options, exitCode) = StartOptions.Read(args);
    if (options is null)
        return exitCode;

    Languages.Choose();
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
    builder.Configuration.AddConfiguration(options.Settings);
    builder.WebHost.UseStaticWebAssets();
    builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    builder.Services.AddConferenceBoard(options, builder.Environment);

    await using var app = builder.Build();
    await StorageStart.PrepareAsync(app.Services);
    await app.Services.PrepareAccountsAsync();
    app.UseConferenceBoard();
    await app.StartAsync();
    await app.Services.GetRequiredService<ReadyLinks>().PrintAsync(Console.Out, app.Urls);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (StartProblem.Sentence(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
