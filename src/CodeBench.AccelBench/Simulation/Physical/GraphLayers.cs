using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>The layer of a workload that a node becomes; inputs and output are added by <see cref="GraphWorkload"/>.</summary>
internal static class GraphLayers
{
    /// <summary>Rounded up to whole chunks of four.</summary>
    public static long Padded(long size) => ReleasedConstants.CeilDiv(size, ReleasedConstants.CubeSide) * ReleasedConstants.CubeSide;

    public static WorkloadLayer Convolution(Convolution op, Node node, PhysicalSwitches switches)
    {
        var (input, output) = (node.InputShapes[0], node.Output);
        var exact = switches.HasFlag(PhysicalSwitches.TrueSizes);
        var rows = exact ? output.Height : (input.Height - 1) / op.Stride.Height + 1;
        var columns = exact ? output.Width : (input.Width - 1) / op.Stride.Width + 1;
        var depth = input.Channels / op.Groups;
        return new WorkloadLayer(LayerKind.Convolution, node.Index, node.Name)
        {
            Groups = op.Groups,
            Rows = rows,
            Columns = columns,
            Repeats = output.Depth * op.Kernel.Depth,
            Depth = depth,
            Filters = op.OutChannels / op.Groups,
            KernelRows = op.Kernel.Height,
            KernelColumns = op.Kernel.Width,
            StrideRows = op.Stride.Height,
            StrideColumns = op.Stride.Width,
            SpanRows = exact ? op.Dilation.Height * (op.Kernel.Height - 1) + 1 : op.Stride.Height,
            SpanColumns = exact ? op.Dilation.Width * (op.Kernel.Width - 1) + 1 : op.Stride.Width,
            InRows = input.Height,
            InColumns = input.Width,
            InPerPosition = (long)input.Channels * input.Depth,
            PaddedInPerPosition = op.Groups * Padded(depth) * input.Depth,
            WeightElements = node.Weights,
            PaddedWeightElements = op.OutChannels * Padded(op.Kernel.Height) * Padded(op.Kernel.Width) * op.Kernel.Depth * Padded(depth),
            Macs = exact ? node.Macs : node.Macs / output.Height / output.Width * rows * columns,
        };
    }

    /// <summary>Walks the input's positions: every input element meets the whole kernel.</summary>
    public static WorkloadLayer Transposed(TransposedConvolution op, Node node)
    {
        var input = node.InputShapes[0];
        var depth = input.Channels / op.Groups;
        return new WorkloadLayer(LayerKind.Convolution, node.Index, node.Name)
        {
            Groups = op.Groups,
            Rows = input.Height,
            Columns = input.Width,
            Repeats = input.Depth * op.Kernel.Depth,
            Depth = depth,
            Filters = op.OutChannels / op.Groups,
            KernelRows = op.Kernel.Height,
            KernelColumns = op.Kernel.Width,
            InRows = input.Height,
            InColumns = input.Width,
            InPerPosition = (long)input.Channels * input.Depth,
            PaddedInPerPosition = op.Groups * Padded(depth) * input.Depth,
            WeightElements = node.Weights,
            PaddedWeightElements = op.OutChannels * Padded(op.Kernel.Height) * Padded(op.Kernel.Width) * op.Kernel.Depth * Padded(depth),
            Macs = node.Macs,
        };
    }

    public static WorkloadLayer Linear(Linear op, Node node)
    {
        var input = node.InputShapes[0];
        return Matrix(node, (int)input.Positions, input.Channels, op.OutFeatures) with
        {
            WeightElements = node.Weights,
            PaddedWeightElements = Squares(op.OutFeatures, input.Channels),
        };
    }

    /// <summary>The second operand is a tensor of the graph, not weights.</summary>
    public static WorkloadLayer MatMul(Node node)
    {
        var rows = (int)node.InputShapes[0].Positions;
        var depth = (int)(node.Macs / node.Output.Elements);
        return Matrix(node, rows, depth, (int)(node.Output.Elements / rows)) with
        {
            InPerPosition = (node.InputShapes[0].Elements + node.InputShapes[1].Elements + rows - 1) / rows,
        };
    }

    public static WorkloadLayer Pooling(Pooling op, Node node) =>
        Module(LayerKind.Pooling, node, node.Output.Elements * ReleasedConstants.CeilDiv(op.Kernel.Area, 25));

    /// <summary>25 inputs of a channel a cycle, as the pooling module does.</summary>
    public static WorkloadLayer GlobalPooling(Node node)
    {
        var input = node.InputShapes[0];
        return node.Output.IsFlat
            ? Module(LayerKind.GlobalPooling, node, input.Channels) with { Repeats = (int)ReleasedConstants.CeilDiv(input.Positions, 25) }
            : Module(LayerKind.Pooling, node, node.Output.Elements * ReleasedConstants.CeilDiv(
                ReleasedConstants.CeilDiv(input.Height, node.Output.Height) * ReleasedConstants.CeilDiv(input.Width, node.Output.Width), 25));
    }

    public static WorkloadLayer Module(LayerKind kind, Node node, long work) => new(kind, node.Index, node.Name)
    {
        Work = work,
        Rows = node.Output.Height,
        Columns = node.Output.Width,
        Filters = node.Output.Channels,
    };

    /// <summary>Elements of 8x8 chunks.</summary>
    public static long Squares(int rows, int columns) =>
        ReleasedConstants.CeilDiv(rows, ReleasedConstants.SquareSide) * ReleasedConstants.CeilDiv(columns, ReleasedConstants.SquareSide)
        * ReleasedConstants.ChunkElements;

    private static WorkloadLayer Matrix(Node node, int rows, int depth, int outputs) => new(LayerKind.Matrix, node.Index, node.Name)
    {
        Rows = rows,
        InRows = rows,
        Depth = depth,
        Filters = outputs,
        InPerPosition = depth,
        PaddedInPerPosition = depth,
        Macs = node.Macs,
    };
}
