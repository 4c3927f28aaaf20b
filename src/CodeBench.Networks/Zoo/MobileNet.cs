namespace CodeBench.Networks;

/// <summary>
/// MobileNet V1 (Howard et al. 2017, Table 1) and V2 (Sandler et al. 2018, Table 2), width 1.0. V1's last depthwise layer has stride 1: the
/// "s2" printed for it would not keep its 7x7 map.
/// </summary>
internal static class MobileNet
{
    private static readonly (int Channels, int Stride)[] _v1 =
    [
        (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1),
    ];

    private static readonly (int Expansion, int Channels, int Repeats, int Stride)[] _v2 =
    [
        (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1),
    ];

    internal static Network V1(ZooRequest request) => V1(request, 1);

    internal static Network V1(ZooRequest request, int stemPadding)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 32, 3, 2, stemPadding);
        for (var i = 0; i < _v1.Length; i++)
        {
            var (channels, stride) = _v1[i];
            var name = Invariant($"block{i + 1}");
            x = b.ConvBnAct(name + ".depthwise", x, b.ChannelsOf(x), 3, stride, groups: b.ChannelsOf(x));
            x = b.ConvBnAct(name + ".pointwise", x, channels, 1);
        }
        return b.Classify(x, request.Classes);
    }

    internal static Network V2(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 32, 3, 2, function: ActivationKind.Relu6);
        var block = 0;
        foreach (var (expansion, channels, repeats, stride) in _v2)
        {
            for (var i = 0; i < repeats; i++)
            {
                var name = Invariant($"block{++block}");
                x = b.InvertedResidual(name, x, channels, expansion * b.ChannelsOf(x), 3, i == 0 ? stride : 1, ActivationKind.Relu6);
            }
        }
        x = b.ConvBnAct("conv2", x, 1280, 1, function: ActivationKind.Relu6);
        return b.Classify(x, request.Classes, 0.2);
    }

    /// <summary>
    /// Expand 1x1, depthwise, optional squeeze-and-excitation down to <paramref name="squeeze"/> channels, linear 1x1; added to its input
    /// where the shapes agree.
    /// </summary>
    internal static int InvertedResidual(
        this NetworkBuilder b, string name, int x, int channels, int hidden, int kernel, int stride, ActivationKind function,
        int squeeze = 0)
    {
        var shortcut = x;
        if (hidden != b.ChannelsOf(x))
            x = b.ConvBnAct(name + ".expand", x, hidden, 1, function: function);
        x = b.ConvBnAct(name + ".depthwise", x, hidden, kernel, stride, groups: hidden, function: function);
        if (squeeze > 0)
            x = b.SqueezeExcite(name + ".se", x, squeeze, function);
        x = b.ConvBn(name + ".project", x, channels, 1);
        return stride == 1 && b.ChannelsOf(shortcut) == channels ? b.Add(name + ".add", new Add(), x, shortcut) : x;
    }

    /// <summary>Hu et al. 2018: each channel scaled by sigmoid(W2 f(W1 mean)).</summary>
    internal static int SqueezeExcite(this NetworkBuilder b, string name, int x, int squeeze, ActivationKind function)
    {
        var gate = b.Add(name + ".pool", new GlobalPooling(), x);
        gate = b.Add(name + ".reduce", new Convolution(squeeze, 1) { Bias = true }, gate);
        gate = b.Add($"{name}.{Spelling.Of(function)}", new Activation(function), gate);
        gate = b.Add(name + ".expand", new Convolution(b.ChannelsOf(x), 1) { Bias = true }, gate);
        gate = b.Add(name + ".sigmoid", new Activation(ActivationKind.Sigmoid), gate);
        return b.Add(name + ".scale", new Multiply(), x, gate);
    }
}
