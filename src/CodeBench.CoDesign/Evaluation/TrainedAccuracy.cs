namespace CodeBench.CoDesign;

/// <summary>What training a network gave.</summary>
/// <param name="Accuracy">Test accuracy, 0 to 1.</param>
/// <param name="Seconds">Wall time of the training.</param>
/// <param name="Reason">Why the accuracy is worthless (the loss became infinite); null when it is not.</param>
public sealed record TrainedAccuracy(double Accuracy, double Seconds, string? Reason = null);
