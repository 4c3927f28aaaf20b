namespace CodeBench.Networks;

/// <summary>
/// ShuffleNet's channel shuffle (Zhang et al. 2017, §3.1), torch's ChannelShuffle: channel g*n+i moves to i*groups+g, n = C/groups.
/// </summary>
public sealed record ChannelShuffle(int Groups) : Operator
{
    public override string Kind => "channel-shuffle";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList().Add("groups", Groups).Items;

    internal override void CheckAttributes(ShapeProblems problems) => ShapeRules.CheckCount(Groups, "the number of groups", problems);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        ShapeRules.CheckGroups(Groups, inputs[0].Channels, inputs[0].Channels, problems);
        return inputs[0];
    }
}
