namespace CodeBench.Networks;

/// <summary>
/// Cross-correlation, torch's Conv2d, or Conv3d when the kernel, stride or map has depth. Output side = floor((in + pads - dilation*(k-1) -
/// 1) / stride) + 1. Depthwise is <c>Groups</c> = input channels.
/// </summary>
/// <param name="OutChannels">Filters.</param>
/// <param name="Kernel">Window; an int is the square 2-D form.</param>
public sealed record Convolution(int OutChannels, Window Kernel) : Operator
{
    public Window Stride { get; init; } = 1;

    public Padding Padding { get; init; }

    public Window Dilation { get; init; } = 1;

    /// <summary>Output channel o reads only the input channels of its group; weights are [out, in/groups, kernel].</summary>
    public int Groups { get; init; } = 1;

    public bool Bias { get; init; }

    public override string Kind => "convolution";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("out", OutChannels).Add("kernel", Kernel).Add("stride", Stride, 1).Add("padding", Padding).Add("dilation", Dilation, 1)
        .Add("groups", Groups, 1).Add("bias", Bias, false).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        ShapeRules.CheckCount(OutChannels, "the number of output channels", problems);
        ShapeRules.CheckWindow(Kernel, "kernel", problems);
        ShapeRules.CheckWindow(Stride, "stride", problems);
        ShapeRules.CheckWindow(Dilation, "dilation", problems);
        ShapeRules.CheckPadding(Padding, problems);
        ShapeRules.CheckCount(Groups, "the number of groups", problems);
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        ShapeRules.CheckGroups(Groups, inputs[0].Channels, OutChannels, problems);
        return ShapeRules.Slide(inputs[0], Kernel, Stride, Padding, Dilation, false, problems)?.WithChannels(OutChannels);
    }

    internal override Int128 CountMacs(IReadOnlyList<TensorShape> inputs, TensorShape output) =>
        (Int128)output.Elements * (inputs[0].Channels / Groups) * Kernel.Area;

    internal override Int128 CountWeights(IReadOnlyList<TensorShape> inputs) =>
        (Int128)OutChannels * (inputs[0].Channels / Groups) * Kernel.Area;

    internal override long CountOtherParameters(IReadOnlyList<TensorShape> inputs) => Bias ? OutChannels : 0;
}
