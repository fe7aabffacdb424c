using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk prepares: mostly what fits, now and then dates that cannot be, words too long, old revisions and other people's words.</summary>
internal sealed partial class Walk
{
    private static readonly DateOnly PreparedOn = DateOnly.FromDateTime(Scene.Start.Date);

    private ConferenceCommand SomePreparation() => _random.Next(46) switch
    {
        < 3 => new ChangeDetails(
            Chance(9) ? "Meeting" : $"Meeting {++_ids}", Scene.Start.AddDays(Chance(9) ? 500 : _random.Next(30)),
            Chance(3) ? null : Scene.Start.AddDays(_random.Next(30)).AddHours(3), Chance(3) ? SomeDay() : null),
        < 5 => new AddChild(Chance(4) ? Typical.Robin.Id : Id.Child(3 + _random.Next(9)), Chance(20) ? " " : $"Baby {++_ids}"),
        < 6 => new RenameChild(SomePreparedChild(), $"Child {++_ids}"),
        < 9 => new RemoveChild(SomePreparedChild()),
        < 14 => SomeDescription(),
        < 20 => SomeNeeds(),
        < 21 => new EditAttendee(SomePerson(), Chance(20) ? "" : $"Person {400 + ++_ids}", Chance(3) ? "Aunt" : ""),
        < 25 => SomePreMeet(),
        < 34 => SomeForm(),
        < 39 => SomeOfForms(),
        < 42 => SomeReport(),
        _ => SomeTrajectory(),
    };

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForPreparation(ConferenceCommand command) => command switch
    {
        WriteViewsBefore { For: null } => Taken(a => !ViewsBefore.QuestionsFor(a.Role).IsEmpty).OrderBy(_ => _random.Next()).FirstOrDefault(),
        ChangeDetails or DescribeChild or PrepareAttendee or KeepReport or WriteTrajectory or WriteViewsBefore when Chance(3) => SeatOf(Role.SocialWorker),
        _ => null,
    };

    private DescribeChild SomeDescription()
    {
        var child = SomePreparedChild();
        var unborn = Chance(4);
        var info = new ChildPreparation(
            unborn && !Chance(6) ? null : SomeDay(), unborn ? PreparedOn.AddDays(_random.Next(-80, 330)) : null, SomeLine(), SomeEnum<ChildAttends>(), SomeLine(), SomeLine(), SomeLine(), SomeLine());
        return new DescribeChild(child, Chance(30) ? null! : info, Seen(State.Preparation.Of(child).Revision));
    }

    private PrepareAttendee SomeNeeds()
    {
        var person = SomePerson();
        var info = new AttendeePreparation(
            SomeEnum<Coming>(), Chance(2), Chance(3) ? SomeLine() : "", (ParticipationNeeds)_random.Next(Chance(20) ? 512 : 256), SomeWords(Limits.NeedsWords),
            SomeWords(Limits.NeedsWords), $"help t{++_ids}", SomeEnum<SafeAttendance>(), $"safe t{++_ids}");
        return new PrepareAttendee(person, info, Seen(State.Preparation.Of(person).Revision));
    }

    private KeepPreMeet SomePreMeet()
    {
        var person = SomePerson();
        var points = Chance(9) ? (PreMeetPoints)_random.Next(512) : PreMeet.PointsFor(State.Attendee(person)?.Role ?? Role.FamilyMember) & (PreMeetPoints)_random.Next(256);
        return new KeepPreMeet(person, new PreMeet(Chance(3) ? null : SomeDay(), points, SomeWords(Limits.PreMeetNotes)), Seen(State.Preparation.PreMeetWith(person).Revision));
    }

    private WriteViewsBefore SomeForm()
    {
        AttendeeId? with = Chance(3) ? SomeOfTheFamily() : null;
        var form = new ViewsBefore(
            $"worry t{++_ids} and t{++_ids}", SomeWords(Limits.ViewsWords), $"wish t{++_ids}", Chance(6) ? $"key t{++_ids}" : "", Chance(6) ? $"offer t{++_ids}" : "", !Chance(4));
        var revision = with is { } id ? State.Preparation.ViewsOf(id).Revision : State.Preparation.Views.Values.Select(v => v.Revision).DefaultIfEmpty().Min();
        return new WriteViewsBefore(form, with is null && Chance(2) ? 0 : Seen(revision), with);
    }

    /// <summary>Mostly a part of what someone wrote, for the column it belongs to.</summary>
    private ViewsToCards SomeOfForms()
    {
        var written = State.Preparation.Views.OrderBy(v => v.Key.Value).ToList();
        if (written.Count == 0 || Chance(8))
            return new ViewsToCards(SomePerson(), Chance(3) ? default : [new ViewCard(NewOrUsedCard(), SomeEnum<Column>(), Words())]);
        var (writer, views) = written[_random.Next(written.Count)];
        var column = Chance(8) ? SomeEnum<Column>() : (Column)(_random.Next(2) * 3);
        var words = (column == Column.NeedsToHappen ? views.Form.WouldHelp : views.Form.Worries).Split(' ');
        var from = _random.Next(words.Length);
        return new ViewsToCards(writer, [new ViewCard(NewOrUsedCard(), column, string.Join("  ", words[from..]))]);
    }

    private KeepReport SomeReport()
    {
        var agency = SomePerson();
        return new KeepReport(agency, new ReportTrack(Chance(2), Chance(2) ? SomeDay() : null, Chance(3) ? SomeDay() : null, Chance(2)), Seen(State.Preparation.ReportOf(agency).Revision));
    }

    private WriteTrajectory SomeTrajectory()
    {
        var points = Enumerable.Range(0, Chance(9) ? 41 : _random.Next(4))
            .Select(_ => new TrajectoryPoint(Chance(12) ? DateOnly.MinValue : PreparedOn.AddDays(_random.Next(-900, 300)), Chance(12) ? SomeWords(Limits.TrajectoryWords) : $"point t{++_ids}"));
        return new WriteTrajectory(Chance(20) ? null! : [.. points], Seen(State.Preparation.Trajectory.Revision));
    }

    private ChildId SomePreparedChild() => Chance(12) || State.Children.IsEmpty ? Id.Child(99) : State.Children[_random.Next(State.Children.Count)].Id;

    private DateOnly SomeDay() => PreparedOn.AddDays(Chance(9) ? _random.Next(2) == 0 ? 40 : -9_000 : -_random.Next(90));

    private string SomeLine() => SomeWords(Limits.PreparationLine);

    private int Seen(int revision) => Chance(8) ? _random.Next(-1, 4) : revision;
}
