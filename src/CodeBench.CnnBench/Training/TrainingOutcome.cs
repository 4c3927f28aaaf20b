namespace CodeBench.CnnBench;

/// <summary>How a training ended. Cancelling is not an outcome: it throws <see cref="OperationCanceledException"/>.</summary>
public enum TrainingOutcome
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>The loss was no longer a number; see <see cref="TrainingResult.Reason"/>.</summary>
    Diverged,
}
