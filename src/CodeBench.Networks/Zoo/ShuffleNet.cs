namespace CodeBench.Networks;

/// <summary>
/// ShuffleNet V1 1x (Zhang et al. 2017, Table 1): grouped 1x1, channel shuffle, depthwise 3x3, grouped 1x1. The first 1x1 of stage 2 is not
/// grouped (§3.2).
/// </summary>
internal static class ShuffleNet
{
    private static readonly int[] _repeats = [4, 8, 4];

    /// <param name="request">Name, input, classes.</param>
    /// <param name="groups">g of Table 1.</param>
    /// <param name="channels">Output channels of stage 2, which double in each of the next two.</param>
    internal static Network Build(ZooRequest request, int groups, int channels)
    {
        var b = request.Start();
        var x = b.ConvBnAct("conv1", b.Input, 24, 3, 2);
        x = b.MaxPool("pool1", x, 3, 2, 1);
        for (var stage = 0; stage < _repeats.Length; stage++)
        {
            for (var i = 0; i < _repeats[stage]; i++)
            {
                var name = Invariant($"stage{stage + 2}.{i + 1}");
                x = Unit(b, name, x, channels << stage, stage == 0 && i == 0 ? 1 : groups, groups, i == 0 ? 2 : 1);
            }
        }
        return b.Classify(x, request.Classes);
    }

    private static int Unit(NetworkBuilder b, string name, int x, int channels, int firstGroups, int groups, int stride)
    {
        var y = b.ConvBnAct(name + ".reduce", x, channels / 4, 1, groups: firstGroups);
        y = b.Add(name + ".shuffle", new ChannelShuffle(groups), y);
        y = b.ConvBn(name + ".depthwise", y, channels / 4, 3, stride, groups: channels / 4);
        y = b.ConvBn(name + ".expand", y, stride == 1 ? channels : channels - b.ChannelsOf(x), 1, groups: groups);
        if (stride == 1)
            return b.Relu(name + ".relu", b.Add(name + ".add", new Add(), y, x));
        var shortcut = b.AveragePool(name + ".pool", x, 3, 2, 1);
        return b.Relu(name + ".relu", b.Add(name + ".concat", new Concat(), shortcut, y));
    }
}
