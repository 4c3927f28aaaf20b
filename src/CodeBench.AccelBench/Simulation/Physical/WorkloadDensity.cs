namespace CodeBench.AccelBench;

/// <summary>Density of what a layer reads.</summary>
internal static class WorkloadDensity
{
    /// <summary>Mean over the tensors read, weighted by their elements; 1 when nothing is read.</summary>
    public static double OfInputs(WorkloadLayer layer, IReadOnlyList<WorkloadTensor> tensors)
    {
        double nonzero = 0, all = 0;
        foreach (var (tensor, elements) in layer.Inputs)
        {
            nonzero += elements * tensors[tensor].Density;
            all += elements;
        }
        return all == 0 ? 1 : nonzero / all;
    }
}
