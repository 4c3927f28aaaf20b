using CodeBench.AccelBench;
using CodeBench.Data;

namespace CodeBench.Cli;

/// <summary>The cost of every layer as a table file.</summary>
internal static class LayerTable
{
    public static Task WriteAsync(string path, SimulationResult result, CancellationToken cancellation)
    {
        var layers = result.Layers;
        TableColumn[] columns =
        [
            new("index", TableColumnType.Int32), new("name", TableColumnType.Text), new("kind", TableColumnType.Text), new("macs", TableColumnType.Int64),
            new("cycles", TableColumnType.Double), new("computeCycles", TableColumnType.Double), new("memoryCycles", TableColumnType.Double), new("stallCycles", TableColumnType.Double),
            new("inputBytes", TableColumnType.Double), new("weightBytes", TableColumnType.Double), new("outputBytes", TableColumnType.Double), new("dynamicMj", TableColumnType.Double),
            new("bound", TableColumnType.Text),
        ];
        var table = new CodeBench.Data.Table(columns,
            layers.Select(l => l.Index).ToArray(), layers.Select(l => l.Name).ToArray(), layers.Select(l => l.Kind).ToArray(), layers.Select(l => l.Macs).ToArray(),
            layers.Select(l => l.Cycles).ToArray(), layers.Select(l => l.ComputeCycles).ToArray(), layers.Select(l => l.MemoryCycles).ToArray(), layers.Select(l => l.StallCycles).ToArray(),
            layers.Select(l => l.InputBytes).ToArray(), layers.Select(l => l.WeightBytes).ToArray(), layers.Select(l => l.OutputBytes).ToArray(), layers.Select(l => l.DynamicMj).ToArray(),
            layers.Select(l => l.Bound).ToArray());
        return TableFile.WriteAsync(path, table, cancellation: cancellation);
    }
}
