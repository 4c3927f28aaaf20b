using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>Everything that can be wrong with a <see cref="PartitionRequest"/>, found before any search.</summary>
internal static class PartitionProblems
{
    private const int Lanes = 8;

    public static void ThrowIfAny(PartitionRequest request)
    {
        var problems = new List<Problem>();
        Known(problems, "metric", request.Metric, PartitionMethods.Metrics);
        var methods = request.Explore ? PartitionMethods.Exploring : PartitionMethods.Names;
        Known(problems, request.Explore ? "method to explore capacities" : "method", request.Method, methods);
        Known(problems, "cost profile", request.Profile, [.. CostProfiles.All.Select(profile => profile.Name)]);
        try
        {
            BufferConfiguration.Parse(request.Buffer);
        }
        catch (ProblemException exception)
        {
            problems.AddRange(exception.Problems);
        }
        AtLeastOne(problems, "cores", request.Cores, 64);
        AtLeastOne(problems, "batch", request.Batch, 4096);
        AtLeastOne(problems, "samples", request.Samples ?? 1, long.MaxValue);
        AtLeastOne(problems, "the region limit", request.RegionLimit ?? 2, int.MaxValue);
        if (!(request.Alpha > 0) || double.IsInfinity(request.Alpha))
            problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"alpha {request.Alpha} is not a positive number"), Try: "0.002 is the value of the paper's Tables 1 and 2"));
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    /// <summary>A layer that cannot run even by layer-level tiling: one window, one block of outputs and their weights are too large.</summary>
    public static void ThrowIfALayerFitsNowhere(PartitionGraph graph, BufferConfiguration buffers, int cores)
    {
        var problems = new List<Problem>();
        foreach (var layer in graph.Layers)
        {
            var (activations, weights) = LeastWorkingSet(layer);
            weights = (weights + cores - 1) / cores;
            var fits = buffers.IsShared ? activations + weights <= buffers.ActivationBytes : activations <= buffers.ActivationBytes && weights <= buffers.WeightBytes;
            if (fits)
                continue;
            var least = buffers.IsShared
                ? string.Create(CultureInfo.InvariantCulture, $"--buffer {Kilobytes(activations + weights)}")
                : string.Create(CultureInfo.InvariantCulture, $"--buffer {Kilobytes(activations)}+{Kilobytes(weights)}");
            var why = string.Create(CultureInfo.InvariantCulture, $"one window of 8 channels and its results take {activations} bytes, the weights of 8 filters {weights}");
            problems.Add(new Problem($"layer {layer.Name} fits nowhere in {buffers}", why, $"{least} would do for it"));
        }
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    private static (long Activations, long Weights) LeastWorkingSet(Layer layer)
    {
        var window = layer.Inputs.Max(input => (long)input.Rows.Kernel * input.Columns.Kernel);
        var weights = layer.Kind == LayerKind.Convolution ? Math.Min(layer.WeightBytes, window * Lanes * Lanes) : Math.Min(layer.WeightBytes, window * Lanes);
        return (layer.Inputs.Count * window * Lanes + Lanes, weights);
    }

    private static long Kilobytes(long bytes) => Math.Max(1, (bytes + 1023) / 1024);

    private static void Known(List<Problem> problems, string what, string name, IReadOnlyList<string> names)
    {
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            problems.Add(new Problem($"there is no {what} '{name}'", Try: Suggestions.DidYouMean(name, names)));
    }

    private static void AtLeastOne(List<Problem> problems, string what, long value, long most)
    {
        if (value < 1 || value > most)
            problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"{what} is {value}"), Try: most is long.MaxValue or int.MaxValue ? "at least 1" : string.Create(CultureInfo.InvariantCulture, $"1 to {most}")));
    }
}
