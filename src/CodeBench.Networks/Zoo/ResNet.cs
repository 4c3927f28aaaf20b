namespace CodeBench.Networks;

/// <summary>
/// ResNet (He et al., "Deep residual learning for image recognition", 2015, Table 1), projection shortcuts where the shape changes (option
/// B). v1 puts the stride of a bottleneck in its first 1x1 as the paper does, v1.5 in its 3x3 as torchvision does.
/// </summary>
internal static class ResNet
{
    internal static Network Basic(ZooRequest request, params int[] blocks) => Build(request, blocks, 1, 64, BasicBranch);

    /// <summary>The small form for 32x32 images (section 4.2): a 3x3 stem of 16 channels, no pooling, three stages of 16, 32 and 64.</summary>
    internal static Network Small(ZooRequest request, int blocks) => Build(request, [blocks, blocks, blocks], 1, 16, BasicBranch);

    internal static Network Bottleneck(ZooRequest request, bool strideInFirst, params int[] blocks) =>
        Build(request, blocks, 4, 64, (b, name, x, width, stride) =>
        {
            x = b.ConvBnAct(name + ".conv1", x, width, 1, strideInFirst ? stride : 1);
            x = b.ConvBnAct(name + ".conv2", x, width, 3, strideInFirst ? 1 : stride);
            return b.ConvBn(name + ".conv3", x, 4 * width, 1);
        });

    private static int BasicBranch(NetworkBuilder b, string name, int x, int width, int stride)
    {
        x = b.ConvBnAct(name + ".conv1", x, width, 3, stride);
        return b.ConvBn(name + ".conv2", x, width, 3);
    }

    private static Network Build(ZooRequest request, int[] blocks, int expansion, int firstWidth, Func<NetworkBuilder, string, int, int, int, int> residual)
    {
        var b = request.Start();
        var small = firstWidth < 64;
        var x = b.ConvBnAct("conv1", b.Input, firstWidth, small ? 3 : 7, small ? 1 : 2);
        if (!small)
            x = b.MaxPool("pool1", x, 3, 2, 1);
        for (var stage = 0; stage < blocks.Length; stage++)
        {
            for (var i = 0; i < blocks[stage]; i++)
            {
                var name = Invariant($"stage{stage + 1}.{i + 1}");
                var stride = stage > 0 && i == 0 ? 2 : 1;
                var width = firstWidth << stage;
                var branch = residual(b, name, x, width, stride);
                if (stride != 1 || b.ChannelsOf(x) != width * expansion)
                    x = b.ConvBn(name + ".shortcut", x, width * expansion, 1, stride);
                x = b.Add(name + ".add", new Add(), branch, x);
                x = b.Relu(name + ".relu", x);
            }
        }
        return b.Classify(x, request.Classes);
    }
}
