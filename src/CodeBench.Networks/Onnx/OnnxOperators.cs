using System.Globalization;

namespace CodeBench.Networks;

/// <summary>Translates ONNX operators (default domain, opsets 7 to 20) into ours, one by one.</summary>
internal static class OnnxOperators
{
    private static readonly Dictionary<string, Func<OnnxNode, Operator?>> _translators = new(StringComparer.Ordinal)
    {
        ["Conv"] = Convolution,
        ["ConvTranspose"] = TransposedConvolution,
        ["Gemm"] = Gemm,
        ["MatMul"] = MatMul,
        ["BatchNormalization"] = static n => new BatchNorm { Epsilon = Round(n.Float("epsilon", 1e-5)) },
        ["Relu"] = static _ => new Activation(ActivationKind.Relu),
        ["Sigmoid"] = static _ => new Activation(ActivationKind.Sigmoid),
        ["Tanh"] = static _ => new Activation(ActivationKind.Tanh),
        ["Softplus"] = static _ => new Activation(ActivationKind.Softplus),
        ["HardSwish"] = static _ => new Activation(ActivationKind.HardSwish),
        ["Mish"] = static _ => new Activation(ActivationKind.Mish),
        ["Selu"] = static _ => new Activation(ActivationKind.Selu),
        ["Gelu"] = Gelu,
        ["LeakyRelu"] = static n => n.Demand("alpha", 0.01) ? new Activation(ActivationKind.LeakyRelu) : null,
        ["Elu"] = static n => n.Demand("alpha", 1) ? new Activation(ActivationKind.Elu) : null,
        ["HardSigmoid"] = HardSigmoid,
        ["Clip"] = Clip,
        ["MaxPool"] = static n => Pooling(n, PoolingKind.Max),
        ["AveragePool"] = static n => Pooling(n, PoolingKind.Average),
        ["GlobalAveragePool"] = static _ => new GlobalPooling(),
        ["GlobalMaxPool"] = static _ => new GlobalPooling(PoolingKind.Max),
        ["ReduceMean"] = ReduceMean,
        ["Resize"] = static n => Resize(n, 2, 3),
        ["Upsample"] = static n => Resize(n, 1, 3),
        ["Concat"] = static n => n.Int("axis", 1) == 1 ? new Concat() : n.Refuse("Concat is supported along the channels only"),
        ["Add"] = static _ => new Add(),
        ["Sum"] = static _ => new Add(),
        ["Mul"] = static _ => new Multiply(),
        ["Flatten"] = static n => n.Int("axis", 1) == 1 ? new Flatten() : n.Refuse("Flatten is supported from axis 1 only"),
        ["Reshape"] = Reshape,
        ["Squeeze"] = static n =>
            n.Input(0) is null or { IsFlat: true } ? new Flatten() : n.Refuse("Squeeze is supported on 1x1 maps only"),
        ["Softmax"] = Softmax,
        ["Dropout"] = static n => new Dropout(Round(n.Number("ratio", 1, 0.5))),
    };

    /// <summary>The translator of an operator, or null when it is not supported.</summary>
    internal static Func<OnnxNode, Operator?>? Find(string domain, string type) =>
        domain is "" or "ai.onnx" && _translators.TryGetValue(type, out var translate) ? translate : null;

    private static Operator? Convolution(OnnxNode n)
    {
        if (n.Constant(1) is not { Dims.Count: 4 or 5 } weights)
            return n.Refuse("Conv needs its 2-D or 3-D weights in the file");
        if (Sides(n, weights) is not { } sides || OnnxWindows.Read(n, n.Ints("kernel_shape") ?? sides[2..]) is not { } w)
            return null;
        var groups = n.Int("group", 1);
        if (n.Input(0) is { } input && input.Channels != (long)sides[1] * groups)
            return n.Refuse(Invariant($"its weights are for {(long)sides[1] * groups} input channels"), $"its input is {input}");
        return new Convolution(sides[0], w.Kernel)
        {
            Stride = w.Stride,
            Padding = w.Padding,
            Dilation = w.Dilation,
            Groups = groups,
            Bias = n.Operands > 2,
        };
    }

    private static Operator? TransposedConvolution(OnnxNode n)
    {
        if (n.Constant(1) is not { Dims.Count: 4 or 5 } weights)
            return n.Refuse("ConvTranspose needs its 2-D or 3-D weights in the file");
        if (n.Has("output_shape") || n.Text("auto_pad", "NOTSET") != "NOTSET")
            return n.Refuse("ConvTranspose with output_shape or auto_pad is not supported", "give pads and output_padding");
        if (Sides(n, weights) is not { } sides || OnnxWindows.Read(n, n.Ints("kernel_shape") ?? sides[2..]) is not { } w)
            return null;
        var groups = n.Int("group", 1);
        var output = n.Ints("output_padding") ?? new int[sides.Length - 2];
        if (output.Length != sides.Length - 2)
            return n.Refuse("output_padding does not have as many axes as the weights");
        if (n.Input(0) is { } input && input.Channels != sides[0])
            return n.Refuse(Invariant($"its weights are for {sides[0]} input channels"), $"its input is {input}");
        return new TransposedConvolution((int)Math.Clamp((long)sides[1] * groups, 0, int.MaxValue), w.Kernel)
        {
            Stride = w.Stride,
            Padding = w.Padding,
            Dilation = w.Dilation,
            Groups = groups,
            Bias = n.Operands > 2,
            OutputPadding = output.Length == 2 ? new Window(0, output[0], output[1]) : OnnxWindows.ToWindow(output),
        };
    }

    private static Operator? Gemm(OnnxNode n)
    {
        if (n.Constant(1) is not { Dims.Count: 2 } weights)
            return n.Refuse("Gemm needs its weights in the file");
        if (!(n.Demand("transA", 0) & n.Demand("alpha", 1) & n.Demand("beta", 1)) || Sides(n, weights) is not { } sides)
            return null;
        return n.Int("transB", 0) != 0 ? Linear(n, sides[1], sides[0], n.Operands > 2) : Linear(n, sides[0], sides[1], n.Operands > 2);
    }

    private static Operator? MatMul(OnnxNode n)
    {
        if (n.Constant(1) is not { Dims.Count: 2 } weights)
            return n.Refuse("MatMul is supported with its second operand, a matrix, in the file only");
        return Sides(n, weights) is { } sides ? Linear(n, sides[0], sides[1], false) : null;
    }

    private static Operator? Linear(OnnxNode n, int features, int outputs, bool bias)
    {
        if (n.Input(0) is { } input && (!input.IsFlat || input.Channels != features))
            return n.Refuse(Invariant($"its weights are for a vector of {features} features"), $"its input is {input}");
        return new Linear(outputs) { Bias = bias };
    }

    /// <summary>torch's hard sigmoid is relu6(x + 3) / 6.</summary>
    private static Operator? HardSigmoid(OnnxNode n) =>
        Math.Abs(n.Float("alpha", 0.2) - (1.0 / 6)) < 1e-5 && n.Demand("beta", 0.5)
            ? new Activation(ActivationKind.HardSigmoid)
            : n.Refuse("HardSigmoid is supported with alpha = 1/6 and beta = 1/2 only", "that is torch's");

    /// <summary>min 0 with max 6 is ReLU6, without a max ReLU.</summary>
    private static Operator? Clip(OnnxNode n) =>
        (n.Number("min", 1, double.NegativeInfinity), n.Number("max", 2, double.PositiveInfinity)) switch
        {
            (0, 6) => new Activation(ActivationKind.Relu6),
            (0, >= float.MaxValue) => new Activation(ActivationKind.Relu),
            _ => n.Refuse("Clip is supported from 0 to 6, or from 0 without a maximum, only"),
        };

    private static Operator? Pooling(OnnxNode n, PoolingKind function)
    {
        if (OnnxWindows.Read(n, n.Ints("kernel_shape") ?? []) is not { } w)
            return null;
        if (w.Dilation.Area != 1)
            return n.Refuse($"{n.Type} with dilations is not supported");
        return new Pooling(function, w.Kernel)
        {
            Stride = w.Stride,
            Padding = w.Padding,
            CeilMode = n.Int("ceil_mode", 0) != 0,
            CountIncludePad = function == PoolingKind.Max || n.Int("count_include_pad", 0) != 0,
        };
    }

    private static Operator? ReduceMean(OnnxNode n)
    {
        var planar = n.Input(0) is null or { Depth: 1 };
        return n.Ints("axes", 1) switch
        {
            [2, 3] or [-2, -1] or [-1, -2] when planar => new GlobalPooling(),
            [2, 3, 4] => new GlobalPooling(),
            _ => n.Refuse("ReduceMean is supported over all positions of a map only"),
        };
    }

    private static Operator? Gelu(OnnxNode n) =>
        n.Text("approximate", "none") == "none" ? new Activation(ActivationKind.Gelu) : n.Refuse("Gelu with an approximation is not supported");

    private static Operator? Softmax(OnnxNode n) => n.Int("axis", -1) switch
    {
        1 => new Softmax(),
        -1 when n.Input(0) is null or { IsFlat: true } => new Softmax(),
        _ => n.Refuse("Softmax is supported along the channels only"),
    };

    private static Operator? Resize(OnnxNode n, int scalesOperand, int sizesOperand)
    {
        UpsampleMode? mode = (n.Text("mode", "nearest"), n.Text("coordinate_transformation_mode", "half_pixel")) switch
        {
            ("nearest", _) => UpsampleMode.Nearest,
            ("linear", "align_corners") => UpsampleMode.BilinearAligned,
            ("linear", "half_pixel" or "pytorch_half_pixel") => UpsampleMode.Bilinear,
            _ => null,
        };
        if (mode is null)
            return n.Refuse($"{n.Type} with this mode is not supported",
                "nearest and linear (half_pixel, pytorch_half_pixel, align_corners) are");
        if (n.Constant(scalesOperand)?.Values() is [1, 1, var up, var across] && up >= 1 && Math.Floor(up).Equals(up) && up.Equals(across)
            && up <= ShapeRules.MaxSide)
            return Upsample.By((int)up, mode.Value);
        if (n.Constant(sizesOperand)?.Values() is [_, _, var height, var width]
            && height is >= 1 and <= ShapeRules.MaxSide && width is >= 1 and <= ShapeRules.MaxSide)
            return Upsample.To((int)height, (int)width, mode.Value);
        return n.Refuse($"{n.Type} is supported with a whole scale for height and width, or a fixed size, in the file only");
    }

    /// <summary>To two axes: a flattening, whatever the batch is written as.</summary>
    private static Operator? Reshape(OnnxNode n)
    {
        if (n.Constant(1)?.Values() is not [var batch, var features])
            return n.Refuse("Reshape is supported to (batch, features) with the shape in the file only",
                "a channel shuffle as Reshape, Transpose, Reshape is too");
        var known = n.Input(0) is { } input && features > 0 && !features.Equals(input.Elements);
        var open = features < 0 && batch is not (0 or 1);
        return known || open
            ? n.Refuse($"its input {n.Input(0)} does not have that many features", "export it with a batch of 1")
            : new Flatten();
    }

    /// <summary>The sides of weights as ints, each at least 1; null after reporting.</summary>
    private static int[]? Sides(OnnxNode n, OnnxConstant weights)
    {
        if (weights.Dims.All(d => d is >= 1 and <= ShapeRules.MaxSide))
            return [.. weights.Dims.Select(d => (int)d)];
        n.Refuse($"its weights have the absurd shape {string.Join('x', weights.Dims)}");
        return null;
    }

    /// <summary>The file holds 32-bit floats: 1e-5 must not become 9.999999747378752e-06.</summary>
    private static double Round(double value) =>
        double.Parse(((float)value).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
