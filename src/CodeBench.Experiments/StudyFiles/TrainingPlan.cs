namespace CodeBench.Experiments;

/// <summary>How the networks of a study are trained.</summary>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="BatchSize">Images of a step.</param>
/// <param name="LearningRate">Peak learning rate; 0 means the trainer's default.</param>
/// <param name="TrainImages">Use only the first so many training images; 0 means all.</param>
/// <param name="TestImages">Judge by only the first so many test images; 0 means all.</param>
public sealed record TrainingPlan(int Epochs = 2, int BatchSize = 128, double LearningRate = 0, int TrainImages = 0, int TestImages = 0);
