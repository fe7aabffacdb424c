namespace ConferenceBoard.Genograms.Layout;

/// <summary>Clusters of which someone else stands in the middle.</summary>
internal static class Clusters
{
    /// <summary>Those to be taken out so that one more cluster is whole: the lightest part; nobody where all are whole.</summary>
    public static List<int> Split(List<int> line, Func<int, int> cluster, Func<int, int> weight)
    {
        var runs = new List<(int Cluster, List<int> People)>();
        foreach (var person in line)
        {
            if (runs.Count == 0 || runs[^1].Cluster != cluster(person))
                runs.Add((cluster(person), []));
            runs[^1].People.Add(person);
        }

        var broken = runs.Select((r, i) => (r.Cluster, r.People, At: i)).GroupBy(r => r.Cluster).Where(g => g.Count() > 1).ToList();
        if (broken.Count == 0)
            return [];

        // Either a part of the cluster goes, or, if that is lighter, what stands in it.
        var lightest = broken.SelectMany(g => g).Select(r => r.People)
            .Concat(broken.SelectMany(g => g.Zip(g.Skip(1))).Where(p => p.Second.At == p.First.At + 2).Select(p => runs[p.First.At + 1].People)
                .Where(people => people.Exists(p => weight(p) < 10_000)))
            .MinBy(people => people.Sum(weight))!;
        return lightest;
    }
}
