using System.Runtime.CompilerServices;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>A server for all tests of a class.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal ServerProcess Process { get; private set; } = default!;

    public async Task InitializeAsync() => Process = await ServerProcess.StartAsync();

    public async Task DisposeAsync() => await Process.DisposeAsync();
}

/// <summary>A test in which people meet: it opens their browsers, fails on anything that went wrong in one of them, and leaves pictures then.</summary>
[Collection(InTheBrowser.Name)]
public abstract class MeetingTest(Browsers browsers)
{
    /// <summary>Names of the sample's family: no title and no address holds one.</summary>
    private static readonly string[] Families = ["Tamsin", "Jory", "Kerra", "Dean", "Jean"];

    /// <summary>At a server of this test alone.</summary>
    private protected async Task MeetAsync(Func<Room, Task> act, [CallerMemberName] string test = "")
    {
        await using var server = await ServerProcess.StartAsync();
        await MeetAsync(server, act, test);
    }

    /// <summary>At a server that other tests use too.</summary>
    private protected async Task MeetAsync(ServerProcess server, Func<Room, Task> act, [CallerMemberName] string test = "")
    {
        var room = new Room(browsers.Chromium, server);
        try
        {
            await act(room);
            Assert.Empty(room.People.SelectMany(p => p.Trouble.Unexpected.Select(t => $"{p.Name}: {t}")));
            foreach (var person in room.People.Where(p => !p.Page.IsClosed))
            {
                var shown = person.Page.Url + await person.Page.TitleAsync();
                Assert.DoesNotContain(Families, name => shown.Contains(name, StringComparison.OrdinalIgnoreCase));
            }

            Assert.True(server.Alive, "The server's process ended.");
        }
        catch
        {
            await room.SavePicturesAsync(GetType().Name + "." + test);
            throw;
        }
        finally
        {
            await room.CloseAsync();
        }
    }
}
