namespace CodeBench.CnnBench;

/// <summary>What a training gave.</summary>
/// <param name="Outcome">Completed or diverged.</param>
/// <param name="Reason">Why it diverged and what to try; null when completed.</param>
/// <param name="TestAccuracy">Share of test images classified right after the last epoch, 0 to 1; NaN when diverged.</param>
/// <param name="History">Finished epochs, in order.</param>
/// <param name="Normalisation">What the images went through; later inputs must too.</param>
/// <param name="Parameters">Trainable numbers of the network.</param>
/// <param name="Seconds">Wall time of everything.</param>
public sealed record TrainingResult(
    TrainingOutcome Outcome, string? Reason, double TestAccuracy, IReadOnlyList<EpochRecord> History, Normalisation Normalisation, long Parameters, double Seconds);
