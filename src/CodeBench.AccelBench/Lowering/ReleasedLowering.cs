using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>
/// The released front end on a real graph: one operation per node in index order, edges forgotten. A convolution takes the size of its input from the
/// node before it in that order, which in a branching network need not be the one it reads; only a 1x1 projection of a skip connection takes its own.
/// What the front end does not count (additions, concatenations, shuffles, adaptive pooling and with it squeeze-and-excitation pooling) is ignored.
/// It would also add a 1x1 projection to an identity skip; here nothing is added to the network that it does not have.
/// </summary>
public static class ReleasedLowering
{
    /// <summary>The operations of a network.</summary>
    /// <exception cref="ProblemException">Operators that the released simulator does not know, all of them.</exception>
    public static LoweredNetwork Lower(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var problems = new List<Problem>();
        var ops = new List<AccelOp>();
        var names = new List<string>();
        foreach (var node in network.Nodes)
        {
            if (Unsupported(node) is { } reason)
                problems.Add(new Problem($"node '{node.Name}': {node.Operator.Kind}", reason, "the physical fidelity"));
            else
                ops.Add(Lower(node, network));
            names.Add(node.Name);
        }
        return problems.Count == 0 ? new LoweredNetwork(ops, names) : throw new ProblemException(problems);
    }

    private static string? Unsupported(Node node) => node.Operator switch
    {
        MatMul => "the released simulator has no product of two activations",
        TransposedConvolution => "the released simulator has no transposed convolution",
        _ when node.Output.Depth > 1 => "the released simulator has no third dimension",
        _ => null,
    };

    private static AccelOp Lower(Node node, Network network)
    {
        var shape = node.Output;
        return node.Operator switch
        {
            Input => new AccelOp.Input(shape.Channels, shape.Height, shape.Width),
            Convolution convolution => Lower(convolution, node, network),
            Linear linear when node.InputShapes[0].IsFlat => new AccelOp.Linear(node.InputShapes[0].Channels, linear.OutFeatures),
            Linear linear => Pointwise(node.InputShapes[0], linear.OutFeatures),
            BatchNorm => new AccelOp.BatchNorm(shape.Channels, shape.Height, shape.Width),
            Activation { Function: ActivationKind.Relu or ActivationKind.Relu6 } => new AccelOp.Activation(ActivationUnits.Relu),
            Activation { Function: ActivationKind.Silu } => new AccelOp.Activation(ActivationUnits.Silu),
            Pooling pooling => new AccelOp.Pooling($"{pooling.Function}", shape.Channels, shape.Height, shape.Width),
            GlobalPooling when !SqueezeExcitation.StartsAt(node, network) =>
                new AccelOp.GlobalPooling(shape.Channels, node.InputShapes[0].Height, node.InputShapes[0].Width),
            Upsample => new AccelOp.Upsample(network.Nodes[node.Index - 1].Output.Channels, shape.Height, shape.Width),
            var other => new AccelOp.Ignored(other.Kind),
        };
    }

    private static AccelOp.Convolution Lower(Convolution op, Node node, Network network)
    {
        var projection = IsProjection(op, node, network);
        var own = node.InputShapes[0];
        var before = projection ? own : network.Nodes[node.Index - 1].Output;
        return new AccelOp.Convolution(
            projection, before.Channels, before.Height, before.Width, own.Channels, op.OutChannels,
            op.Kernel.Height, op.Kernel.Width, op.Stride.Height, op.Stride.Width, op.Groups);
    }

    /// <summary>A fully connected layer at every position of a sequence is a 1x1 convolution.</summary>
    private static AccelOp.Convolution Pointwise(TensorShape input, int outputs) =>
        new(false, input.Channels, input.Height, input.Width, input.Channels, outputs, 1, 1, 1, 1, 1);

    /// <summary>A 1x1 convolution that does not read the node before it and ends, after normalisation, in an addition.</summary>
    private static bool IsProjection(Convolution op, Node node, Network network)
    {
        if (op.Kernel.Area != 1 || node.Inputs[0] == node.Index - 1)
            return false;
        var next = network.Consumers(node.Index);
        while (next.Count == 1 && network.Nodes[next[0]].Operator is BatchNorm)
            next = network.Consumers(next[0]);
        return next.Count == 1 && network.Nodes[next[0]].Operator is Add;
    }
}
