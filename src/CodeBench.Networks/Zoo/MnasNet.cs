namespace CodeBench.Networks;

/// <summary>MNasNet-B1 1.0 (Tan et al. 2018; the variant without squeeze-and-excitation, torchvision's mnasnet1_0).</summary>
internal static class MnasNet
{
    private static readonly (int Kernel, int Stride, int Expansion, int Channels, int Repeats)[] _stacks =
        [(3, 1, 1, 16, 1), (3, 2, 3, 24, 3), (5, 2, 3, 40, 3), (5, 2, 6, 80, 3), (3, 1, 6, 96, 2), (5, 2, 6, 192, 4), (3, 1, 6, 320, 1)];

    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 32, 3, 2);
        for (var stack = 0; stack < _stacks.Length; stack++)
        {
            var (kernel, stride, expansion, channels, repeats) = _stacks[stack];
            for (var i = 0; i < repeats; i++)
            {
                var name = Invariant($"stack{stack + 1}.{i + 1}");
                x = b.InvertedResidual(name, x, channels, expansion * b.ChannelsOf(x), kernel, i == 0 ? stride : 1, ActivationKind.Relu);
            }
        }
        return b.Classify(b.ConvBnAct("conv2", x, 1280, 1), request.Classes, 0.2);
    }
}
