using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cocco.Tests;

public sealed class PartitionerTests
{
    [Fact]
    public void AReportAddsUp()
    {
        var report = Partitioner.Run(Zoo.Create("googlenet"), new PartitionRequest { Method = "dp", Metric = "energy", Batch = 2 });
        Assert.Equal(report.Costs.Subgraphs.Sum(subgraph => subgraph.EmaBytes), report.EmaBytes);
        Assert.Equal(report.Cost, report.Costs.Picojoules, 1e-9 * report.Cost);
        Assert.Equal(report.Graph.Count, report.Costs.Subgraphs.Sum(subgraph => subgraph.Layers.Count));
        Assert.Equal(report.EmaBytes / report.Costs.Cycles, report.BandwidthGigabytesPerSecond, 1e-9);
        Assert.Equal(2176, report.BufferKilobytes);
        Assert.True(report.Costs.Bandwidth.Peak >= report.BandwidthGigabytesPerSecond);
        Assert.All(report.Costs.Subgraphs.Where(subgraph => subgraph.Fits), subgraph => Assert.True(subgraph.ActivationBufferBytes <= 1024 * 1024 && subgraph.WeightBufferBytes <= 1152 * 1024));
    }

    [Fact]
    public void TrafficByNodeAddsUpToTheEma()
    {
        var network = Zoo.Create("resnet50");
        foreach (var buffer in new[] { "1024+1152", "200" })
        {
            var report = Partitioner.Run(network, new PartitionRequest { Method = "greedy", Buffer = buffer, Batch = 3 });
            var traffic = LayerTraffic.Of(network, report.Evaluator, report.Model, report.Search.Partition);
            Assert.Equal(report.EmaBytes, traffic.TotalBytes);
            Assert.True(traffic.Outputs[network.Nodes.Count - 1] + traffic.Outputs[^1] >= 3000);
        }
    }

    [Fact]
    public void ABadRequestListsEverythingThatIsWrong()
    {
        var request = new PartitionRequest { Method = "exat", Metric = "emma", Buffer = "0", Cores = 0, Alpha = -1, Profile = "paper" };
        var problems = Assert.Throws<ProblemException>(() => Partitioner.Run(Zoo.Create("lenet"), request)).Problems;
        Assert.Equal(6, problems.Count);
        Assert.Contains(problems, problem => problem.Try!.Contains("exact", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.What.Contains("zero", StringComparison.Ordinal));
    }

    [Fact]
    public void ALayerThatFitsNowhereNamesTheCapacityThatWouldDo()
    {
        var problem = Assert.Throws<ProblemException>(() => Partitioner.Run(Zoo.Create("resnet50"), new PartitionRequest { Method = "greedy", Buffer = "1" })).Problems[0];
        Assert.Contains("fits nowhere in 1 KB", problem.What, StringComparison.Ordinal);
        Assert.Equal("--buffer 4 would do for it", problem.Try);
        Partitioner.Run(Zoo.Create("resnet50"), new PartitionRequest { Method = "greedy", Buffer = "4" });
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1+2+3")]
    [InlineData("-4")]
    [InlineData("")]
    public void BuffersAreChecked(string text) => Assert.Throws<ProblemException>(() => BufferConfiguration.Parse(text));

    [Theory]
    [InlineData("sa")]
    [InlineData("ga")]
    [InlineData("cocco")]
    [InlineData("rs")]
    [InlineData("gs")]
    public void EveryExploringMethodStaysOnThePaperGridAndRepeats(string method)
    {
        var request = new PartitionRequest { Method = method, Explore = true, Buffer = "1+1", Samples = 3000, Seed = 4 };
        var (one, two) = (Partitioner.Run(Zoo.Create("alexnet"), request), Partitioner.Run(Zoo.Create("alexnet"), request));
        Assert.Equal(one.Cost, two.Cost);
        Assert.Equal(one.Search.Partition.Labels, two.Search.Partition.Labels);
        var buffers = one.Search.Buffers;
        Assert.Equal(0, (buffers.ActivationBytes / 1024 - 128) % 64);
        Assert.Equal(0, (buffers.WeightBytes / 1024 - 144) % 72);
        Assert.Equal(buffers.TotalBytes + 0.002 * one.Costs.Picojoules, one.Cost, 1e-9 * one.Cost);
        Assert.Empty(PartitionInvariants.Check(one.Evaluator, one.Search.Partition, one.Model));
    }

    [Fact]
    public void CostIdentitiesOfThePaperHold()
    {
        foreach (var golden in Golden.Load("identities").EnumerateArray().Where(entry => entry.TryGetProperty("cost", out _)))
        {
            var buffers = BufferConfiguration.Shared(golden.GetProperty("buf_KB").GetInt32());
            var settings = CostSettings.Default with { Metric = Metric.Cost, Alpha = golden.GetProperty("alpha").GetDouble() };
            var profile = CostProfiles.Paper12Nm;
            var model = new CostModel(EvaluationOptions.Default, buffers, settings);
            var picojoules = golden.GetProperty("energy_mJ").GetDouble() * 1e9;
            var ema = (long)(picojoules / profile.DramPicojoulesPerByte);
            Assert.Equal(golden.GetProperty("cost").GetDouble(), model.HardwareCost + model.CostOf(ema, 0, picojoules - ema * profile.DramPicojoulesPerByte, 0), 1e-3);
        }
    }

    [Fact]
    public void ReadingAgainFollowsTheSmallerOfTheTwoLoopOrders()
    {
        var graph = new PartitionGraph("fc", [new Tensor(4096, 1, 1)], [HandGraph.Layer("fc", new Tensor(4096, 1, 1), 4096 * 4096, LayerInput.Pointwise(-1))]);
        var evaluator = new SubgraphEvaluator(graph);
        long Ema(BufferConfiguration buffers) => new CostModel(evaluator.Options, buffers, CostSettings.Default).Ema(in evaluator.Evaluate([0]));
        Assert.Equal(4096 * 4096 + 8192, Ema(BufferConfiguration.Separate(128, 144)));
        Assert.Equal(4096 * 4096 + 2 * 4096 + 4096 * (114 - 1), Ema(BufferConfiguration.Separate(2, 144)));
        Assert.Equal(4096 * 4096 + 8192, Ema(BufferConfiguration.Shared(6)));
    }

    [Fact]
    public void TheTradeOffNeverCostsMoreWithMoreMemory()
    {
        var evaluator = new SubgraphEvaluator(NetworkFoldingTests.Create("squeezenet1.0"));
        var results = CapacityTradeOff.Run(evaluator, CostSettings.Default with { Metric = Metric.Energy }, BufferGrid.PaperShared, RandomStream.FromSeed(1), 5000);
        Assert.Equal(BufferGrid.PaperShared.ActivationCount, results.Count);
        Assert.All(results.Zip(results.Skip(1)), pair => Assert.True(pair.Second.Cost <= pair.First.Cost));
        var front = CapacityTradeOff.Front(results);
        Assert.All(front.Zip(front.Skip(1)), pair => Assert.True(pair.Second.Cost < pair.First.Cost));
    }
}
