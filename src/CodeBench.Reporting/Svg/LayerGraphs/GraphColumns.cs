namespace CodeBench.Reporting;

/// <summary>
/// Gives every box and lane its horizontal place: sweeps down and up that sort each row by the mean place of its neighbours, then sweeps that straighten
/// (barycentre method of layered graph drawing: Sugiyama, Tagawa, Toda 1981).
/// </summary>
internal sealed class GraphColumns
{
    private const double WidestBox = 118;
    private const double Gap = 6;
    private const double LanePitch = 8;
    private const double LaneWeight = 4;
    private const int SortingSweeps = 10;
    private const int StraighteningSweeps = 30;

    /// <summary>Slots times sweeps: keeps a graph with very many lanes fast.</summary>
    private const int MostSteps = 6_000_000;

    private readonly GraphRows _rows;
    private readonly double _left;
    private readonly double _right;

    public GraphColumns(GraphRows rows, double left, double right)
    {
        (_rows, _left, _right) = (rows, left, right);
        BoxWidths = [.. rows.Rows.Select(SetPitches)];
        var slots = Math.Max(1, rows.Rows.Sum(row => row.Count));
        foreach (var row in rows.Rows)
            Place(row, _ => (_left + _right) / 2);
        var sweeps = Math.Min(SortingSweeps, 1 + MostSteps / slots / 2);
        for (var sweep = 0; sweep < sweeps; sweep++)
            Sweep(isDown: sweep % 2 == 0, sorts: true);
        sweeps = Math.Min(StraighteningSweeps, 1 + MostSteps / slots);
        for (var sweep = 0; sweep < sweeps; sweep++)
            Sweep(isDown: sweep % 2 == 0, sorts: false);
        Centre();
    }

    /// <summary>Width of the boxes of each row, in pixels.</summary>
    public IReadOnlyList<double> BoxWidths { get; }

    private double SetPitches(List<GraphSlot> row)
    {
        var room = _right - _left;
        var boxes = row.Count(slot => slot.IsBox);
        var lanes = row.Count - boxes;
        var lane = Math.Min(LanePitch, room / 2 / Math.Max(1, lanes));
        var box = Math.Min(WidestBox + Gap, (room - lanes * lane) / Math.Max(1, boxes));
        foreach (var slot in row)
            slot.Pitch = slot.IsBox ? box : lane;
        return box - Math.Min(Gap, box / 3);
    }

    /// <summary>What the sweeps leave on one side goes to the middle.</summary>
    private void Centre()
    {
        var slots = _rows.Rows.SelectMany(row => row).ToArray();
        if (slots.Length == 0)
            return;
        var shift = (_left + _right - slots.Min(slot => slot.X - slot.Pitch / 2) - slots.Max(slot => slot.X + slot.Pitch / 2)) / 2;
        foreach (var slot in slots)
            slot.X += shift;
    }

    private void Sweep(bool isDown, bool sorts)
    {
        for (var i = 0; i < _rows.Rows.Count; i++)
        {
            var row = _rows.Rows[isDown ? i : _rows.Rows.Count - 1 - i];
            if (sorts)
            {
                var sorted = row.Select(slot => (Slot: slot, At: Mean(isDown ? slot.Above : slot.Below, slot.X))).OrderBy(pair => pair.At).Select(pair => pair.Slot).ToArray();
                row.Clear();
                row.AddRange(sorted);
                Place(row, slot => Mean(isDown ? slot.Above : slot.Below, slot.X));
            }
            else
            {
                Place(row, Between);
            }
        }
    }

    /// <summary>Half way between what is above and what is below; a lane's end counts as much as its beginning.</summary>
    private static double Between(GraphSlot slot) => (slot.Above.Count, slot.Below.Count) switch
    {
        (0, _) => Mean(slot.Below, slot.X),
        (_, 0) => Mean(slot.Above, slot.X),
        _ => (Mean(slot.Above, slot.X) + Mean(slot.Below, slot.X)) / 2,
    };

    private static double Mean(List<GraphSlot> slots, double otherwise)
    {
        if (slots.Count == 0)
            return otherwise;
        var sum = 0.0;
        foreach (var slot in slots)
            sum += slot.X;
        return sum / slots.Count;
    }

    private void Place(List<GraphSlot> row, Func<GraphSlot, double> wanted) =>
        RowPacking.Place(row, [.. row.Select(wanted)], slot => slot.IsBox ? 1 : LaneWeight, _left, _right);
}
