namespace CodeBench.AccelBench;

/// <summary>A network as the physical model runs it: layers in order, tensors between them. Does not depend on the accelerator.</summary>
internal sealed record Workload(
    string Name, IReadOnlyList<WorkloadLayer> Layers, IReadOnlyList<WorkloadTensor> Tensors, ActivationUnits Activations);
