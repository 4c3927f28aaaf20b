namespace CodeBench.Reporting;

/// <summary>
/// Places the slots of a row, in their order and without overlap, as near as possible (weighted least squares) to where each wants to be: with the widths
/// taken out it is a monotone regression, solved by pooling adjacent violators.
/// </summary>
internal static class RowPacking
{
    /// <param name="row">In drawing order; sets <see cref="GraphSlot.X"/>.</param>
    /// <param name="wanted">Where the middle of each would like to be.</param>
    /// <param name="weight">How strongly.</param>
    /// <param name="left">No slot begins left of it.</param>
    /// <param name="right">No slot ends right of it, if they fit at all.</param>
    public static void Place(List<GraphSlot> row, double[] wanted, Func<GraphSlot, double> weight, double left, double right)
    {
        var offsets = new double[row.Count];
        var pools = new List<(double Sum, double Weight, int Count)>(row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            offsets[i] = i == 0 ? row[0].Pitch / 2 : offsets[i - 1] + (row[i - 1].Pitch + row[i].Pitch) / 2;
            var pool = (Sum: (wanted[i] - offsets[i]) * weight(row[i]), Weight: weight(row[i]), Count: 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Weight >= pool.Sum / pool.Weight)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Weight + pools[^1].Weight, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
            pools.Add(pool);
        }
        var most = row.Count == 0 ? left : right - offsets[^1] - row[^1].Pitch / 2;
        var next = 0;
        foreach (var pool in pools)
        {
            var start = Math.Max(left, Math.Min(most, pool.Sum / pool.Weight));
            for (var i = 0; i < pool.Count; i++, next++)
                row[next].X = start + offsets[next];
        }
    }
}
