using CodeBench.Core;

namespace CodeBench.Cocco.Tests;

public sealed class OperatorTests
{
    /// <summary>Figure 9(b): layer 1 takes {1,2} from Dad, layer 3 {3,4}, layer 5 {4,5,6} from Mom; 4 is decided, so the child is one of two.</summary>
    [Fact]
    public void CrossoverOfFigureNineGivesTheTwoPrintedChildren()
    {
        var seen = new HashSet<string>();
        for (ulong seed = 0; seed < 40; seed++)
        {
            var random = RandomStream.FromSeed(seed);
            var child = Enumerable.Repeat(-1, 6).ToArray();
            var next = 0;
            PartitionOperators.Inherit(child, [0, 1], ref next, random);
            PartitionOperators.Inherit(child, [2, 3], ref next, random);
            PartitionOperators.Inherit(child, [3, 4, 5], ref next, random);
            seen.Add(string.Join(' ', Partition.FromLabels(child).Subgraphs.Select(group => string.Concat(group.Select(v => (char)('1' + v))))));
        }
        Assert.Equal(["12 34 56", "12 3456"], seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void InvariantsHoldAfterTenThousandOperators() => ApplyOperators(10_000);

    [Fact]
    [Trait("Tier", "slow")]
    public void InvariantsHoldAfterAMillionOperators() => ApplyOperators(1_000_000);

    [Fact]
    public void InvariantsHoldAfterEveryMoveOfTheLocalSearch()
    {
        var random = RandomStream.FromSeed(3).Child("moves");
        for (var trial = 0; trial < 40; trial++)
        {
            var graph = HandGraph.Random(random, random.NextInt(2, 25));
            var evaluator = new SubgraphEvaluator(graph);
            var model = new CostModel(evaluator.Options, BufferConfiguration.Shared(random.NextInt(20, 200)), CostSettings.Default);
            var state = new LocalState(evaluator, model, Partition.Singletons(graph).Labels);
            for (var step = 0; step < 250; step++)
            {
                RandomMove(state, graph, random);
                var labels = new int[graph.Count];
                state.Save(labels);
                Assert.Empty(PartitionInvariants.Check(evaluator, Partition.FromLabels(labels), model));
                Assert.Equal(new GenomeScorer(evaluator).Score(labels, model, random), state.Cost, 1e-6 * state.Cost);
            }
        }
    }

    private static void RandomMove(LocalState state, PartitionGraph graph, RandomStream random)
    {
        var v = random.NextInt(graph.Count);
        var u = graph.Layers[v].Inputs[random.NextInt(graph.Layers[v].Inputs.Count)].Tensor;
        switch (random.NextInt(4))
        {
            case 0 when !double.IsNaN(state.TryMove(v, -1, out var costs)):
                state.Move(v, -1, costs);
                break;
            case 1 when u >= 0 && state.GroupOf(u) != state.GroupOf(v) && !double.IsNaN(state.TryMove(v, state.GroupOf(u), out var costs)):
                state.Move(v, state.GroupOf(u), costs);
                break;
            case 2 when u >= 0 && state.GroupOf(u) != state.GroupOf(v) && !double.IsNaN(state.TryMerge(state.GroupOf(u), state.GroupOf(v), out var cost)):
                state.Merge(state.GroupOf(u), state.GroupOf(v), cost);
                break;
            case 3 when !double.IsNaN(state.TrySplit(v, out var costs)):
                state.Split(v, costs);
                break;
            default:
                state.Respace();
                break;
        }
    }

    private static void ApplyOperators(int count)
    {
        var random = RandomStream.FromSeed(2).Child("operators");
        for (var done = 0; done < count;)
        {
            var graph = HandGraph.Random(random, random.NextInt(2, 40));
            var evaluator = new SubgraphEvaluator(graph);
            var model = new CostModel(evaluator.Options, BufferConfiguration.Shared(random.NextInt(10, 300)), CostSettings.Default with { RegionLimit = random.NextBool(0.3) ? 8 : null });
            done += ApplyOperators(evaluator, model, random, Math.Min(500, count - done));
        }
    }

    private static int ApplyOperators(SubgraphEvaluator evaluator, CostModel model, RandomStream random, int count)
    {
        var operators = new PartitionOperators(evaluator.Graph);
        var repair = new PartitionRepair(evaluator.Graph);
        var scorer = new GenomeScorer(evaluator);
        var n = evaluator.Graph.Count;
        var (dad, mom, child) = (new int[n], new int[n], new int[n]);
        operators.Randomise(dad, random);
        for (var step = 0; step < count; step++)
        {
            operators.Randomise(mom, random);
            dad.CopyTo(child, 0);
            switch (random.NextInt(5))
            {
                case 0:
                    operators.Cross(dad, mom, child, random);
                    break;
                case 1:
                    operators.ModifyNode(child, child.Max() + 1, random);
                    break;
                case 2:
                    operators.Split(child, child.Max() + 1, random);
                    break;
                case 3:
                    operators.Merge(child, random);
                    break;
                default:
                    mom.CopyTo(child, 0);
                    break;
            }
            var groups = repair.Normalise(child, random);
            Assert.Equal(groups, child.Max() + 1);
            Assert.Empty(PartitionInvariants.Check(evaluator, Partition.FromLabels(child)));
            scorer.Score(child, model, random);
            Assert.Empty(PartitionInvariants.Check(evaluator, Partition.FromLabels(child), model));
            child.CopyTo(dad, 0);
        }
        return count;
    }
}
