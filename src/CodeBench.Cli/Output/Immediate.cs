namespace CodeBench.Cli;

/// <summary>Progress that is reported on the thread that reports it, in order (unlike <see cref="Progress{T}"/>).</summary>
internal sealed class Immediate<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
