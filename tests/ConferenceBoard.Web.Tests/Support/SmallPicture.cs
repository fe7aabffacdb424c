namespace ConferenceBoard.Web.Tests.Support;

/// <summary>A picture of two pixels.</summary>
internal static class SmallPicture
{
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg==");
}
