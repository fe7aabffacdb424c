using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.People;

public sealed class TakeOutDevicesSpecs
{
    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.NoteTaker)]
    [InlineData(Role.SocialWorker)]
    public void Those_who_prepare_take_out_every_device_of_someone_who_stays_on_the_list(Role role)
    {
        var scene = Typical.Conference().Given(null, new TakeSeat(Id.Seat(50), Typical.Mum.Id)).Given(Typical.Mum, new LeaveSeat());
        scene.When(Typical.Of(role), new TakeOutDevices(Typical.Mum.Id)).Then<DevicesTakenOut>();
        Assert.All(scene.State.Seats.Values.Where(s => s.Attendee == Typical.Mum.Id), s => Assert.Equal(SeatStanding.Removed, s.Standing));
        Assert.False(scene[Typical.Mum].Removed);
        scene.When(Typical.Mum, Ask.Add(1)).ThenRefused(RefusalReason.NotInTheConference);
        scene.Given(null, new TakeSeat(Id.Seat(51), Typical.Mum.Id)).When(Typical.Of(role), new TakeOutDevices(Typical.Dad.Id)).ThenAccepted();
        Assert.Null(scene.State.PersonAt(Typical.Mum.Seat));
        Assert.NotNull(scene.State.PersonAt(Id.Seat(51)));
    }

    [Fact]
    public void A_seat_that_was_taken_out_is_not_taken_again() =>
        Typical.Conference().Given(Typical.Chair, new TakeOutDevices(Typical.Mum.Id)).When(null, new TakeSeat(Typical.Mum.Seat, Typical.Mum.Id)).ThenRefused(RefusalReason.LinkEnded);

    [Fact]
    public void Without_a_device_nothing_happens() =>
        Typical.Conference().Given(Typical.Chair, new TakeOutDevices(Typical.Mum.Id)).When(Typical.Chair, new TakeOutDevices(Typical.Mum.Id)).ThenNothing();

    [Fact]
    public void Who_joined_from_elsewhere_is_gone_with_the_last_device()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.Remote));
        Assert.Equal(Attendance.Left, scene.Given(Typical.Chair, new TakeOutDevices(Typical.Mum.Id))[Typical.Mum].Attendance);
    }

    [Fact]
    public void The_chairs_devices_and_ones_own_stay()
    {
        var scene = Typical.Conference();
        scene.When(Typical.NoteTaker, new TakeOutDevices(Typical.Chair.Id)).ThenRefused(RefusalReason.OwnDevicesStay);
        scene.When(Typical.NoteTaker, new TakeOutDevices(Typical.NoteTaker.Id)).ThenRefused(RefusalReason.OwnDevicesStay);
        scene.When(null, new TakeOutDevices(Typical.Chair.Id)).Then<DevicesTakenOut>();
    }

    [Fact]
    public void Nobody_else_does_it()
    {
        foreach (var who in Typical.Everyone.Where(w => w.Role is not (Role.Chair or Role.NoteTaker or Role.SocialWorker)))
            Typical.Conference().When(who, new TakeOutDevices(Typical.Dad.Id)).ThenRefused(RefusalReason.ChairOnly);
        Typical.Conference().When(Typical.Chair, new TakeOutDevices(Id.Attendee(900))).ThenRefused(RefusalReason.PersonGone);
    }
}
