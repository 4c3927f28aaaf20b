using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>What an evaluation may use.</summary>
/// <param name="Number">The trial's number.</param>
/// <param name="Random">The stream that is named after the trial: the same for every run of it.</param>
/// <param name="Progress">Takes a stage and how far it is, 0 to 1, for the live display.</param>
/// <param name="Cancellation">Set when the study stops. Look at it at least a few times a second.</param>
public sealed record TrialContext(int Number, RandomStream Random, Action<string, double> Progress, CancellationToken Cancellation);
