namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Finds people who would be their own ancestors, in time that grows as the file does.</summary>
internal static class ParentCircles
{
    /// <summary>Of one circle, the parentage that is told last; null where there is none.</summary>
    public static ToldParentage? Closing(Family family, IEnumerable<ToldParentage> parentages)
    {
        var steps = parentages.SelectMany(p => family.Index.ParentsIn(p.Parentage).Select(parent => (p.Parentage.Child, Parent: parent, Told: p))).ToArray();
        var down = steps.ToLookup(s => s.Parent);
        var up = steps.ToLookup(s => s.Child);
        var waiting = up.ToDictionary(s => s.Key, s => s.Count());
        var free = new Queue<PersonId>(down.Select(s => s.Key).Where(parent => !waiting.ContainsKey(parent)));
        while (free.TryDequeue(out var parent))
        {
            foreach (var step in down[parent])
            {
                if (--waiting[step.Child] == 0)
                    free.Enqueue(step.Child);
            }
        }

        // Whoever still waits has a parent who does: going up from one of them must come round.
        var at = steps.Select(s => s.Child).Where(child => waiting[child] > 0).Cast<PersonId?>().FirstOrDefault();
        if (at is not { } start)
            return null;
        var path = new List<ToldParentage>();
        var seen = new Dictionary<PersonId, int>();
        for (var person = start; ;)
        {
            if (!seen.TryAdd(person, path.Count))
                return path.Skip(seen[person]).MaxBy(p => p.Line);
            var step = up[person].First(s => waiting.GetValueOrDefault(s.Parent) > 0);
            path.Add(step.Told);
            person = step.Parent;
        }
    }
}
