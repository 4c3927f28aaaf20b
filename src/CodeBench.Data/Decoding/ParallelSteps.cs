using System.Runtime.ExceptionServices;

namespace CodeBench.Data;

/// <summary>Independent steps on all cores; the first that fails fails the whole with its own exception, not with a bag of them.</summary>
internal static class ParallelSteps
{
    public static void Run(int count, Action<int> step, CancellationToken cancellation = default)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, step);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}
