using CodeBench.Cocco;
using CodeBench.Networks;
using CodeBench.Reporting;

namespace CodeBench.Experiments.Tests;

public sealed class CoccoPicturesTests
{
    private static readonly EnvironmentHeader Machine = new("0.1.0", "Example CPU", 2, 24.5, "Example Linux 12", ".NET 10.0.1");

    [Fact]
    public void ThePictureShowsThePartition()
    {
        var report = Partitioner.Run(Zoo.Create("googlenet"), new PartitionRequest { Method = "greedy" });
        var picture = PartitionPicture.Of(report);
        Assert.Equal(report.Graph.Layers.Select(layer => layer.Name), picture.Nodes.Select(node => node.Name));
        Assert.Equal(report.Search.Partition.Labels, picture.Nodes.Select(node => node.Group));
        Assert.Equal(report.Graph.Layers.Sum(layer => layer.Inputs.Count(input => input.Tensor >= 0)), picture.Edges.Count);
        foreach (var (group, subgraph) in picture.Groups.Zip(report.Costs.Subgraphs))
            Assert.Equal([subgraph.ActivationBufferBytes / 1024.0, subgraph.WeightBufferBytes / 1024.0], group.Gauges.Select(gauge => gauge.Used));
        Assert.Contains("inception3a.1x1", SvgExporter.Export(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void ASharedBufferIsOneGaugeOfTwoParts()
    {
        var report = Partitioner.Run(Zoo.Create("resnet18"), new PartitionRequest { Method = "greedy", Buffer = "1344" });
        foreach (var (group, subgraph) in PartitionPicture.Of(report).Groups.Zip(report.Costs.Subgraphs))
        {
            var gauge = Assert.Single(group.Gauges);
            Assert.Equal(1344, gauge.Capacity);
            Assert.Equal((subgraph.ActivationBufferBytes + subgraph.WeightBufferBytes) / 1024.0, gauge.Used, 6);
        }
    }

    [Fact]
    public void AReportOfACoExplorationHasItsConvergenceItsCloudAndItsTradeOff()
    {
        var trace = new SearchTrace(100);
        var request = new PartitionRequest { Method = "ga", Samples = 1500, Buffer = "1344", Explore = true, Seed = 3, Observer = trace.Add };
        var report = Partitioner.Run(Zoo.Create("resnet18"), request);
        Assert.InRange(trace.Samples.Count, 40, 100);
        var summary = PartitionSummary.From(report, Machine, trace.Samples, ["./codebench partition resnet18"], PartitionSummary.TradeOff(report));
        Assert.Equal([typeof(LayerGraphChart), typeof(XYChart), typeof(XYChart), typeof(XYChart)], summary.Charts.Select(chart => chart.GetType()));
        var curve = summary.Charts.OfType<XYChart>().First().Series.Single(series => series.Mark == SeriesMark.Steps).Points;
        Assert.Equal(curve.Select(point => point.Y).OrderDescending(), curve.Select(point => point.Y));
        Assert.Equal(report.Costs.Subgraphs.Count, Assert.Single(summary.Tables).Rows.Count);
    }

    [Fact]
    public void ATraceIsEvenAndBounded()
    {
        var trace = new SearchTrace(8);
        for (var i = 0; i < 1000; i++)
            trace.Add(new SearchSample(i, i / 100, 1024, 1));
        Assert.Equal([0L, 128, 256, 384, 512, 640, 768, 896], trace.Samples.Select(sample => sample.Index));
    }

    [Fact]
    public void AReproductionDrawsItsCloudsItsCurvesAndItsAgreement()
    {
        var experiment = Experiment.Load("cocco-figure13");
        var report = new ReproductionReport
        {
            Experiment = experiment,
            Options = new ReproductionOptions { Quick = true },
            Cells = [new("a", "S", "cost", 2, new ExpectedNumber { Paper = 2.5 }), new("b", "S", "cost", 4, null)],
            Series =
            [
                new("a", "group 1", "buffer KB", "energy mJ", [(100, 2), (200, 3)]),
                new("a", "group 2", "buffer KB", "energy mJ", [(80, 1)]),
                new("b", "SA", "samples", "cost", [(1, 9), (50, 4)]),
                new("c", "front", "buffer KB", "energy mJ", [(100, 9), (200, 4)]),
            ],
        };
        var charts = ReproductionSummary.From(report, Machine).Charts.Cast<XYChart>().ToArray();
        Assert.Equal([SeriesMark.Cloud, SeriesMark.Steps, SeriesMark.StepsAndDots, SeriesMark.Line], charts.Select(chart => chart.Series[0].Mark));
        Assert.Equal(3, charts[0].Series[0].Points.Count);
        Assert.Equal("Buffer (KB)", charts[0].X.Label);
        Assert.Equal((2.5, 2.0), (charts[3].Series[1].Points[0].X, charts[3].Series[1].Points[0].Y));
    }

    [Fact]
    public void TheTradeOffShowsItsFront()
    {
        var evaluator = new SubgraphEvaluator(PartitionGraph.From(Zoo.Create("lenet")));
        var one = Partition.Singletons(evaluator.Graph);
        SearchResult[] all = [new("x", one, BufferConfiguration.Shared(64), 5e9, 1), new("x", one, BufferConfiguration.Shared(128), 6e9, 1), new("x", one, BufferConfiguration.Shared(256), 3e9, 1)];
        var chart = SearchPictures.TradeOff("lenet", all);
        Assert.Equal([(64.0, 5.0), (256.0, 3.0)], chart.Series[1].Points.Select(point => (point.X, point.Y)));
    }
}
