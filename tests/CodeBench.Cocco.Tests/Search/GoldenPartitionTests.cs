using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

/// <summary>External memory access at 1024 + 1152 KB, tile 4x4, 64-node limit.</summary>
public sealed class GoldenPartitionTests
{
    private const double Megabyte = 1e6;

    [Theory]
    [InlineData("vgg16", "vgg16")]
    [InlineData("resnet50", "resnet50_v1.5")]
    [InlineData("resnet50-v1", "resnet50_v1")]
    [InlineData("resnet152", "resnet152_v1.5")]
    [InlineData("googlenet", "googlenet")]
    [InlineData("transformer", "transformer")]
    [InlineData("gpt1", "gpt1")]
    [InlineData("randwire-a", "randwireA(seed1)")]
    [InlineData("randwire-b", "randwireB_C109(seed1)")]
    public void LayerByLayerGreedyAndDpAreTheGoldenOnes(string network, string golden)
    {
        var (evaluator, model) = Setup(network);
        var layerwise = new GenomeScorer(evaluator).Score([.. Partition.Singletons(evaluator.Graph).Labels], model, RandomStream.FromSeed(0));
        Check(golden, network, "layerwise", layerwise, 0.0001);
        Check(golden, network, "halide_greedy", GreedySearch.Run(evaluator, model).Cost, 0.01);
        Check(golden, network, "dp_depth", IntervalSearch.ByDepth(evaluator, model).Cost, 0.01);
    }

    [Fact]
    [Trait("Tier", "slow")]
    public void SixHundredLayersAreTheGoldenOnes() =>
        LayerByLayerGreedyAndDpAreTheGoldenOnes("nasnet-a-large", "nasnetA_large(no node limit)");

    [Fact]
    [Trait("Tier", "slow")]
    public void TheTransformerIsProvenToo() => TheExactOptimumIsTheGoldenOneAndProven("transformer", "transformer");

    [Theory]
    [InlineData("vgg16", "vgg16")]
    [InlineData("resnet50", "resnet50_v1.5")]
    [InlineData("resnet50-v1", "resnet50_v1")]
    [InlineData("resnet152", "resnet152_v1.5")]
    [InlineData("googlenet", "googlenet")]
    [InlineData("gpt1", "gpt1")]
    public void TheExactOptimumIsTheGoldenOneAndProven(string network, string golden)
    {
        var (evaluator, model) = Setup(network);
        var exact = ExactSearch.Run(evaluator, model);
        Check(golden, network, "exact", exact.Cost, 0.0001);
        Assert.Equal(0, exact.Gap);
        Assert.Empty(PartitionInvariants.Check(evaluator, exact.Partition, model));
    }

    internal static (SubgraphEvaluator Evaluator, CostModel Model) Setup(string network)
    {
        var evaluator = new SubgraphEvaluator(NetworkFoldingTests.Create(network));
        return (evaluator, new CostModel(evaluator.Options, BufferConfiguration.Separate(1024, 1152), CostSettings.Default with { RegionLimit = network.StartsWith("nasnet", StringComparison.Ordinal) ? null : 64 }));
    }

    private static void Check(string golden, string network, string column, double actual, double tolerance)
    {
        var table = Golden.Load("partitions");
        if (!Expected.TryGetValue((network, column), out var expected))
        {
            if (!table.TryGetProperty(golden, out var row) || !row.TryGetProperty(column, out var cell))
                return;
            expected = cell.GetDouble();
        }
        Assert.True(Math.Abs(actual / Megabyte - expected) <= tolerance * expected, FormattableString.Invariant($"{network} {column}: {actual / Megabyte:F4}, golden {expected}"));
    }

    /// <summary>Rows of the specification's table that the machine-readable file leaves out.</summary>
    private static Dictionary<(string Network, string Column), double> Expected { get; } = new()
    {
        [("resnet152", "layerwise")] = 145.244,
        [("resnet152", "halide_greedy")] = 82.324,
        [("resnet152", "dp_depth")] = 78.510,
        [("resnet152", "exact")] = 78.5102,
        [("transformer", "layerwise")] = 81.396,
        [("transformer", "halide_greedy")] = 55.443,
        [("transformer", "dp_depth")] = 57.278,
        [("transformer", "exact")] = 55.4435,
        [("gpt1", "layerwise")] = 386.925,
        [("gpt1", "halide_greedy")] = 194.249,
        [("gpt1", "dp_depth")] = 208.404,
        [("gpt1", "exact")] = 194.2487,
    };
}
