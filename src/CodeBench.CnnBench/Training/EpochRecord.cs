namespace CodeBench.CnnBench;

/// <summary>One epoch of a training.</summary>
/// <param name="Epoch">1-based.</param>
/// <param name="TrainLoss">Mean cross-entropy over the epoch, while the weights moved.</param>
/// <param name="TrainAccuracy">Share of training images classified right while the weights moved, 0 to 1.</param>
/// <param name="TestLoss">Mean cross-entropy on the test images; null when not tested after this epoch.</param>
/// <param name="TestAccuracy">Share of test images classified right, 0 to 1; null when not tested after this epoch.</param>
/// <param name="Seconds">Wall time of the epoch, test included.</param>
/// <param name="ImagesPerSecond">Training images per second, test left out.</param>
public sealed record EpochRecord(
    int Epoch, double TrainLoss, double TrainAccuracy, double? TestLoss, double? TestAccuracy, double Seconds, double ImagesPerSecond);
