using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>
/// RandWire (Xie et al., "Exploring randomly wired neural networks for image recognition", 2019, §3). A node sums its inputs, then ReLU,
/// depthwise 3x3, pointwise 1x1, batch norm; nodes without predecessor read the stage's input with stride 2; the stage's output sums the
/// nodes without successor. The paper's learned positive weight on each edge is left out.
/// </summary>
public static class RandWire
{
    /// <summary>Nodes of a full stage, ring degree and rewiring probability of the paper's best generator, WS(4, 0.75), N = 32.</summary>
    public const int Nodes = 32;

    public const int Neighbours = 4;

    public const double Rewiring = 0.75;

    /// <summary>Random stages drawn from <paramref name="random"/>.</summary>
    /// <param name="name">Name of the network.</param>
    /// <param name="regime">Small or regular.</param>
    /// <param name="channels">C: 78 or 109 in the paper.</param>
    /// <param name="random">Each stage draws from its own child.</param>
    /// <param name="input">Default 3x224x224.</param>
    /// <param name="classes">Outputs of the classifier.</param>
    public static Network Create(
        string name, RandWireRegime regime, int channels, RandomStream random, TensorShape? input = null, int classes = 1000)
    {
        ArgumentNullException.ThrowIfNull(random);
        int[] sizes = regime == RandWireRegime.Small ? [Nodes, Nodes, Nodes] : [Nodes / 2, Nodes, Nodes, Nodes];
        RandWireStage[] stages =
            [.. sizes.Select((n, i) => RandWireStage.WattsStrogatz(n, Neighbours, Rewiring, random.Child("randwire stage").Child(i)))];
        return Create(name, regime, channels, stages, input, classes);
    }

    /// <summary>From explicit graphs, one a stage.</summary>
    /// <exception cref="ProblemException">A stage has no node, or the input is too small.</exception>
    public static Network Create(
        string name, RandWireRegime regime, int channels, IReadOnlyList<RandWireStage> stages, TensorShape? input = null, int classes = 1000)
    {
        ArgumentNullException.ThrowIfNull(stages);
        var b = new NetworkBuilder(name, input ?? new TensorShape(3, 224, 224));
        var x = b.ConvBn("conv1", b.Input, channels / 2, 3, 2);
        if (regime == RandWireRegime.Small)
            x = b.ConvBn("conv2", b.Relu("conv1.relu", x), channels, 3, 2);
        for (var i = 0; i < stages.Count; i++)
            x = Stage(b, Invariant($"stage{i + 1}"), x, channels << i, stages[i]);
        x = b.ConvBnAct("conv3", b.Relu("conv3.in", x), 1280, 1);
        return b.Classify(x, classes);
    }

    private static int Stage(NetworkBuilder b, string name, int input, int channels, RandWireStage stage)
    {
        var outputs = new int[stage.Nodes];
        for (var v = 0; v < stage.Nodes; v++)
        {
            var node = Invariant($"{name}.node{v}");
            int[] sources = [.. stage.Edges.Where(e => e.To == v).Select(e => outputs[e.From])];
            outputs[v] = Separable(b, node, Sum(b, node + ".sum", sources.Length == 0 ? [input] : sources), channels,
                sources.Length == 0 ? 2 : 1);
        }
        return Sum(b, name + ".sum",
            [.. Enumerable.Range(0, stage.Nodes).Where(v => stage.Edges.All(e => e.From != v)).Select(v => outputs[v])]);
    }

    private static int Sum(NetworkBuilder b, string name, int[] sources) =>
        sources.Length == 1 ? sources[0] : b.Add(name, new Add(), sources);

    private static int Separable(NetworkBuilder b, string name, int x, int channels, int stride)
    {
        x = b.Relu(name + ".relu", x);
        x = b.Depthwise(name + ".depthwise", x, 3, stride);
        return b.ConvBn(name + ".pointwise", x, channels, 1);
    }
}
