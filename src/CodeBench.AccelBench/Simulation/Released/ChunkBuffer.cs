namespace CodeBench.AccelBench;

/// <summary>
/// A first-in-first-out buffer of 64-element chunks, without the chunks. Every chunk that is appended gets the next number; since only missing
/// chunks are appended and the oldest leave first, the buffer holds exactly the last <c>capacity</c> numbers.
/// </summary>
internal sealed class ChunkBuffer(long capacity)
{
    /// <summary>Chunks appended so far, which is also the number of the newest.</summary>
    public long Appended { get; private set; }

    /// <summary>Chunks with this number or a smaller one have left.</summary>
    public long Gone => Math.Max(0, Appended - capacity);

    /// <summary>Appends <paramref name="count"/> chunks; returns the number of the first.</summary>
    public long Append(long count)
    {
        var first = Appended + 1;
        Appended += count;
        return first;
    }
}
