namespace CodeBench.Studies;

/// <summary>One point of a study and what came of it.</summary>
/// <param name="Number">0-based; its random stream is named after it, so a trial gives the same result whoever runs it, and when.</param>
/// <param name="Point">What was asked for.</param>
/// <param name="State">Pending, finished or failed.</param>
/// <param name="Outcome">What the evaluator returned; null unless finished.</param>
/// <param name="Reason">Why it failed; null unless failed. A design that merely does badly is an outcome, not a failure.</param>
/// <param name="Seconds">Wall time of the evaluation.</param>
/// <param name="EndedAt">When the end was recorded (UTC).</param>
/// <param name="Place">1-based place in the order of completion; 0 while pending.</param>
public sealed record Trial<TPoint, TOutcome>(
    int Number,
    TPoint Point,
    TrialState State = TrialState.Pending,
    TOutcome? Outcome = null,
    string? Reason = null,
    double Seconds = 0,
    DateTimeOffset? EndedAt = null,
    int Place = 0)
    where TPoint : class
    where TOutcome : class;
