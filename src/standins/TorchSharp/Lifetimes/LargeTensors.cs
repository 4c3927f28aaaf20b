namespace TorchSharp;

/// <summary>
/// What tensors of a megabyte and more weigh. The garbage collector sees 40 bytes of each, so it is told; and when forgotten
/// ones pile up faster than the finalizer thread frees them (a busy machine), the thread that makes the next one waits for it.
/// </summary>
internal static class LargeTensors
{
    private const long FirstLimit = 1L << 30;

    private static long held;
    private static long limit = FirstLimit;

    internal static void Add(long bytes)
    {
        GC.AddMemoryPressure(bytes);
        if (Interlocked.Add(ref held, bytes) > Volatile.Read(ref limit)) Collect();
    }

    internal static void Remove(long bytes)
    {
        GC.RemoveMemoryPressure(bytes);
        Interlocked.Add(ref held, -bytes);
    }

    /// <summary>Frees the forgotten. What is left is in use: the next collection waits until it has doubled.</summary>
    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Volatile.Write(ref limit, Math.Max(FirstLimit, 2 * Volatile.Read(ref held)));
    }
}
