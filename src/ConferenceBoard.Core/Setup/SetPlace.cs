namespace ConferenceBoard.Core.Setup;

/// <summary>Where the conference is held, and how to join it from elsewhere. Each may be empty.</summary>
/// <param name="Venue">Building and address, one line.</param>
/// <param name="HowToFindIt">The way in, parking, whom to ask for.</param>
/// <param name="MeetingLink">The https address of the online meeting.</param>
public sealed record MeetingPlace(string Venue, string HowToFindIt, string MeetingLink)
{
    /// <summary>Not said yet.</summary>
    public static MeetingPlace None { get; } = new("", "", "");
}

/// <summary>Says where the conference is held. Office, chair or note taker.</summary>
/// <param name="Venue">At most <see cref="Limits.Venue"/> characters.</param>
/// <param name="HowToFindIt">At most <see cref="Limits.WayThere"/> characters.</param>
/// <param name="MeetingLink">A whole https address of at most <see cref="Limits.MeetingLink"/> characters, or empty: people will open it by a touch.</param>
public sealed record SetPlace(string Venue, string HowToFindIt, string MeetingLink) : ConferenceCommand
{
    /// <summary>Whether the asker says where it is; views ask the same, so that nobody is offered what is refused.</summary>
    internal static bool MayAsk(Asker asker) => asker.IsOffice || asker.KeepsBoard;

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!MayAsk(asker))
            return RefusalReason.ChairOnly;
        if (state.Details is null)
            return RefusalReason.UnknownConference;

        var place = new MeetingPlace(Words.OfName(Venue), Words.OfCard(HowToFindIt), Words.OfName(MeetingLink));
        if (place.Venue.Length > Limits.Venue)
            return new Refusal(RefusalReason.PlaceTooLong, place.Venue.Length, Limits.Venue);
        if (place.HowToFindIt.Length > Limits.WayThere)
            return new Refusal(RefusalReason.PlaceTooLong, place.HowToFindIt.Length, Limits.WayThere);
        if (place.MeetingLink.Length > 0 && !IsLink(place.MeetingLink))
            return new Refusal(RefusalReason.MeetingLinkShape, Limits.MeetingLink);
        return state.Place == place ? Ruling.NoChange : new PlaceSet(place);
    }

    /// <summary>A blank inside would be two addresses, or one that is not as it looks; a name before the host makes it look like another's.</summary>
    public static bool IsLink(string link) => link is { Length: > 0 } && link.Length <= Limits.MeetingLink && !link.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { IsAbsoluteUri: true, UserInfo: "", Host.Length: > 0 }
        && link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>It is held somewhere else, or somewhere at last.</summary>
public sealed record PlaceSet(MeetingPlace Place) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Place = Place, Dates = state.Dates.Moved() };
}
