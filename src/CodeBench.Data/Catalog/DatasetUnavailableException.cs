using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>A data set could not be fetched for a reason outside CodeBench. A caller may fall back to <c>shapes</c>, and must say so.</summary>
public sealed class DatasetUnavailableException : Exception
{
    public DatasetUnavailableException(UnavailableReason reason, Problem problem, Exception? inner = null)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).ToString(), inner)
    {
        Reason = reason;
        Problem = problem;
    }

    /// <summary>What failed, for a program.</summary>
    public UnavailableReason Reason { get; }

    /// <summary>What failed and what to do, for a person.</summary>
    public Problem Problem { get; }
}
