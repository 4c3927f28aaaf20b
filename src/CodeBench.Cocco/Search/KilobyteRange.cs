namespace CodeBench.Cocco;

/// <summary>Capacities from <paramref name="First"/> to <paramref name="Last"/> by <paramref name="Step"/>, KB.</summary>
public readonly record struct KilobyteRange(double First, double Last, double Step)
{
    private const double BytesPerKilobyte = 1024;

    public static KilobyteRange Only(long bytes) => new(bytes / BytesPerKilobyte, bytes / BytesPerKilobyte, 1);

    public int Count => (int)Math.Floor((Last - First) / Step) + 1;

    /// <summary>Bytes of the i-th capacity.</summary>
    public long this[int i] => (long)Math.Round((First + i * Step) * BytesPerKilobyte);
}
