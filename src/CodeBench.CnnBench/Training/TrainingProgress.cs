namespace CodeBench.CnnBench;

/// <summary>Where a training stands; reported after every batch.</summary>
/// <param name="Epoch">1-based.</param>
/// <param name="Epochs">Of how many.</param>
/// <param name="Batch">1-based within the epoch; equal to <paramref name="Batches"/> when the epoch is done.</param>
/// <param name="Batches">Of how many.</param>
/// <param name="Loss">Mean loss of this epoch so far.</param>
/// <param name="Accuracy">Share of this epoch's training images classified right so far, 0 to 1.</param>
/// <param name="ImagesPerSecond">Training images per second in this epoch.</param>
/// <param name="FinishedEpoch">The epoch's record when it has just been tested, otherwise null.</param>
public sealed record TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double Accuracy, double ImagesPerSecond, EpochRecord? FinishedEpoch = null);
