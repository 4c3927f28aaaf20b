namespace CodeBench.AccelBench;

/// <summary>
/// The chunks of one tile, in enumeration order, as runs that were appended together: run (length, first number). A number of 0 marks chunks that
/// were never loaded. Gives the missing chunks of a visit in O(runs), and there is nearly always one run.
/// </summary>
internal struct ChunkTile
{
    private long _length;
    private long _number;
    private List<(long Length, long Number)>? _runs;

    /// <summary>A tile of which nothing has been loaded.</summary>
    public ChunkTile(long length) => _length = length;

    /// <summary>A tile of which parts may have been loaded.</summary>
    public ChunkTile(List<(long Length, long Number)> runs) => _runs = runs;

    /// <summary>Loads what is missing, in enumeration order, and returns how many chunks that were.</summary>
    public long Visit(ChunkBuffer buffer)
    {
        if (_runs is not null)
            return VisitRuns(buffer);
        var gone = buffer.Gone;
        if (_number > gone)
            return 0;
        var missing = _number == 0 ? _length : Math.Min(_length, gone - _number + 1);
        var first = buffer.Append(missing);
        if (missing == _length)
            _number = first;
        else
            _runs = [(missing, first), (_length - missing, _number + missing)];
        return missing;
    }

    private long VisitRuns(ChunkBuffer buffer)
    {
        var gone = buffer.Gone;
        long missing = 0;
        var next = new List<(long Length, long Number)>(_runs!.Count + 1);
        foreach (var (length, number) in _runs)
        {
            var lost = number == 0 ? length : Math.Clamp(gone - number + 1, 0, length);
            if (lost > 0)
            {
                Extend(next, lost, buffer.Append(lost));
                missing += lost;
            }
            if (lost < length)
                Extend(next, length - lost, number + lost);
        }
        if (missing > 0)
            _runs = next;
        return missing;
    }

    private static void Extend(List<(long Length, long Number)> runs, long length, long number)
    {
        if (runs.Count > 0 && runs[^1].Number + runs[^1].Length == number)
            runs[^1] = (runs[^1].Length + length, runs[^1].Number);
        else
            runs.Add((length, number));
    }
}
