using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>One person's browser (or the wall's): its own cookies and storage, and all that happened in it.</summary>
internal sealed class Person(string name, IBrowserContext context, IPage page, string origin)
{
    public string Name { get; } = name;

    public IBrowserContext Context { get; } = context;

    public IPage Page { get; } = page;

    public Frames Frames { get; } = new(page);

    public Trouble Trouble { get; } = new(page, origin);
}

/// <summary>Sizes of screens that people have.</summary>
internal static class Screens
{
    public static readonly (int Width, int Height) Laptop = (1280, 800), Wall = (1920, 1080), Phone = (390, 844), Tablet = (820, 1180);
}
