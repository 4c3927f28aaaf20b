using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>What can be wrong with a hand-made <see cref="PartitionGraph"/>.</summary>
internal static class GraphProblems
{
    public static void ThrowIfAny(string graph, Tensor[] inputs, Layer[] layers)
    {
        var problems = new List<Problem>();
        if (layers.Length == 0)
            problems.Add(new Problem($"graph {graph} has no layers", "there is nothing to partition"));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var v = 0; v < layers.Length; v++)
        {
            var layer = layers[v];
            if (!names.Add(layer.Name))
                problems.Add(new Problem($"layer name {layer.Name} is used twice", Try: "give each layer a name of its own"));
            if (layer.Output.Channels < 1 || layer.Output.Height < 1 || layer.Output.Width < 1 || layer.WeightBytes < 0)
                problems.Add(new Problem($"layer {layer.Name} has a size below 1", layer.Output.ToString()));
            if (layer.Inputs.Count == 0)
                problems.Add(new Problem($"layer {layer.Name} reads nothing", Try: "connect it to a layer or to input -1"));
            foreach (var input in layer.Inputs)
                AddInput(problems, input.Tensor, v, layer.Name, inputs.Length);
        }
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    private static void AddInput(List<Problem> problems, int tensor, int v, string name, int inputs)
    {
        if (tensor >= v || tensor < -inputs)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"layer {name} (number {v}) reads tensor {tensor}");
            var why = string.Create(CultureInfo.InvariantCulture, $"it may read layers 0 to {v - 1} and inputs -1 to {-inputs}");
            problems.Add(new Problem(what, why, "list the layers in topological order"));
        }
    }
}
