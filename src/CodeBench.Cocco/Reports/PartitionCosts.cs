namespace CodeBench.Cocco;

/// <summary>
/// A partition priced in its execution order: weights of the next subgraph are loaded while the present one computes (Cocco §5.1.2), the first
/// subgraph's before anything runs.
/// </summary>
public sealed record PartitionCosts
{
    private const double NanosecondsPerMillisecond = 1e6;

    public required IReadOnlyList<SubgraphReport> Subgraphs { get; init; }

    /// <summary>External memory access of the batch.</summary>
    public required long EmaBytes { get; init; }

    public required double Picojoules { get; init; }

    /// <summary>With weight prefetch.</summary>
    public required double Cycles { get; init; }

    /// <summary>As the searches count it: each subgraph loads its own weights.</summary>
    public required double OrderFreeCycles { get; init; }

    public required double ClockGigahertz { get; init; }

    public required BandwidthRequirement Bandwidth { get; init; }

    public double Millijoules => Picojoules / 1e9;

    public double Milliseconds => Cycles / ClockGigahertz / NanosecondsPerMillisecond;

    /// <summary>Prices a partition.</summary>
    public static PartitionCosts Of(SubgraphEvaluator evaluator, CostModel model, Partition partition)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(partition);
        var rows = partition.Subgraphs.Select(subgraph => Row(evaluator, model, subgraph)).ToList();
        var rate = model.Options.Profile.DramBytesPerCycle * model.Options.Cores;
        var orderFree = rows.Sum(row => row.Cycles);
        for (var i = 0; i < rows.Count; i++)
        {
            var traffic = rows[i].InputBytes + rows[i].OutputBytes + (i + 1 < rows.Count ? rows[i + 1].WeightBytes : 0);
            rows[i] = rows[i] with { Cycles = Math.Max(rows[i].ComputeCycles, traffic / rate) };
        }
        var cycles = rows[0].WeightBytes / rate + rows.Sum(row => row.Cycles);
        return new PartitionCosts
        {
            Subgraphs = rows,
            EmaBytes = rows.Sum(row => row.EmaBytes),
            Picojoules = rows.Sum(row => row.Picojoules),
            Cycles = cycles,
            OrderFreeCycles = orderFree,
            ClockGigahertz = model.Options.Profile.ClockGigahertz,
            Bandwidth = Require(rows, cycles, model.Options.Profile.ClockGigahertz),
        };
    }

    private static SubgraphReport Row(SubgraphEvaluator evaluator, CostModel model, IReadOnlyList<int> subgraph)
    {
        ref readonly var record = ref evaluator.Evaluate([.. subgraph]);
        var price = model.PriceOf(in record);
        var (inputs, weights) = model.Reads(in record);
        return new SubgraphReport
        {
            Layers = subgraph,
            Names = [.. subgraph.Select(v => evaluator.Graph.Layers[v].Name)],
            ActivationBufferBytes = record.ActivationBytes * model.FootprintFactor,
            WeightBufferBytes = (record.WeightBytes + model.Options.Cores - 1) / model.Options.Cores,
            InputBytes = inputs,
            OutputBytes = record.OutputBytes * model.Settings.Batch,
            WeightBytes = weights,
            Picojoules = price.Picojoules,
            ComputeCycles = (double)record.Cycles * model.Settings.Batch,
            Cycles = price.Cycles,
            Fits = model.Fits(in record),
        };
    }

    private static BandwidthRequirement Require(List<SubgraphReport> rows, double cycles, double clock)
    {
        var peak = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            var traffic = rows[i].InputBytes + rows[i].OutputBytes + (i + 1 < rows.Count ? rows[i + 1].WeightBytes : 0);
            peak = Math.Max(peak, traffic / Math.Max(1, rows[i].ComputeCycles));
        }
        return new BandwidthRequirement(
            rows.Sum(row => row.WeightBytes) / cycles * clock,
            rows.Sum(row => row.InputBytes + row.OutputBytes) / cycles * clock,
            peak * clock);
    }
}
