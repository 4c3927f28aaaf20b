using System.Numerics;
using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

public sealed class BruteForceTests
{
    [Fact]
    public void ExactAgreesWithAllPartitionsOfFiveHundredRandomGraphs()
    {
        var random = RandomStream.FromSeed(11).Child("brute force");
        for (var trial = 0; trial < 500; trial++)
        {
            var graph = HandGraph.Random(random, random.NextInt(2, 10));
            var options = EvaluationOptions.Default with { Cores = random.NextBool(0.2) ? 2 : 1, Tiles = TileOptions.Default with { TrimSide = random.NextBool(0.2) } };
            var evaluator = new SubgraphEvaluator(graph, options);
            var settings = CostSettings.Default with
            {
                Metric = (Metric)(trial % 4),
                Batch = random.NextBool(0.2) ? 3 : 1,
                RegionLimit = random.NextBool(0.2) ? 4 : null,
            };
            var buffers = random.NextBool()
                ? BufferConfiguration.Shared(random.NextInt(4, 120))
                : BufferConfiguration.Separate(random.NextInt(4, 80), random.NextInt(2, 60));
            var model = new CostModel(options, buffers, settings);
            var expected = new Enumeration(evaluator, model).Best() + model.HardwareCost;
            var exact = ExactSearch.Run(evaluator, model);
            Assert.True(Math.Abs(exact.Cost - expected) <= 1e-9 * expected, FormattableString.Invariant($"trial {trial}: exact {exact.Cost}, all partitions {expected}"));
            Assert.Equal(0, exact.Gap!.Value, 9);
            Assert.Empty(PartitionInvariants.Check(evaluator, exact.Partition, model));
        }
    }

    [Fact]
    public void AStoppedSearchStillBoundsTheOptimum()
    {
        var random = RandomStream.FromSeed(12).Child("budget");
        for (var trial = 0; trial < 60; trial++)
        {
            var graph = HandGraph.Random(random, 14);
            var evaluator = new SubgraphEvaluator(graph);
            var model = new CostModel(evaluator.Options, BufferConfiguration.Separate(40, 60), CostSettings.Default);
            var optimum = ExactSearch.Run(evaluator, model);
            Assert.Equal(0, optimum.Gap);
            var previous = 0.0;
            foreach (var budget in new[] { 1, 10, 100, 1000 })
            {
                var stopped = ExactSearch.Run(evaluator, model, ExactOptions.Default with { MaxSubgraphs = budget });
                Assert.True(stopped.LowerBound <= optimum.Cost && optimum.Cost <= stopped.Cost);
                Assert.True(stopped.LowerBound >= previous);
                previous = stopped.LowerBound!.Value;
            }
        }
    }

    /// <summary>Every partition into allowed subgraphs with an acyclic quotient, by bit masks.</summary>
    private sealed class Enumeration
    {
        private readonly int _count;
        private readonly double[] _cost;
        private readonly int[] _producers;
        private readonly List<int> _groups = [];
        private double _best = double.PositiveInfinity;

        public Enumeration(SubgraphEvaluator evaluator, CostModel model)
        {
            var graph = evaluator.Graph;
            _count = graph.Count;
            _producers = [.. graph.Layers.Select(layer => layer.Inputs.Where(input => input.Tensor >= 0).Aggregate(0, (mask, input) => mask | 1 << input.Tensor))];
            _cost = new double[1 << _count];
            for (var mask = 1; mask < _cost.Length; mask++)
            {
                evaluator.Compute([.. Enumerable.Range(0, _count).Where(v => (mask >> v & 1) != 0)], out var record);
                _cost[mask] = model.Allows(in record) ? model.Cost(in record) : double.PositiveInfinity;
            }
        }

        public double Best()
        {
            Extend((1 << _count) - 1, 0);
            return _best;
        }

        private void Extend(int left, double cost)
        {
            if (cost >= _best)
                return;
            if (left == 0)
            {
                if (IsAcyclic())
                    _best = cost;
                return;
            }
            var first = left & -left;
            var others = left ^ first;
            for (var subset = others; ; subset = (subset - 1) & others)
            {
                _groups.Add(first | subset);
                Extend(left ^ first ^ subset, cost + _cost[first | subset]);
                _groups.RemoveAt(_groups.Count - 1);
                if (subset == 0)
                    break;
            }
        }

        private bool IsAcyclic()
        {
            var (done, remaining) = (0, _groups.ToList());
            while (remaining.Count > 0)
            {
                var ready = remaining.FindIndex(group => (Reads(group) & ~group & ~done) == 0);
                if (ready < 0)
                    return false;
                done |= remaining[ready];
                remaining.RemoveAt(ready);
            }
            return true;
        }

        private int Reads(int group)
        {
            var reads = 0;
            for (var rest = group; rest != 0; rest &= rest - 1)
                reads |= _producers[BitOperations.TrailingZeroCount(rest)];
            return reads;
        }
    }
}
