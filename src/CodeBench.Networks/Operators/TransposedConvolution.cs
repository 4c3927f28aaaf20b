namespace CodeBench.Networks;

/// <summary>
/// torch's ConvTranspose2d (3d with depth): the gradient of a convolution. Output side = (in-1)*stride - pads + dilation*(k-1) +
/// output padding + 1. MACs count every product of an input element with the kernel, those that padding cuts off included.
/// </summary>
public sealed record TransposedConvolution(int OutChannels, Window Kernel) : Operator
{
    public Window Stride { get; init; } = 1;

    public Padding Padding { get; init; }

    /// <summary>Extra size at the far end of each axis; (0,0,0) by default.</summary>
    public Window OutputPadding { get; init; } = new(0, 0, 0);

    public Window Dilation { get; init; } = 1;

    public int Groups { get; init; } = 1;

    public bool Bias { get; init; }

    public override string Kind => "transposed-convolution";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("out", OutChannels).Add("kernel", Kernel).Add("stride", Stride, 1).Add("padding", Padding)
        .Add("output-padding", OutputPadding, new Window(0, 0, 0)).Add("dilation", Dilation, 1)
        .Add("groups", Groups, 1).Add("bias", Bias, false).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        ShapeRules.CheckCount(OutChannels, "the number of output channels", problems);
        ShapeRules.CheckWindow(Kernel, "kernel", problems);
        ShapeRules.CheckWindow(Stride, "stride", problems);
        ShapeRules.CheckWindow(Dilation, "dilation", problems);
        ShapeRules.CheckPadding(Padding, problems);
        ShapeRules.CheckCount(Groups, "the number of groups", problems);
        CheckOutputPadding(OutputPadding.Depth, Math.Max(Stride.Depth, Dilation.Depth), problems);
        CheckOutputPadding(OutputPadding.Height, Math.Max(Stride.Height, Dilation.Height), problems);
        CheckOutputPadding(OutputPadding.Width, Math.Max(Stride.Width, Dilation.Width), problems);
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        var input = inputs[0];
        ShapeRules.CheckGroups(Groups, input.Channels, OutChannels, problems);
        var depth = Side(input.Depth, Kernel.Depth, Stride.Depth, Padding.Front + Padding.Back, OutputPadding.Depth, Dilation.Depth);
        var height = Side(input.Height, Kernel.Height, Stride.Height, Padding.Top + Padding.Bottom, OutputPadding.Height, Dilation.Height);
        var width = Side(input.Width, Kernel.Width, Stride.Width, Padding.Left + Padding.Right, OutputPadding.Width, Dilation.Width);
        return new TensorShape(OutChannels, depth, height, width);
    }

    internal override Int128 CountMacs(IReadOnlyList<TensorShape> inputs, TensorShape output) =>
        (Int128)inputs[0].Elements * (OutChannels / Groups) * Kernel.Area;

    internal override Int128 CountWeights(IReadOnlyList<TensorShape> inputs) =>
        (Int128)inputs[0].Channels * (OutChannels / Groups) * Kernel.Area;

    internal override long CountOtherParameters(IReadOnlyList<TensorShape> inputs) => Bias ? OutChannels : 0;

    private static void CheckOutputPadding(int value, int limit, ShapeProblems problems)
    {
        if (value < 0 || value >= limit)
            problems.Add("the output padding is out of range", "it must be at least 0 and smaller than the stride or the dilation");
    }

    private static int Side(int input, int kernel, int stride, int padding, int outputPadding, int dilation) =>
        (int)Math.Clamp(
            ((long)(input - 1) * stride) - padding + ((long)dilation * (kernel - 1)) + outputPadding + 1, int.MinValue, int.MaxValue);
}
