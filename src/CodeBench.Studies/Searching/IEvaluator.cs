namespace CodeBench.Studies;

/// <summary>Finds out what a point is worth. Called from several threads at once.</summary>
public interface IEvaluator<in TPoint, out TOutcome>
    where TPoint : class
    where TOutcome : class
{
    /// <summary>
    /// Evaluates a point. A bad design is an outcome; an exception means that the evaluation itself broke, and the trial is recorded as
    /// failed with its message; unless the machine is at fault (a missing library, a full disk or memory): that stops the study.
    /// </summary>
    /// <exception cref="OperationCanceledException">After <see cref="TrialContext.Cancellation"/>: the trial stays pending and runs again on resume.</exception>
    TOutcome Evaluate(TPoint point, TrialContext context);
}
