namespace CodeBench.Networks;

/// <summary>The window arguments that ONNX convolutions and poolings share, for two or three spatial axes.</summary>
/// <param name="Kernel">kernel_shape.</param>
/// <param name="Stride">strides, 1 by default.</param>
/// <param name="Padding">pads, or what auto_pad amounts to.</param>
/// <param name="Dilation">dilations, 1 by default.</param>
internal sealed record OnnxWindows(Window Kernel, Window Stride, Padding Padding, Window Dilation)
{
    /// <summary>Reads them; null after reporting what is wrong.</summary>
    /// <param name="node">The node.</param>
    /// <param name="kernel">Kernel sides, from kernel_shape or the weights.</param>
    internal static OnnxWindows? Read(OnnxNode node, int[] kernel)
    {
        if (kernel.Length is not (2 or 3))
        {
            node.Refuse(Invariant($"{node.Type} over {kernel.Length} axes is not supported"), "only 2-D and 3-D are");
            return null;
        }
        var strides = node.Ints("strides") ?? Ones(kernel.Length);
        var dilations = node.Ints("dilations") ?? Ones(kernel.Length);
        var pads = node.Ints("pads") ?? new int[2 * kernel.Length];
        if (strides.Length != kernel.Length || dilations.Length != kernel.Length || pads.Length != 2 * kernel.Length)
        {
            node.Refuse("kernel_shape, strides, dilations and pads do not have the same number of axes");
            return null;
        }
        if (kernel.Concat(strides).Concat(dilations).Any(v => v is < 1 or > ShapeRules.MaxWindow))
        {
            node.Refuse("kernel_shape, strides or dilations hold a number that is absurd", "each must be at least 1");
            return null;
        }
        var windows = new OnnxWindows(ToWindow(kernel), ToWindow(strides), ToPadding(pads), ToWindow(dilations));
        return node.IsSound ? windows.WithAutoPad(node) : null;
    }

    private OnnxWindows? WithAutoPad(OnnxNode node)
    {
        var automatic = node.Text("auto_pad", "NOTSET");
        switch (automatic)
        {
            case "NOTSET" or "":
                return this;
            case "VALID":
                return this with { Padding = default };
            case "SAME_UPPER" or "SAME_LOWER":
                if (node.Input(0) is not { } input)
                    return this;
                var same = Padding.Same(input, Kernel, Stride, Dilation);
                return this with
                {
                    Padding = automatic == "SAME_UPPER"
                        ? same
                        : new Padding(same.Back, same.Front, same.Bottom, same.Top, same.Right, same.Left),
                };
            default:
                node.Refuse($"auto_pad = {automatic} is not supported");
                return null;
        }
    }

    private static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];

    internal static Window ToWindow(int[] sides) =>
        sides is [var height, var width] ? new Window(height, width) : new Window(sides[0], sides[1], sides[2]);

    /// <summary>ONNX lists the pads before all axes, then those after.</summary>
    private static Padding ToPadding(int[] pads) => pads is [var top, var left, var bottom, var right]
        ? new Padding(0, 0, top, bottom, left, right)
        : new Padding(pads[0], pads[3], pads[1], pads[4], pads[2], pads[5]);
}
