using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

public sealed class LawTests
{
    [Fact]
    public void EmaNeverRisesWithCapacity()
    {
        var random = RandomStream.FromSeed(5).Child("capacity");
        for (var trial = 0; trial < 60; trial++)
        {
            var evaluator = new SubgraphEvaluator(HandGraph.Random(random, random.NextInt(3, 11)));
            var previous = double.PositiveInfinity;
            foreach (var kilobytes in new[] { 2, 5, 10, 20, 40, 80, 160, 320 })
            {
                var model = new CostModel(evaluator.Options, trial % 2 == 0 ? BufferConfiguration.Shared(kilobytes) : BufferConfiguration.Separate(kilobytes, kilobytes), CostSettings.Default);
                var cost = ExactSearch.Run(evaluator, model).Cost;
                Assert.True(cost <= previous, FormattableString.Invariant($"trial {trial}: {cost} at {kilobytes} KB, {previous} before"));
                previous = cost;
            }
        }
    }

    [Fact]
    public void AMergeThatFitsNeverLosesWeightsOrOutputs()
    {
        var random = RandomStream.FromSeed(6).Child("merge");
        for (var trial = 0; trial < 500; trial++)
        {
            var graph = HandGraph.Random(random, random.NextInt(3, 20));
            var evaluator = new SubgraphEvaluator(graph);
            int[] a = [.. Enumerable.Range(0, graph.Count).Where(_ => random.NextBool(0.3))];
            int[] b = [.. Enumerable.Range(0, graph.Count).Except(a).Where(_ => random.NextBool(0.3))];
            if (a.Length == 0 || b.Length == 0)
                continue;
            evaluator.Compute(a, out var first);
            evaluator.Compute(b, out var second);
            evaluator.Compute([.. a.Concat(b).Order()], out var both);
            Assert.Equal(first.WeightBytes + second.WeightBytes, both.WeightBytes);
            Assert.True(both.OutputBytes <= first.OutputBytes + second.OutputBytes);
            Assert.True(both.InputBytes <= first.InputBytes + second.InputBytes);
            Assert.All(a.Concat(b).Where(v => graph.ConsumersOf(v).Count == 0 || graph.ConsumersOf(v).Any(w => !a.Contains(w) && !b.Contains(w))),
                v => Assert.True(both.OutputBytes >= graph.TensorOf(v).Bytes));
            Assert.Equal(a.Concat(b).Where(v => graph.ConsumersOf(v).Count == 0 || graph.ConsumersOf(v).Any(w => !a.Contains(w) && !b.Contains(w))).Sum(v => graph.TensorOf(v).Bytes), both.OutputBytes);
        }
    }

    [Fact]
    public void ExactIsNeverWorseThanAnyHeuristic()
    {
        var random = RandomStream.FromSeed(7).Child("heuristics");
        for (var trial = 0; trial < 40; trial++)
        {
            var evaluator = new SubgraphEvaluator(HandGraph.Random(random, random.NextInt(3, 14)));
            var model = new CostModel(evaluator.Options, BufferConfiguration.Separate(random.NextInt(5, 100), random.NextInt(5, 60)), CostSettings.Default with { Metric = (Metric)(trial % 4) });
            var grid = BufferGrid.Only(model.Buffers);
            var exact = ExactSearch.Run(evaluator, model);
            SearchResult[] others =
            [
                .. MemeticSearch.Seeds(evaluator, model),
                GeneticSearch.Run(evaluator, model.Settings, grid, random.Child("ga"), GeneticOptions.Default with { Samples = 600, Population = 50 }),
                AnnealingSearch.Run(evaluator, model.Settings, grid, random.Child("sa"), AnnealingOptions.Default with { Samples = 600 }),
                MemeticSearch.Run(evaluator, model, random.Child("cocco"), 2000),
            ];
            Assert.All(others, other =>
            {
                Assert.True(exact.Cost <= other.Cost * (1 + 1e-12), other.Method);
                Assert.Empty(PartitionInvariants.Check(evaluator, other.Partition, model));
            });
        }
    }

    [Fact]
    public void ResultsAreTheSameForAnyNumberOfThreads()
    {
        var evaluator = new SubgraphEvaluator(NetworkFoldingTests.Create("googlenet"));
        var settings = CostSettings.Default with { Metric = Metric.Cost };
        SearchResult Run(int threads) => GeneticSearch.Run(evaluator.Fork(), settings, BufferGrid.PaperShared, RandomStream.FromSeed(9),
            GeneticOptions.Default with { Samples = 6000, Population = 100, Islands = 4, Threads = threads, MigrationInterval = 3 });
        var (one, four) = (Run(1), Run(4));
        Assert.Equal(one.Cost, four.Cost);
        Assert.Equal(one.Partition.Labels, four.Partition.Labels);
        Assert.Equal(one.Progress, four.Progress);
    }
}
