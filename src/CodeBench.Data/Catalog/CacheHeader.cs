namespace CodeBench.Data;

/// <summary>The header of a cache file: what is in it, where it came from, and the checksums of its four parts.</summary>
internal sealed record CacheHeader(
    string Name,
    int Channels,
    int Height,
    int Width,
    int TrainCount,
    int TestCount,
    IReadOnlyList<string> ClassNames,
    string Origin,
    IReadOnlyList<uint> Checksums)
{
    /// <summary>Sizes of the parts: training pixels, training labels, test pixels, test labels.</summary>
    public int[] PartSizes()
    {
        var size = checked(Channels * Height * Width);
        return [checked(TrainCount * size), TrainCount, checked(TestCount * size), TestCount];
    }
}
