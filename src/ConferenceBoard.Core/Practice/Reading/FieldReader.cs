namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>A value with the path that leads to it; no value where a fault already says why.</summary>
internal readonly record struct Place(FileNode? Node, string Path);

/// <summary>
/// The fields of one object. Each field that is needed or allowed is asked for by its name; <see cref="Done"/> then tells of all that
/// nobody asked for.
/// </summary>
internal sealed class FieldReader
{
    private readonly FileNode? _node;
    private readonly string _path;
    private readonly ProfileFaults _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public FieldReader(Place place, ProfileFaults faults)
    {
        (_node, _path, _faults) = (place.Node, place.Path, faults);
        if (_node is null or { Kind: NodeKind.Fields })
            return;
        faults.Add(_node.Line, _path, ProfileFault.NotFields);
        _node = null;
    }

    /// <summary>The line the object begins on.</summary>
    public int Line => _node?.Line ?? 0;

    /// <summary>There is an object to read.</summary>
    public bool Exists => _node is not null;

    /// <summary>A field that has to be there.</summary>
    public Place Need(string name)
    {
        var place = May(name);
        if (place.Node is null && _node is not null)
            _faults.Add(_node.Line, place.Path, ProfileFault.Missing, name);
        return place;
    }

    /// <summary>A field that may be there.</summary>
    public Place May(string name)
    {
        _asked.Add(name);
        var at = _node?.Fields.FindIndex(f => string.Equals(f.Name, name, StringComparison.Ordinal)) ?? -1;
        return new Place(at < 0 ? null : _node!.Fields[at].Node, PathOf(name));
    }

    /// <summary>Tells of fields that nobody asked for and of those that stand twice.</summary>
    public void Done()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in _node?.Fields ?? [])
        {
            var (name, path) = (ProfileFaults.Quoted(field.Name), PathOf(ProfileFaults.Quoted(field.Name)));
            if (!seen.Add(field.Name))
                _faults.Add(field.Line, path, ProfileFault.Twice, name);
            else if (_asked.Contains(field.Name))
                continue;
            else if (Nearest.To(field.Name, _asked) is { } meant)
                _faults.Add(field.Line, path, ProfileFault.UnknownClose, name, meant);
            else
                _faults.Add(field.Line, path, ProfileFault.Unknown, name);
        }
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
