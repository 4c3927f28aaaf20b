namespace CodeBench.Networks;

/// <summary>
/// Networks as the released code of CNNBench (Tuli et al., CODEBench 2022) builds them where that differs from the published ones. Every
/// convolution is followed by batch norm and ReLU; a shortcut is a 1x1 convolution with bias, resized (nearest) to the branch that it is
/// added to. Their counts are those of the parameters that the forward pass uses: the original also allocates projections that nobody
/// reads.
/// </summary>
internal static class ReleasedNetworks
{
    /// <summary>Average pools of stride 1 instead of 2, so the flattened map is huge.</summary>
    internal static Network LeNet(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 6, 5, 1, 0);
        x = b.AveragePool("pool1", x, 2, 1);
        x = b.ConvBnAct("conv2", x, 16, 5, 1, 0);
        x = b.AveragePool("pool2", x, 2, 1);
        x = b.Add("flatten", new Flatten(), b.ConvBnAct("conv3", x, 120, 5, 1, 0));
        x = b.Relu("fc.relu", b.Add("fc", new Linear(84), x));
        b.Add("classifier", new Linear(request.Classes), x);
        return b.Build();
    }

    /// <summary>A fifth convolution of 384 channels instead of 256, with batch norms.</summary>
    internal static Network AlexNet(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 64, 11, 4, 2);
        x = b.ConvBnAct("conv2", b.MaxPool("pool1", x, 3, 2), 192, 5);
        x = b.ConvBnAct("conv3", b.MaxPool("pool2", x, 3, 2), 384, 3);
        x = b.ConvBnAct("conv4", x, 256, 3);
        x = b.ConvBnAct("conv5", x, 384, 3);
        x = b.Add("flatten", new Flatten(), b.MaxPool("pool5", x, 3, 2));
        x = b.Relu("fc6.relu", b.Add("fc6", new Linear(4096), b.Add("fc6.dropout", new Dropout(0.5), x)));
        x = b.Relu("fc7.relu", b.Add("fc7", new Linear(4096), b.Add("fc7.dropout", new Dropout(0.5), x)));
        b.Add("classifier", new Linear(request.Classes), x);
        return b.Build();
    }

    /// <summary>Pools of 3x3 stride 2 without padding instead of 2x2, with batch norms.</summary>
    internal static Network Vgg(ZooRequest request, params int[] convolutionsPerStage)
    {
        var b = request.Start();
        var x = b.Input;
        for (var stage = 0; stage < convolutionsPerStage.Length; stage++)
        {
            for (var i = 0; i < convolutionsPerStage[stage]; i++)
                x = b.ConvBnAct(Invariant($"conv{stage + 1}_{i + 1}"), x, Math.Min(512, 64 << stage), 3);
            x = b.MaxPool(Invariant($"pool{stage + 1}"), x, 3, 2);
        }
        x = b.Add("flatten", new Flatten(), x);
        foreach (var name in (string[])["fc6", "fc7"])
            x = b.Add(name + ".dropout", new Dropout(0.5), b.Relu(name + ".relu", b.Add(name, new Linear(4096), x)));
        b.Add("classifier", new Linear(request.Classes), x);
        return b.Build();
    }

    /// <summary>
    /// Every block of stages 2 to 4 has stride 2 (basic blocks in both convolutions), and every shortcut is a projection.
    /// </summary>
    internal static Network ResNet(ZooRequest request, bool bottleneck, params int[] blocks)
    {
        var b = request.Start();
        var x = b.MaxPool("pool1", b.ConvBnAct("conv1", b.Input, 64, 7, 2), 3, 2, 1);
        for (var stage = 0; stage < blocks.Length; stage++)
        {
            for (var i = 0; i < blocks[stage]; i++)
            {
                var name = Invariant($"stage{stage + 1}.{i + 1}");
                var (width, stride) = (64 << stage, stage == 0 ? 1 : 2);
                var y = bottleneck
                    ? b.ConvBnAct(name + ".conv3",
                        b.ConvBnAct(name + ".conv2", b.ConvBnAct(name + ".conv1", x, width, 1), width, 3, stride), 4 * width, 1)
                    : b.ConvBnAct(name + ".conv2", b.ConvBnAct(name + ".conv1", x, width, 3, stride), width, 3, stride);
                x = AddProjected(b, name, y, x);
            }
        }
        return b.Classify(x, request.Classes);
    }

    /// <summary>MobileNet V1, whose first convolution has no padding.</summary>
    internal static Network MobileNet(ZooRequest request) => Networks.MobileNet.V1(request, 0);

    /// <summary>
    /// Grouped 3x3 instead of 1x1 convolutions after the depthwise ones, a first convolution of stride 1, projected shortcuts.
    /// </summary>
    internal static Network ShuffleNet(ZooRequest request)
    {
        var b = request.Start();
        var x = b.MaxPool("pool1", b.ConvBnAct("conv1", b.Input, 24, 3), 3, 2, 1);
        int[] repeats = [4, 8, 4];
        for (var stage = 0; stage < repeats.Length; stage++)
        {
            for (var i = 0; i < repeats[stage]; i++)
                x = ShuffleUnit(b, Invariant($"stage{stage + 2}.{i + 1}"), x, 384 << stage, i == 0);
        }
        return b.Classify(x, request.Classes);
    }

    /// <summary>Pools without padding, 5x5 convolutions padded by 1, and branches of unlike size resized before they are joined.</summary>
    internal static Network GoogLeNet(ZooRequest request)
    {
        var b = request.Start();
        var x = b.MaxPool("pool1", b.ConvBnAct("conv1", b.Input, 64, 7, 2), 3, 2);
        x = b.ConvBnAct("conv2", b.ConvBnAct("conv2.reduce", x, 64, 1), 192, 3);
        x = b.MaxPool("pool2", x, 3, 2);
        foreach (var (name, widths, poolAfter) in Networks.GoogLeNet.Modules)
        {
            x = Inception(b, "inception" + name, x, widths);
            if (poolAfter)
                x = b.MaxPool("pool" + name[0], x, 3, 2);
        }
        return b.Classify(x, request.Classes, 0.4);
    }

    private static int Inception(NetworkBuilder b, string name, int x, int[] widths)
    {
        var one = b.ConvBnAct(name + ".1x1", x, widths[0], 1);
        var three = b.ConvBnAct(name + ".3x3", b.ConvBnAct(name + ".3x3reduce", x, widths[1], 1), widths[2], 3);
        var five = b.ConvBnAct(name + ".5x5", b.ConvBnAct(name + ".5x5reduce", x, widths[3], 1), widths[4], 5, 1, 1);
        var pool = b.ConvBnAct(name + ".poolproj", b.MaxPool(name + ".pool", x, 3, 2, 1), widths[5], 1);
        return b.Add(name + ".concat", new Concat(), one, three, Resize(b, name + ".5x5", five, one), Resize(b, name + ".pool", pool, one));
    }

    private static int ShuffleUnit(NetworkBuilder b, string name, int x, int channels, bool halves)
    {
        var y = b.ConvBnAct(name + ".reduce", x, channels / 4, 1, groups: 8);
        y = b.Add(name + ".shuffle", new ChannelShuffle(8), y);
        y = b.ConvBnAct(name + ".depthwise", y, channels / 4, 3, halves ? 2 : 1, groups: channels / 4);
        y = b.ConvBnAct(name + ".expand", y, halves ? channels - b.ChannelsOf(x) : channels, 3, groups: 8);
        return halves ? b.Add(name + ".concat", new Concat(), y, b.AveragePool(name + ".pool", x, 3, 2, 1)) : AddProjected(b, name, y, x);
    }

    private static int AddProjected(NetworkBuilder b, string name, int y, int x)
    {
        var shortcut = b.Add(name + ".projection", new Convolution(b.ChannelsOf(y), 1) { Bias = true }, x);
        return b.Add(name + ".add", new Add(), y, Resize(b, name + ".projection", shortcut, y));
    }

    private static int Resize(NetworkBuilder b, string name, int x, int like) =>
        b.ShapeOf(x).SamePositions(b.ShapeOf(like))
            ? x
            : b.Add(name + ".resize", Upsample.To(b.ShapeOf(like).Height, b.ShapeOf(like).Width), x);
}
