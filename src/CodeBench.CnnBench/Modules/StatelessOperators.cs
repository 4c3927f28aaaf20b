using CodeBench.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>The operators that hold nothing between calls, on (N, C, [D,] H, W) tensors.</summary>
internal static class StatelessOperators
{
    /// <param name="node">What to compute.</param>
    /// <param name="inputs">The node's operands.</param>
    /// <param name="canOverwrite">Whether the first operand may be overwritten.</param>
    public static Tensor Apply(Node node, Tensor[] inputs, bool canOverwrite)
    {
        using var scope = NewDisposeScope();
        var output = node.Operator switch
        {
            Activation activation => Activations.Apply(inputs[0], activation.Function, canOverwrite),
            Pooling pooling => Poolings.Apply(inputs[0], pooling, node.Output),
            GlobalPooling pooling => Poolings.Global(inputs[0], pooling.Function),
            AdaptivePooling pooling => Poolings.Adaptive(inputs[0], pooling),
            Add => Sum(inputs),
            Multiply => inputs[0].mul(inputs[1]),
            Concat => cat(inputs, 1),
            Flatten => inputs[0].reshape([inputs[0].shape[0], -1, .. Enumerable.Repeat(1L, inputs[0].shape.Length - 2)]),
            Softmax softmax => SoftmaxOverChannels(inputs[0], softmax.Groups),
            ChannelShuffle shuffle => Shuffle(inputs[0], shuffle.Groups),
            Crop crop => Cut(inputs[0], crop),
            Networks.Upsample upsample => Volumes.OnMaps(inputs[0], map => Resize(map, upsample.Mode, node.Output)),
            MatMul product => Attention.Multiply(inputs[0], inputs[1], product),
            _ => throw new InvalidOperationException($"Node '{node.Name}': no torch form of {node.Operator.Kind}."),
        };
        // An operand that comes back itself stays where it is.
        return inputs.Any(input => ReferenceEquals(input, output)) ? output : output.MoveToOuterDisposeScope();
    }

    private static Tensor Sum(Tensor[] inputs)
    {
        var sum = inputs[0].add(inputs[1]);
        foreach (var input in inputs.Skip(2))
            sum.add_(input);
        return sum;
    }

    private static Tensor SoftmaxOverChannels(Tensor input, int groups)
    {
        var shape = input.shape;
        return input.reshape([shape[0], groups, shape[1] / groups, .. shape[2..]]).softmax(2).reshape(shape);
    }

    /// <summary>Channel g*n + i goes to i*groups + g, n = channels / groups.</summary>
    private static Tensor Shuffle(Tensor input, int groups)
    {
        var shape = input.shape;
        return input.reshape([shape[0], groups, shape[1] / groups, .. shape[2..]]).transpose(1, 2).reshape(shape);
    }

    private static Tensor Cut(Tensor input, Crop crop)
    {
        var (rowAxis, columnAxis) = (input.shape.Length - 2, input.shape.Length - 1);
        var top = crop.Top >= 0 ? crop.Top : (input.shape[rowAxis] - crop.Height) / 2;
        var left = crop.Left >= 0 ? crop.Left : (input.shape[columnAxis] - crop.Width) / 2;
        var (below, beside) = (top + crop.Height - input.shape[rowAxis], left + crop.Width - input.shape[columnAxis]);
        return below <= 0 && beside <= 0
            ? input.narrow(rowAxis, top, crop.Height).narrow(columnAxis, left, crop.Width)
            : nn.functional.pad(input, [-left, beside, -top, below]);
    }

    private static Tensor Resize(Tensor map, Networks.UpsampleMode mode, TensorShape output)
    {
        long[] size = [output.Height, output.Width];
        return mode == Networks.UpsampleMode.Nearest
            ? nn.functional.interpolate(map, size, mode: InterpolationMode.Nearest)
            : nn.functional.interpolate(map, size, mode: InterpolationMode.Bilinear, align_corners: mode == Networks.UpsampleMode.BilinearAligned);
    }
}
