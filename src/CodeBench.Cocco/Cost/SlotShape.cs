namespace CodeBench.Cocco;

/// <summary>A tensor as the inner loop wants it.</summary>
internal readonly struct SlotShape(Tensor tensor, int channelBlock, int consumers)
{
    public readonly int Height = tensor.Height;
    public readonly int Width = tensor.Width;
    public readonly int AlignedChannels = (tensor.Channels + channelBlock - 1) / channelBlock * channelBlock;
    public readonly int Consumers = consumers;
    public readonly long Bytes = tensor.Bytes;
}
