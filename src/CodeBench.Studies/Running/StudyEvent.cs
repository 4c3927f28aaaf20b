namespace CodeBench.Studies;

/// <summary>What a running study tells whoever watches. Events come one at a time, never two at once.</summary>
public abstract record StudyEvent<TPoint, TOutcome>
    where TPoint : class
    where TOutcome : class
{
    /// <summary>The run begins.</summary>
    /// <param name="Budget">Trials in all.</param>
    /// <param name="Done">Trials that ended in earlier runs.</param>
    /// <param name="Pending">Trials that were open when an earlier run was killed or cancelled; they run again now.</param>
    /// <param name="Repair">What had to be repaired in the journal, or null.</param>
    public sealed record Opened(int Budget, int Done, int Pending, string? Repair) : StudyEvent<TPoint, TOutcome>;

    /// <summary>A worker starts on a trial.</summary>
    public sealed record Started(Trial<TPoint, TOutcome> Trial) : StudyEvent<TPoint, TOutcome>;

    /// <summary>A worker tells how far its trial is.</summary>
    public sealed record Progressed(int Number, string Stage, double Fraction) : StudyEvent<TPoint, TOutcome>;

    /// <summary>A trial ended, finished or failed, and its record is durable.</summary>
    public sealed record Ended(Trial<TPoint, TOutcome> Trial) : StudyEvent<TPoint, TOutcome>;

    /// <summary>The run is over.</summary>
    public sealed record Closed(StudyResult<TPoint, TOutcome> Result) : StudyEvent<TPoint, TOutcome>;
}
