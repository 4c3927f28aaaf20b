namespace CodeBench.AccelBench;

/// <summary>Energy that one kind of module used in a run.</summary>
/// <param name="Module">The module.</param>
/// <param name="DynamicMj">Dynamic energy in mJ; the parts of all modules sum to the run's dynamic energy.</param>
/// <param name="LeakageMj">Leakage energy in mJ; the parts sum to the run's leakage energy.</param>
public readonly record struct ModuleEnergy(ChipModule Module, double DynamicMj, double LeakageMj);
