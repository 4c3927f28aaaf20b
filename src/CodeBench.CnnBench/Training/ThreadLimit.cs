using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Sets the number of threads that libtorch uses for calls from this thread, until disposed.</summary>
internal sealed class ThreadLimit : IDisposable
{
    private readonly int _before = get_num_threads();

    public ThreadLimit(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        set_num_threads(threads);
    }

    public void Dispose() => set_num_threads(_before);
}
