using System.Globalization;
using CodeBench.Cocco;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>A partition on the screen: the subgraphs in execution order, then the totals and how far from the optimum they can be.</summary>
internal static class PartitionView
{
    private const int Kilobyte = 1024;

    public static void Print(IAnsiConsole output, PartitionReport report)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("#", c => c.RightAligned()).AddColumn("layers").AddColumn("activations KB", c => c.RightAligned()).AddColumn("weights KB", c => c.RightAligned())
            .AddColumn("traffic B", c => c.RightAligned()).AddColumn("energy mJ", c => c.RightAligned()).AddColumn("cycles", c => c.RightAligned());
        for (var i = 0; i < report.Costs.Subgraphs.Count; i++)
        {
            var subgraph = report.Costs.Subgraphs[i];
            table.AddRow(
                i.ToString(CultureInfo.InvariantCulture), Markup.Escape(Names(subgraph)) + (subgraph.Fits ? "" : " [yellow](tiled alone)[/]"),
                Format.Number(subgraph.ActivationBufferBytes / (double)Kilobyte), Format.Number(subgraph.WeightBufferBytes / (double)Kilobyte),
                Format.Count(subgraph.EmaBytes), Format.Number(subgraph.Picojoules * 1e-9), Format.Metric(subgraph.Cycles));
        }
        output.Write(table);
        output.WriteLine($"network      {report.Network}: {report.Graph.Layers.Count.ToString(CultureInfo.InvariantCulture)} layers in {report.Costs.Subgraphs.Count.ToString(CultureInfo.InvariantCulture)} subgraphs");
        output.WriteLine($"buffer       {report.Search.Buffers}");
        output.WriteLine($"traffic      {Format.Count(report.EmaBytes)} B external, {Format.Number(report.BandwidthGigabytesPerSecond)} GB/s on average, {Format.Number(report.Costs.Bandwidth.Peak)} GB/s at most");
        output.WriteLine($"energy       {Format.Number(report.EnergyMillijoules)} mJ");
        output.WriteLine($"latency      {Format.Number(report.LatencyMilliseconds)} ms");
        output.WriteLine($"cost         {report.Cost.ToString("G8", CultureInfo.InvariantCulture)} ({(report.Request.Explore ? "cost" : report.Request.Metric)})");
        output.WriteLine($"certificate  {Certificate(report)}");
        output.WriteLine($"search       {report.Request.Method}, {Format.Count(report.Search.Samples)} samples in {Format.Number(report.Seconds)} s, profile {report.Request.Profile}, seed {report.Request.Seed.ToString(CultureInfo.InvariantCulture)}");
    }

    private static string Names(SubgraphReport subgraph) => subgraph.Names.Count <= 4
        ? string.Join(' ', subgraph.Names)
        : string.Create(CultureInfo.InvariantCulture, $"{subgraph.Names[0]} {subgraph.Names[1]} ... {subgraph.Names[^1]} ({subgraph.Names.Count})");

    private static string Certificate(PartitionReport report) => (report.LowerBound, report.Gap) switch
    {
        (null, _) => "none: this method proves nothing ('--method exact' does)",
        (_, <= 0) => "optimal",
        ({ } bound, var gap) => $"no partition costs less than {bound.ToString("G8", CultureInfo.InvariantCulture)}; this one is at most {Format.Percent(gap ?? 0)} above the optimum",
    };
}
