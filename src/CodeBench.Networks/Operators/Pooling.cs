namespace CodeBench.Networks;

/// <summary>
/// torch's MaxPool2d and AvgPool2d. <see cref="Stride"/> defaults to the kernel. With <see cref="CeilMode"/> a last partial window
/// counts if it starts inside the input or the padding before it.
/// </summary>
public sealed record Pooling(PoolingKind Function, Window Kernel) : Operator
{
    public Window Stride { get; init; } = Kernel;

    /// <summary>Smaller than the kernel on each side. Never wins a maximum.</summary>
    public Padding Padding { get; init; }

    public bool CeilMode { get; init; }

    /// <summary>Average only: whether padded zeros count in the divisor (torch's default: yes).</summary>
    public bool CountIncludePad { get; init; } = true;

    public override string Kind => "pooling";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("function", Spelling.Of(Function)).Add("kernel", Kernel).Add("stride", Stride, Kernel).Add("padding", Padding)
        .Add("ceil", CeilMode, false).Add("count-include-pad", CountIncludePad, true).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        ShapeRules.CheckWindow(Kernel, "kernel", problems);
        ShapeRules.CheckWindow(Stride, "stride", problems);
        ShapeRules.CheckPadding(Padding, problems);
        if (Math.Max(Padding.Front, Padding.Back) >= Kernel.Depth || Math.Max(Padding.Top, Padding.Bottom) >= Kernel.Height
            || Math.Max(Padding.Left, Padding.Right) >= Kernel.Width)
            problems.Add($"padding {Padding} is not smaller than the pooling kernel {Kernel}", "a window could lie in the padding alone");
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) =>
        ShapeRules.Slide(inputs[0], Kernel, Stride, Padding, 1, CeilMode, problems);
}
