namespace CodeBench.Networks;

/// <summary>
/// EfficientNet B0-B7 (Tan and Le 2019, Table 1, scaled by width and depth; torchvision's symmetric padding). Channels round to a multiple
/// of 8 that is not more than 10 % below; repeats round up; squeeze-and-excitation keeps a quarter of the block's input channels.
/// </summary>
internal static class EfficientNet
{
    private static readonly (int Kernel, int Stride, int Expansion, int Channels, int Repeats)[] _stages =
        [(3, 1, 1, 16, 1), (3, 2, 6, 24, 2), (5, 2, 6, 40, 2), (3, 2, 6, 80, 3), (5, 1, 6, 112, 3), (5, 2, 6, 192, 4), (3, 1, 6, 320, 1)];

    internal static Network Build(ZooRequest request, double width, double depth, double dropout)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, Channels(32, width), 3, 2, function: ActivationKind.Silu);
        for (var stage = 0; stage < _stages.Length; stage++)
        {
            var (kernel, stride, expansion, channels, repeats) = _stages[stage];
            for (var i = 0; i < (int)Math.Ceiling(repeats * depth); i++)
            {
                var name = Invariant($"stage{stage + 1}.{i + 1}");
                var input = b.ChannelsOf(x);
                x = b.InvertedResidual(name, x, Channels(channels, width), expansion * input, kernel, i == 0 ? stride : 1,
                    ActivationKind.Silu, Math.Max(1, input / 4));
            }
        }
        x = b.ConvBnAct("conv2", x, 4 * Channels(320, width), 1, function: ActivationKind.Silu);
        return b.Classify(x, request.Classes, dropout);
    }

    private static int Channels(int channels, double width)
    {
        var scaled = channels * width;
        var rounded = Math.Max(8, (int)(scaled + 4) / 8 * 8);
        return rounded < 0.9 * scaled ? rounded + 8 : rounded;
    }
}
