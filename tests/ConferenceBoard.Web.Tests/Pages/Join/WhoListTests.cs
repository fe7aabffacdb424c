using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Components.Pages.Join;
using ConferenceBoard.Web.Tests.Support;

namespace ConferenceBoard.Web.Tests.Pages.Join;

public sealed class WhoListTests : IAsyncLifetime
{
    private Room _room = null!;

    public async Task InitializeAsync() => _room = await Room.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData(Role.Professional, true)]
    [InlineData(Role.FamilyMember, true)]
    [InlineData(Role.Child, true)]
    [InlineData(Role.Advocate, true)]
    [InlineData(Role.Interpreter, true)]
    [InlineData(Role.SocialWorker, false)]
    [InlineData(Role.NoteTaker, false)]
    public async Task People_expected_in_the_room_may_say_that_is_me_but_staff_come_with_their_link(Role role, bool listed)
    {
        await InviteAsync("Someone", role, remote: false);
        Assert.Equal(listed, IsOffered("Someone"));
    }

    [Fact]
    public void The_chair_is_not_offered() => Assert.False(IsOffered("Ines"));

    [Fact]
    public async Task Nobody_is_told_who_joins_from_elsewhere()
    {
        var father = await InviteAsync("Dean", Role.FamilyMember, remote: true);
        Assert.False(IsOffered("Dean"));

        await _room.OfficeAsync(new TakeSeat(NewId.Seat(), father));
        Assert.Equal(Attendance.Remote, _room.State.Attendee(father)!.Attendance);
        Assert.False(IsOffered("Dean"));
    }

    [Fact]
    public async Task Someone_who_was_removed_is_not_offered()
    {
        Assert.True(IsOffered("Kerra"));
        await _room.ChairAsync(new RemoveAttendee(_room.Mother));
        Assert.False(IsOffered("Kerra"));
    }

    [Theory]
    [InlineData("Chair")]
    [InlineData("NoteTaker")]
    [InlineData("SocialWorker")]
    [InlineData("2")]
    [InlineData("")]
    [InlineData(null)]
    public void Nobody_becomes_chair_by_what_a_form_sends(string? sent) => Assert.Null(WhoList.RoleOf(sent));

    [Fact]
    public void Every_role_on_offer_is_understood_and_has_words_of_its_own()
    {
        Assert.All(WhoList.Roles, role => Assert.Equal(role, WhoList.RoleOf(role.ToString())));
        Assert.Equal(WhoList.Roles.Length, WhoList.Roles.Select(WhoList.LabelOf).Distinct(StringComparer.Ordinal).Count());
    }

    private bool IsOffered(string name) => WhoList.Of(_room.State).Any(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    private async Task<AttendeeId> InviteAsync(string name, Role role, bool remote)
    {
        var id = NewId.Attendee();
        await _room.OfficeAsync(new InviteAttendee(id, name, role, "", remote));
        return id;
    }
}
