namespace CodeBench.Studies;

/// <summary>A study as far as it has come.</summary>
/// <param name="Name">The study's name.</param>
/// <param name="Seed">The study's seed.</param>
/// <param name="Budget">How many trials it is to have.</param>
/// <param name="Trials">All trials so far, by number.</param>
/// <param name="End">Why the run returned; null for a study that was only read.</param>
public sealed record StudyResult<TPoint, TOutcome>(
    string Name,
    ulong Seed,
    int Budget,
    IReadOnlyList<Trial<TPoint, TOutcome>> Trials,
    StudyEnd? End)
    where TPoint : class
    where TOutcome : class
{
    /// <summary>The finished trials, by number.</summary>
    public IEnumerable<Trial<TPoint, TOutcome>> Finished => Trials.Where(trial => trial.State == TrialState.Finished);

    /// <summary>The finished and failed trials in the order in which they ended.</summary>
    public IEnumerable<Trial<TPoint, TOutcome>> InOrderOfCompletion => Trials.Where(trial => trial.Place > 0).OrderBy(trial => trial.Place);
}
