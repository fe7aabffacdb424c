namespace ConferenceBoard.Genograms.Tests;

/// <summary>What makes one family into another, and back.</summary>
public sealed class FamilyDeltaTests
{
    [Fact]
    public void Nothing_makes_a_family_into_itself()
    {
        var delta = FamilyDelta.Between(Folk.Small, Folk.Small with { });
        Assert.True(delta.IsEmpty);
        Assert.Empty(delta.Touched);
        Assert.Equal(Folk.Small, Folk.Small.With(delta));
        Assert.True(FamilyDelta.Between(Family.Empty, Family.Empty).IsEmpty);
    }

    [Fact]
    public void From_nobody_to_a_family_is_the_family_and_back_is_its_names()
    {
        Assert.Equal(Folk.Small, FamilyDelta.Between(Family.Empty, Folk.Small).Put);
        Assert.Equal(Folk.Small, Family.Empty.With(FamilyDelta.Between(Family.Empty, Folk.Small)));
        Assert.Equal(Family.Empty, Folk.Small.With(FamilyDelta.Between(Folk.Small, Family.Empty)));
    }

    [Fact]
    public void The_difference_of_any_two_families_makes_the_one_into_the_other_and_touches_no_more_than_it_must()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var (before, after) = Folk.TwoLike(new Random(seed));
            var (there, back) = (FamilyDelta.Between(before, after), FamilyDelta.Between(after, before));

            Assert.Equal(after.Set(), before.With(there).Set());
            Assert.Equal(before.Set(), before.With(there).With(back).Set());
            Assert.True(there.Touched.ToHashSet().SetEquals(back.Touched));
            Assert.Equal(there.Touched.Distinct().Count(), there.Touched.Count());
            var (old, now) = (before.Facts(), after.Facts());
            Assert.All(there.Touched, id => Assert.NotEqual(old.GetValueOrDefault(id), now.GetValueOrDefault(id)));
        }
    }

    [Fact]
    public void What_is_changed_keeps_its_place_and_what_is_new_comes_last()
    {
        var put = new Family { People = [Folk.Of("new"), Folk.Of("f") with { Name = "Piran T" }] };
        Assert.Equal([new("m"), new("f"), new("k"), new("new")], Folk.Small.With(new FamilyDelta(put, [new("s")])).People.Select(p => p.Id));
    }

    [Fact]
    public void What_is_left_out_of_a_difference_is_not_touched()
    {
        var delta = FamilyDelta.Between(Folk.Small, Family.Empty with { People = [Folk.Of("m"), Folk.Of("new")] });
        var less = delta.But(id => id.Value is "m" or "k");
        Assert.Equal(delta.Touched.Where(id => id.Value is not ("m" or "k")), less.Touched);
    }

    [Fact]
    public void A_name_given_twice_is_a_fault_and_no_accident()
    {
        var twice = Family.Empty.With(new FamilyDelta(new Family { People = [Folk.Of("a"), Folk.Of("a")] }, []));
        Assert.Equal([new FamilyFault(FamilyFaultKind.BadId, new("a"))], twice.Faults());
    }
}
