using CodeBench.Core;
using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>
/// A <see cref="Network"/> that can be trained: one layer per node, with torch's semantics and exactly
/// <see cref="Network.Parameters"/> trainable numbers. Make it with <see cref="NetworkExtensions.ToModule"/>.
/// </summary>
/// <remarks>
/// Inside, every tensor has the form (N, C, H, W), or (N, C, D, H, W) when any node of the network has depth; a vector is (N, F, 1, 1).
/// A tensor is let go as soon as its last reader has run.
/// </remarks>
public sealed class NetworkModule : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor>?[] _layers;
    private readonly bool[] _canOverwrite;
    private readonly int[] _lastReader;
    private readonly bool _isVolumetric;

    internal NetworkModule(Network network, RandomStream stream)
        : base(network.Name)
    {
        Network = network;
        _isVolumetric = Volumes.Has(network);
        _layers = new nn.Module<Tensor, Tensor>?[network.Nodes.Count];
        _canOverwrite = new bool[network.Nodes.Count];
        _lastReader = new int[network.Nodes.Count];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in network.Nodes)
        {
            _lastReader[node.Index] = network.Consumers(node.Index).DefaultIfEmpty(node.Index).Max();
            _canOverwrite[node.Index] = CanOverwriteInput(network, node);
            if (Layers.Create(network, node, _isVolumetric, stream.Child(node.Name)) is not { } layer)
                continue;
            _layers[node.Index] = layer;
            register_module(ModuleName(node, names), layer);
        }
    }

    /// <summary>The graph that this module computes.</summary>
    public Network Network { get; }

    /// <summary>Trainable numbers as torch counts them.</summary>
    public long ParameterCount => parameters().Sum(parameter => parameter.numel());

    /// <summary>
    /// Runs the network. <paramref name="input"/> is (N, C, H, W), (N, C, D, H, W) or any shape with the same elements per image in that
    /// order; the result is (N, F) for a vector and otherwise (N, C, H, W), with a depth axis only if the result has depth.
    /// </summary>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var scope = NewDisposeScope();
        var images = input.shape[0];
        var values = new Tensor?[_layers.Length];
        values[0] = input.reshape(Volumes.Shape(images, Network.InputShape, _isVolumetric)).alias();
        foreach (var node in Network.Nodes)
        {
            if (node.Index == 0)
                continue;
            Tensor[] inputs = [.. node.Inputs.Select(index => values[index]!)];
            var value = _layers[node.Index] is { } layer
                ? layer.call(inputs[0])
                : StatelessOperators.Apply(node, inputs, _canOverwrite[node.Index]);
            values[node.Index] = inputs.Any(one => ReferenceEquals(one, value)) ? value.alias() : value;
            LetGo(node, values);
        }
        var output = values[^1]!;
        var shape = Network.OutputShape;
        var result = shape.IsFlat ? output.reshape(images, shape.Channels) : _isVolumetric && shape.Depth == 1 ? output.squeeze(2) : output;
        return result.MoveToOuterDisposeScope();
    }

    private void LetGo(Node node, Tensor?[] values)
    {
        foreach (var input in node.Inputs)
        {
            if (_lastReader[input] != node.Index || values[input] is not { } value)
                continue;
            value.Dispose();
            values[input] = null;
        }
    }

    /// <summary>
    /// A ReLU may overwrite its input when nobody else reads it and the gradient of its producer does not need it
    /// (convolution, batch norm and add keep their inputs, not their outputs).
    /// </summary>
    private static bool CanOverwriteInput(Network network, Node node) =>
        node.Operator is Activation { Function: ActivationKind.Relu }
        && network.Consumers(node.Inputs[0]).Count == 1
        && network.Nodes[node.Inputs[0]].Operator is Convolution or TransposedConvolution or BatchNorm or Add;

    /// <summary>The node's name without dots, which separate levels in torch; made unique by the node's index if need be.</summary>
    private static string ModuleName(Node node, HashSet<string> taken)
    {
        var name = node.Name.Replace('.', '/');
        while (!taken.Add(name))
            name += string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_{node.Index}");
        return name;
    }
}
