using ConferenceBoard.Core;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Live.Tests.Genogram;

/// <summary>Several hands draw one family at once: nothing is lost, and nothing is done twice.</summary>
public sealed class DrawingTogetherTests
{
    private static readonly PersonId Wenna = new("wenna");

    [Fact]
    public async Task What_two_hands_add_at_once_is_both_there()
    {
        await using var meeting = await Meeting.OpenAsync();
        var helper = await HelperAsync(meeting);
        await meeting.AskAsync(Add(Wenna, "Wenna"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(n => new[]
        {
            meeting.AskAsync(new AddRelative(Wenna, Relation.Child, Of($"c{n}"))), meeting.AskAsync(new AddRelative(Wenna, Relation.Sibling, Of($"s{n}")), by: helper),
        }));

        Assert.All(answers, a => Assert.Same(Answer.Done, a));
        var family = Family(meeting);
        Assert.Equal((20, 20), (family.Index.ChildrenOf(Wenna).Count(), family.Index.ParentsOf(Wenna).SelectMany(family.Index.ChildrenOf).Distinct().Count() - 1));
        Assert.Equal(family.People.Select(p => p.Id).ToHashSet(), [.. meeting.Now.State.Genogram.Arrangement.Spots.Keys]);
        Assert.Equal(family, ConferenceSession.Replay(await meeting.LogAsync()).Genogram.Family);
    }

    [Fact]
    public async Task Two_who_fill_in_different_things_of_someone_in_one_append_are_both_heard()
    {
        await using var meeting = await Meeting.OpenAsync();
        var helper = await HelperAsync(meeting);
        await meeting.AskAsync(Add(Wenna, "Wenna"));
        var seen = Family(meeting).Person(Wenna)!;
        meeting.Store.Appends.Clear();
        meeting.Store.Hold();
        var first = meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => meeting.Store.Appends.Count == 1);
        var named = meeting.AskAsync(new EditPerson(seen, seen with { Name = "Wenna Rose" }));
        var aged = meeting.AskAsync(new EditPerson(seen, seen with { Age = new StatedAge(9) }), by: helper);
        var clash = meeting.AskAsync(new EditPerson(seen, seen with { Name = "Wen" }), by: helper);
        meeting.Store.Release();

        Assert.Same(Answer.Done, await named);
        Assert.Same(Answer.Done, await aged);
        Assert.Equal(RefusalReason.PersonChangedMeanwhile, Assert.IsType<Answer.Refused>(await clash).Refusal.Reason);
        await first;
        Assert.Equal(seen with { Name = "Wenna Rose", Age = new StatedAge(9) }, Family(meeting).Person(Wenna));
    }

    [Fact]
    public async Task One_partner_added_twice_by_one_act_is_one_also_after_a_restart()
    {
        await using var meeting = await Meeting.OpenAsync();
        await meeting.AskAsync(Add(Wenna, "Wenna"));
        var (operation, partner) = (NewId.Operation(), new AddRelative(Wenna, Relation.Partner, Of("lee")));
        Assert.All(await Task.WhenAll(meeting.AskAsync(partner, operation), meeting.AskAsync(partner, operation)), a => Assert.Same(Answer.Done, a));
        await meeting.RestartAsync();

        Assert.Same(Answer.Done, await meeting.AskAsync(partner, operation));
        Assert.Equal((2, 1), (Family(meeting).People.Length, Family(meeting).Unions.Length));
        Assert.Equal(RefusalReason.AlreadyThere, Assert.IsType<Answer.Refused>(await meeting.AskAsync(partner)).Refusal.Reason);
    }

    [Fact]
    public async Task One_undo_sent_twice_takes_one_change_back_and_not_two()
    {
        await using var meeting = await Meeting.OpenAsync();
        await meeting.AskAsync(Add(Wenna, "Wenna"));
        await meeting.AskAsync(Add(new("lee"), "Lee"));
        var operation = NewId.Operation();
        await Task.WhenAll(meeting.AskAsync(new UndoFamilyChange(), operation), meeting.AskAsync(new UndoFamilyChange(), operation));
        Assert.Equal(Wenna, Assert.Single(Family(meeting).People).Id);
    }

    [Fact]
    public async Task What_was_drawn_can_be_undone_after_a_restart()
    {
        await using var meeting = await Meeting.OpenAsync();
        await meeting.AskAsync(Add(Wenna, "Wenna"));
        await meeting.AskAsync(new RemoveFact(Wenna));
        await meeting.RestartAsync();

        Assert.Same(Answer.Done, await meeting.AskAsync(new UndoFamilyChange()));
        Assert.Equal("Wenna", Family(meeting).Person(Wenna)?.Name);
    }

    private static async Task<SeatId> HelperAsync(Meeting meeting)
    {
        var seat = NewId.Seat();
        await meeting.ComeAsync(Role.SocialWorker, seat);
        return seat;
    }

    private static AddPerson Add(PersonId id, string name) => new(new Person { Id = id, Name = name });

    private static Person Of(string id) => new() { Id = new PersonId(id), Name = id };

    private static Family Family(Meeting meeting) => meeting.Now.State.Genogram.Family;
}
