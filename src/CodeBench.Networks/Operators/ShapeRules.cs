namespace CodeBench.Networks;

/// <summary>Shape arithmetic that several operators share.</summary>
internal static class ShapeRules
{
    /// <summary>No side of a tensor and no padding may be longer than this.</summary>
    internal const int MaxSide = 1 << 24;

    /// <summary>No kernel, stride or dilation may be longer than this; then a 3-D kernel's area fits into a long.</summary>
    internal const int MaxWindow = 1 << 20;

    internal static bool CheckShape(TensorShape shape, ShapeProblems problems)
    {
        int[] sides = [shape.Channels, shape.Depth, shape.Height, shape.Width];
        if (sides.Any(s => s < 1))
            problems.Add($"its shape would be {shape}", "every side of a tensor is at least 1", "use a larger input");
        else if (sides.Any(s => s > MaxSide)
            || (Int128)shape.Channels * shape.Depth * shape.Height * shape.Width > NetworkBuilder.MaxElements)
            problems.Add($"its shape would be {shape}", Invariant($"a tensor has at most {NetworkBuilder.MaxElements} elements"));
        else
            return true;
        return false;
    }

    internal static void CheckWindow(Window window, string what, ShapeProblems problems)
    {
        if (window.Depth < 1 || window.Height < 1 || window.Width < 1)
            problems.Add($"{what} {window} is smaller than 1");
        else if (window.Depth > MaxWindow || window.Height > MaxWindow || window.Width > MaxWindow)
            problems.Add($"{what} {window} is absurdly large");
    }

    internal static void CheckPadding(Padding padding, ShapeProblems problems)
    {
        int[] sides = [padding.Front, padding.Back, padding.Top, padding.Bottom, padding.Left, padding.Right];
        if (sides.Any(s => s < 0))
            problems.Add($"padding {padding} is negative", @try: "use a crop");
        else if (sides.Any(s => s > MaxSide))
            problems.Add($"padding {padding} is absurdly large");
    }

    internal static void CheckCount(int value, string what, ShapeProblems problems)
    {
        if (value < 1)
            problems.Add(Invariant($"{what} is {value}"), "it must be at least 1");
        else if (value > MaxSide)
            problems.Add(Invariant($"{what} is {value}"), Invariant($"it must be at most {MaxSide}"));
    }

    internal static void CheckGroups(int groups, int inChannels, int outChannels, ShapeProblems problems)
    {
        if (inChannels % groups != 0)
            problems.Add(Invariant($"{inChannels} input channels cannot be split into {groups} groups"),
                @try: "choose groups that divide the channels");
        if (outChannels % groups != 0)
            problems.Add(Invariant($"{outChannels} output channels cannot be split into {groups} groups"),
                @try: "choose groups that divide the channels");
    }

    /// <summary>
    /// Positions of a window that slides over a map: torch's floor((in + pads - dilation*(k-1) - 1)/stride) + 1, or with ceil.
    /// </summary>
    internal static TensorShape? Slide(TensorShape input, Window kernel, Window stride, Padding padding, Window dilation, bool ceil,
        ShapeProblems problems)
    {
        var depth = SlideAxis(input.Depth, kernel.Depth, stride.Depth, padding.Front, padding.Back, dilation.Depth, ceil);
        var height = SlideAxis(input.Height, kernel.Height, stride.Height, padding.Top, padding.Bottom, dilation.Height, ceil);
        var width = SlideAxis(input.Width, kernel.Width, stride.Width, padding.Left, padding.Right, dilation.Width, ceil);
        if (depth < 1 || height < 1 || width < 1)
        {
            problems.Add($"kernel {kernel} is larger than its {input} input",
                $"with padding {padding} and dilation {dilation} no position is left",
                "use a larger input, a smaller kernel or more padding");
            return null;
        }
        if (depth > MaxSide || height > MaxSide || width > MaxSide)
        {
            problems.Add($"padding {padding} makes an absurdly large map");
            return null;
        }
        return new TensorShape(input.Channels, (int)depth, (int)height, (int)width);
    }

    private static long SlideAxis(int input, int kernel, int stride, int before, int after, int dilation, bool ceil)
    {
        var span = (long)input + before + after - ((long)dilation * (kernel - 1)) - 1;
        if (!ceil)
            return span < 0 ? 0 : (span / stride) + 1;
        // Rounding up lets even a first window be partial. torch: the last window must start inside the input or the padding before it.
        var output = (long)Math.Floor((double)(span + stride - 1) / stride) + 1;
        return (output - 1) * stride >= (long)input + before ? output - 1 : output;
    }
}
