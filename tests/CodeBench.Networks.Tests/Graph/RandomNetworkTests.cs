using CodeBench.Core;

namespace CodeBench.Networks.Tests;

/// <summary>Laws that hold for any network, on 150 random ones.</summary>
public sealed class RandomNetworkTests
{
    [Fact]
    public void Order_edges_sums_and_files_agree()
    {
        for (var seed = 0UL; seed < 150; seed++)
        {
            var net = Draw(RandomStream.FromSeed(seed).Child("network"));
            Assert.All(net.Nodes, n => Assert.All(n.Inputs, i => Assert.InRange(i, 0, n.Index - 1)));
            Assert.All(net.Nodes, n => Assert.Equal(n.Inputs.Select(i => net.Nodes[i].Output), n.InputShapes));
            for (var i = 0; i < net.Nodes.Count; i++)
                Assert.Equal(net.Nodes.Where(n => n.Inputs.Contains(i)).Select(n => n.Index), net.Consumers(i));
            Assert.Equal(net.Nodes.Count - 1, Enumerable.Range(0, net.Nodes.Count).Single(i => net.Consumers(i).Count == 0));
            Assert.Equal(net.Nodes.Sum(n => n.Macs), net.Macs);
            Assert.Equal(net.Nodes.Sum(n => n.Parameters), net.Parameters);
            Assert.Equal(net.Nodes.Skip(1).Sum(n => n.ActivationBytes(4)), net.ActivationBytes(4));
            Assert.True(net.Weights <= net.Parameters);
            Assert.Equal(net.Fingerprint, NetworkYaml.Parse(NetworkYaml.Write(net)).Fingerprint);
        }
    }

    [Fact]
    public void Watts_strogatz_graphs_keep_their_edges_and_direction()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var stage = RandWireStage.WattsStrogatz(32, 4, 0.75, RandomStream.FromSeed(seed));
            Assert.Equal(64, stage.Edges.Distinct().Count());
            Assert.All(stage.Edges, e => Assert.InRange(e.From, 0, e.To - 1));
            Assert.Equal(stage.Edges, RandWireStage.Parse(32, string.Join(' ', stage.Edges.Select(e => FormattableString.Invariant($"{e.From}-{e.To}")))).Edges);
        }
        Assert.Equal(
            Enumerable.Range(0, 10).SelectMany(v => (int[])[1, 2], (v, d) => (Math.Min(v, (v + d) % 10), Math.Max(v, (v + d) % 10))).Order(),
            RandWireStage.WattsStrogatz(10, 4, 0, RandomStream.FromSeed(1)).Edges.Order());
        Assert.Throws<ProblemException>(() => RandWireStage.WattsStrogatz(4, 4, 0.5, RandomStream.FromSeed(1)));
        Assert.Equal(3, Assert.Throws<ProblemException>(() => RandWireStage.Parse(4, "0-1 1-0 2-9 0-1")).Problems.Count);
    }

    /// <summary>A random DAG: chains, sums, joins and gates, with every loose end joined into the output.</summary>
    private static Network Draw(RandomStream random)
    {
        var b = new NetworkBuilder("random", new TensorShape(random.NextInt(1, 6), random.NextInt(6, 20), random.NextInt(6, 20)));
        for (var i = random.NextInt(1, 25); i > 0; i--)
        {
            var x = random.NextInt(b.Count);
            var like = Enumerable.Range(0, b.Count).Where(n => b.ShapeOf(n) == b.ShapeOf(x)).ToList();
            var beside = Enumerable.Range(0, b.Count).Where(n => b.ShapeOf(n).SamePositions(b.ShapeOf(x))).ToList();
            _ = random.NextInt(8) switch
            {
                0 => b.Add(new Convolution(random.NextInt(1, 9), random.NextInt(1, 4)) { Padding = 1, Bias = random.NextBool() }, x),
                1 => b.Add(new Convolution(b.ChannelsOf(x), 3) { Padding = 1, Groups = b.ChannelsOf(x) }, x),
                2 => b.Add(new BatchNorm(), x),
                3 => b.Add(new Activation(random.Choose(Enum.GetValues<ActivationKind>())), x),
                4 => b.Add(new Add(), x, random.Choose(like)),
                5 => b.Add(new Concat(), x, random.Choose(beside)),
                6 => b.Add(new Multiply(), x, b.Add(new GlobalPooling(), x)),
                _ => b.Add(new Linear(random.NextInt(1, 9)), x),
            };
        }
        var used = Enumerable.Range(0, b.Count).Where(n => !b.IsRead(n)).Select(n => b.Add(new GlobalPooling(), n)).ToArray();
        if (used.Length > 1)
            b.Add(new Concat(), used);
        return b.Build();
    }
}
