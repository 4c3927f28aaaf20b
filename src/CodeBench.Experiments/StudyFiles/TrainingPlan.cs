using CodeBench.CnnBench;

namespace CodeBench.Experiments;

/// <summary>How the networks of a study are trained.</summary>
/// <param name="Recipe">The recipe; its seed comes from the study's.</param>
/// <param name="Threads">Cores of each training. One is best with several workers; results depend on it, if only in the last digits.</param>
public sealed record TrainingPlan(TrainingRecipe Recipe, int Threads = 1);
