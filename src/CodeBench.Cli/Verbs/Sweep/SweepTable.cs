using CodeBench.AccelBench;
using CodeBench.Data;

namespace CodeBench.Cli;

/// <summary>Rows of a sweep as a table: index, the 13 hyperparameters, the costs.</summary>
internal static class SweepTable
{
    /// <summary>Rows written together.</summary>
    public const int RowGroup = 65_536;

    private static readonly string[] Hyperparameters = ["pib", "pif", "pix", "piy", "pof", "pkx", "pky", "batch", "activationMb", "weightMb", "maskMb", "memoryType", "memoryConfig"];

    private static readonly (string Name, Func<SweepRow, double> Value)[] Costs =
    [
        ("latencyMs", row => row.Cost.LatencyMs), ("areaMm2", row => row.Cost.AreaMm2), ("dynamicMj", row => row.Cost.DynamicMj),
        ("leakageMj", row => row.Cost.LeakageMj), ("leakagePowerMw", row => row.Cost.LeakagePowerMw), ("trafficBytes", row => row.Cost.TrafficBytes),
    ];

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("index", TableColumnType.Int64),
        .. Hyperparameters.Select(name => new TableColumn(name, TableColumnType.Int32)),
        new("cycles", TableColumnType.Int64),
        .. Costs.Select(cost => new TableColumn(cost.Name, TableColumnType.Double)),
    ];

    public static CodeBench.Data.Table Of(IReadOnlyList<SweepRow> rows)
    {
        // Inside the space every entry is a whole number.
        var vectors = rows.Select(row => row.Accelerator.ToVector()).ToArray();
        return new CodeBench.Data.Table(Columns,
        [
            rows.Select(row => row.Index).ToArray(),
            .. Enumerable.Range(0, Hyperparameters.Length).Select(entry => vectors.Select(vector => (int)vector[entry]).ToArray()),
            rows.Select(row => row.Cost.Cycles).ToArray(),
            .. Costs.Select(cost => rows.Select(cost.Value).ToArray()),
        ]);
    }
}
