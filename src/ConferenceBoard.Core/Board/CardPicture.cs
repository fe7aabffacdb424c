namespace ConferenceBoard.Core.Board;

/// <summary>How a picture is written down. Only what every browser shows, and never anything that can hold a script.</summary>
public enum PictureFormat
{
    /// <summary>JPEG, baseline or progressive.</summary>
    Jpeg,

    /// <summary>PNG, one still picture.</summary>
    Png,

    /// <summary>WebP, one still picture.</summary>
    Webp,
}

/// <summary>
/// A child's drawing or a photograph that stands on a card of the child's voice; the card's words say what it shows. The bytes are
/// kept beside the log, by the picture's id.
/// </summary>
/// <param name="Id">Which; used once.</param>
/// <param name="Format">How its bytes are written down.</param>
/// <param name="Width">In pixels, 1 to <see cref="Limits.PictureSide"/>.</param>
/// <param name="Height">In pixels, likewise.</param>
public sealed record CardPicture(PictureId Id, PictureFormat Format, int Width, int Height);

/// <summary>What the rules about cards say of pictures.</summary>
internal static class PictureRules
{
    /// <summary>A refusal where a new card may not carry this picture, or null.</summary>
    public static Refusal? CheckNew(ConferenceState state, CardPicture picture, Column column, string text)
    {
        if (column != Column.ChildsVoice)
            return RefusalReason.PictureElsewhere;
        if (text.Length == 0)
            return RefusalReason.PictureWithoutWords;
        if (!Enum.IsDefined(picture.Format))
            return RefusalReason.NotUnderstood;
        if (CheckSize(picture.Width, picture.Height) is { } wrong)
            return wrong;
        return state.Board.Cards.Values.Any(c => c.Picture?.Id == picture.Id) ? RefusalReason.AlreadyThere : CheckRoom(state, picture);
    }

    /// <summary>A refusal where a picture of this size, in pixels, is not shown, or null.</summary>
    public static Refusal? CheckSize(long width, long height) =>
        width is >= 1 and <= Limits.PictureSide && height is >= 1 and <= Limits.PictureSide && width * height <= Limits.PicturePixels
            ? null
            : new Refusal(RefusalReason.PictureTooWide, Limits.PictureSide, Limits.PicturePixels / 1_000_000);

    /// <summary>A refusal where the board and the tray can hold no further picture, or null; null for a card without one, too.</summary>
    public static Refusal? CheckRoom(ConferenceState state, CardPicture? picture) =>
        picture is not null && state.Board.Cards.Values.Count(c => c is { Picture: not null, Standing: CardStanding.OnBoard or CardStanding.InTray }) >= Limits.Pictures
            ? new Refusal(RefusalReason.TooManyPictures, Limits.Pictures) : null;
}
