using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>What the family and their network do, what the conference asks of it, and what follows if nothing changes.</summary>
public sealed class SafetyPlanSpecs
{
    private static readonly Who[] Planners = [Typical.Chair, Typical.NoteTaker, Typical.SocialWorker];

    public static TheoryData<Role> OthersThanWriters => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker, Role.FamilyMember);

    public static TheoryData<Role> OthersThanPlanners => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker);

    [Fact]
    public void Chair_note_taker_and_social_worker_write_all_of_it()
    {
        foreach (var who in Planners)
        {
            var scene = Planned.Prepared().When(who, new WriteSafetyPlan(Planned.Safety with { Draft = false, Network = [" Gran", "", "Aunt Jo"] }, 0));
            Assert.Equal(Planned.Safety with { Draft = false }, scene.Then<SafetyPlanWritten>().Plan);
            scene.When(who, new WriteSafetyPlan(Planned.Safety with { Draft = false }, 0)).ThenNothing();
        }
    }

    [Fact]
    public void The_family_write_what_is_done_and_who_helps_and_nothing_else()
    {
        var scene = Planned.Prepared().Given(Typical.Mum, new WriteSafetyPlan(SafetyPlan.None with { Text = "Gran comes", Network = ["Gran"] }, 0));
        var now = scene.State.Plan.SafetyPlan;
        Assert.True(now is { Exists: true, Draft: true });
        foreach (var other in new[] { now with { Draft = false }, now with { WhatElse = "A key" }, now with { WhatIsMissing = "A key" }, now with { HowExplained = "A key" } })
            scene.When(Typical.Mum, new WriteSafetyPlan(other with { Text = "Other" }, 1)).ThenRefused(RefusalReason.PlanNotYours);

        scene.Given(Typical.Chair, new WriteSafetyPlan(now with { WhatElse = "A key" }, 1));
        scene.When(Typical.Mum, new WriteSafetyPlan(now with { Text = "Other" }, 1)).ThenRefused(RefusalReason.PlanChangedMeanwhile);
        scene.When(Typical.Mum, new WriteSafetyPlan(now with { Text = "Other", WhatElse = "A key" }, 2)).Then<SafetyPlanWritten>();
    }

    [Theory]
    [MemberData(nameof(OthersThanWriters))]
    public void Nobody_else_writes_it(Role role) => Planned.Begun().When(Typical.Of(role), new WriteSafetyPlan(Planned.Safety, 0)).ThenRefused(RefusalReason.PlanNotYours);

    [Theory]
    [MemberData(nameof(OthersThanPlanners))]
    public void Nobody_else_writes_what_follows(Role role) => Planned.Begun().When(Typical.Of(role), new WriteContingency("We meet again", 0)).ThenRefused(RefusalReason.PlanNotYours);

    [Fact]
    public void The_office_writes_neither()
    {
        Planned.Begun().When(null, new WriteSafetyPlan(Planned.Safety, 0)).ThenRefused(RefusalReason.PlanNotYours);
        Planned.Begun().When(null, new WriteContingency("We meet again", 0)).ThenRefused(RefusalReason.PlanNotYours);
    }

    [Fact]
    public void It_keeps_to_its_lengths()
    {
        foreach (var (words, limit) in new (Func<string, SafetyPlan>, int)[]
                 {
                     (x => Planned.Safety with { Text = x }, 6_000), (x => Planned.Safety with { WhatElse = x }, 1_000),
                     (x => Planned.Safety with { WhatIsMissing = x }, 1_000), (x => Planned.Safety with { HowExplained = x }, 1_000),
                 })
        {
            Planned.Begun().When(Typical.Chair, new WriteSafetyPlan(words(new string('x', limit + 1)), 0)).ThenRefused(RefusalReason.WordsTooLong, limit + 1, limit);
            Planned.Begun().When(Typical.Chair, new WriteSafetyPlan(words(new string('x', limit)), 0)).Then<SafetyPlanWritten>();
        }

        Planned.Begun().When(Typical.Chair, Network(80, 20)).Then<SafetyPlanWritten>();
        Planned.Begun().When(Typical.Chair, Network(81, 1)).ThenRefused(RefusalReason.NameTooLong, 80);
        Planned.Begun().When(Typical.Chair, Network(1, 21)).ThenRefused(RefusalReason.TooManyNamed, 20);

        static WriteSafetyPlan Network(int letters, int people) => new(Planned.Safety with { Network = [.. Enumerable.Repeat(new string('x', letters), people)] }, 0);
    }

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        Planned.Begun().When(Typical.Chair, new WriteSafetyPlan(null!, 0)).ThenRefused(RefusalReason.NotUnderstood);
        Planned.Begun().When(Typical.Chair, new WriteSafetyPlan(Planned.Safety with { Network = null! }, 0)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void What_follows_is_written_in_several_lines()
    {
        foreach (var who in Planners)
        {
            var scene = Planned.Prepared().When(who, new WriteContingency("We meet again.\n\nThen we ask a judge. ", 0));
            Assert.Equal("We meet again.\n\nThen we ask a judge.", scene.Then<ContingencyWritten>().Text);
            scene.When(who, new WriteContingency("We meet again.\n\nThen we ask a judge.", 0)).ThenNothing();
            scene.When(who, new WriteContingency("Other", 0)).ThenRefused(RefusalReason.PlanChangedMeanwhile);
            scene.When(who, new WriteContingency(null!, 1)).Then<ContingencyWritten>();
        }

        Planned.Begun().When(Typical.Chair, new WriteContingency(new string('x', 4_001), 0)).ThenRefused(RefusalReason.WordsTooLong, 4_001, 4_000);
        Planned.Begun().When(Typical.Chair, new WriteContingency(new string('x', 4_000), 0)).Then<ContingencyWritten>();
    }
}
