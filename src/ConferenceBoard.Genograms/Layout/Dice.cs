namespace ConferenceBoard.Genograms.Layout;

/// <summary>Numbers that look thrown and are always the same, so that a search finds the same drawing everywhere (xorshift).</summary>
internal struct Dice
{
    private uint _state;

    /// <summary>A row of numbers; not 0.</summary>
    public Dice(uint seed) => _state = seed;

    /// <summary>From 0 to below the bound.</summary>
    public int Next(int bound)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)((ulong)_state * (uint)bound >> 32);
    }
}
