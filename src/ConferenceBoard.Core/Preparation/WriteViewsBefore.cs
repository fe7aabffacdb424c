namespace ConferenceBoard.Core.Preparation;

/// <summary>
/// Writes the form before the meeting, until the conference has ended. Everyone for themselves but chair, note taker, interpreter and
/// observer, those too whose part comes later, since it tells them nothing. Chair, note taker, social worker and office write it down with a
/// child or family member who wants that.
/// </summary>
/// <param name="Form">What it says.</param>
/// <param name="Seen">The revision on the screen.</param>
/// <param name="For">With whom it is written; null for oneself.</param>
public sealed record WriteViewsBefore(ViewsBefore Form, int Seen, AttendeeId? For = null) : ConferenceCommand
{
    internal override bool IsForThoseWhoWait => true;

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if ((For ?? asker.Id) is not { } id || Form is null)
            return RefusalReason.NotUnderstood;
        var helps = id != asker.Id;
        if (helps && asker.Person is { Waits: true })
            return RefusalReason.YourPartIsLater;
        if (helps && PreparationRules.CheckStaff(state, asker) is { } no)
            return no;
        if (state.Attendee(id) is not { Removed: false } writer)
            return RefusalReason.PersonGone;
        if (helps && !PreparationRules.IsFamily(writer.Role))
            return RefusalReason.NotOfTheFamily;
        var questions = ViewsBefore.QuestionsFor(writer.Role);
        if (questions.IsEmpty)
            return RefusalReason.NoFormForYou;
        if (state.EndedAt is not null)
            return RefusalReason.FormTooLate;

        var form = Form.Clean();
        if (!questions.Contains(ViewsQuestion.Offer) && (form.KeyPoints.Length > 0 || form.Offer.Length > 0))
            return RefusalReason.NotUnderstood;
        if (form.CheckLengths() is { } tooLong)
            return tooLong;
        var now = state.Preparation.ViewsOf(id);
        return PreparationRules.Keep(new Prepared<ViewsBefore>(now.Form, now.Revision), form, Seen, new ViewsBeforeWritten(id, form, helps ? asker.Id : null, asker.At));
    }
}

/// <summary>Someone's form says something else.</summary>
public sealed record ViewsBeforeWritten(AttendeeId Person, ViewsBefore Form, AttendeeId? HelpedBy, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithPreparation(p => p with
    {
        Views = p.Views.SetItem(Person, p.ViewsOf(Person) with { Form = Form, Revision = p.ViewsOf(Person).Revision + 1, HelpedBy = HelpedBy, At = At }),
    });
}
