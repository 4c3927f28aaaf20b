using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>
/// Builds a workload from a network's graph. Activations, dropout, flatten, shuffles and folded batch normalisations are part of the layer before them;
/// concatenation and crop only name tensors that exist.
/// </summary>
internal sealed class GraphWorkload
{
    private readonly Network _network;
    private readonly PhysicalSwitches _switches;
    private readonly SparsityProfile _profile;
    private readonly List<WorkloadLayer> _layers = [];
    private readonly List<WorkloadTensor> _tensors = [];
    private readonly List<(int Tensor, long Elements)>[] _sources;
    private ActivationUnits _units;

    private GraphWorkload(Network network, PhysicalSwitches switches, SparsityProfile profile)
    {
        (_network, _switches, _profile) = (network, switches, profile);
        _sources = new List<(int, long)>[network.Nodes.Count];
    }

    public static Workload Of(Network network, PhysicalSwitches switches, SparsityProfile profile)
    {
        var build = new GraphWorkload(network, switches, profile);
        foreach (var node in network.Nodes)
            build._sources[node.Index] = build.Visit(node);
        foreach (var (tensor, _) in build._sources[network.OutputNode.Index])
            build._tensors[tensor].IsOutput = true;
        return new Workload(network.Name, build._layers, build._tensors, build._units);
    }

    private List<(int Tensor, long Elements)> Visit(Node node) => node.Operator switch
    {
        Input => NewTensor(node, -1, _profile.MeasuredActivation(node.Index) ?? 1),
        Convolution op => Add(node, GraphLayers.Convolution(op, node, _switches)),
        TransposedConvolution op => Add(node, GraphLayers.Transposed(op, node)),
        Linear op => Add(node, GraphLayers.Linear(op, node)),
        MatMul => Add(node, GraphLayers.MatMul(node)),
        BatchNorm => Normalise(node),
        Pooling op => Add(node, GraphLayers.Pooling(op, node)),
        GlobalPooling or AdaptivePooling => Pool(node),
        Upsample => Add(node, GraphLayers.Module(LayerKind.Upsampling, node, node.Output.Elements)),
        Networks.Add => Add(node, GraphLayers.Module(LayerKind.ElementWise, node, node.Output.Elements * (node.Inputs.Count - 1))),
        Multiply when !On(PhysicalSwitches.SqueezeExcitation) => _sources[node.Inputs[node.InputShapes[0].IsFlat ? 1 : 0]],
        Multiply or LayerNorm or Softmax => Add(node, GraphLayers.Module(LayerKind.ElementWise, node, node.Output.Elements)),
        Crop => Cut(node),
        Activation op => Activate(op, node),
        _ => Join(node),
    };

    /// <summary>Folded into the convolution or linear layer that alone feeds it, else a module of its own.</summary>
    private List<(int Tensor, long Elements)> Normalise(Node node)
    {
        var before = _network.Nodes[node.Inputs[0]];
        var foldable = before.Operator is Convolution or TransposedConvolution or Linear && _network.Consumers(before.Index).Count == 1;
        var layer = GraphLayers.Module(LayerKind.BatchNorm, node, node.Output.Positions) with { Filters = node.Output.Channels };
        if (foldable || !On(PhysicalSwitches.FoldedBatchNorm))
        {
            if (!On(PhysicalSwitches.FoldedBatchNorm))
                _layers.Add(layer);
            return _sources[before.Index];
        }
        return Add(node, layer);
    }

    private List<(int Tensor, long Elements)> Pool(Node node)
    {
        if (!On(PhysicalSwitches.SqueezeExcitation) && (node.Operator is AdaptivePooling || SqueezeExcitation.StartsAt(node, _network)))
            return node.Output.IsFlat ? [] : _sources[node.Inputs[0]];
        return Add(node, GraphLayers.GlobalPooling(node));
    }

    private List<(int Tensor, long Elements)> Activate(Activation op, Node node)
    {
        _units |= op.Function switch
        {
            ActivationKind.Relu or ActivationKind.Relu6 => ActivationUnits.Relu,
            ActivationKind.Silu => ActivationUnits.Silu,
            _ => ActivationUnits.None,
        };
        var sources = _sources[node.Inputs[0]];
        if (sources.Count == 1 && _profile.MeasuredActivation(node.Index) is { } density)
            _tensors[sources[0].Tensor].Density = density;
        return sources;
    }

    private List<(int Tensor, long Elements)> Join(Node node) =>
        node.Inputs.Count == 1 ? _sources[node.Inputs[0]] : [.. node.Inputs.SelectMany(i => _sources[i])];

    /// <summary>A crop reads its share of each tensor.</summary>
    private List<(int Tensor, long Elements)> Cut(Node node)
    {
        var (part, whole) = (node.Output.Elements, node.InputShapes[0].Elements);
        return [.. _sources[node.Inputs[0]].Select(s => (s.Tensor, (long)Math.Ceiling((double)s.Elements * part / whole)))];
    }

    private List<(int Tensor, long Elements)> Add(Node node, WorkloadLayer layer)
    {
        var inputs = node.Inputs.SelectMany(i => _sources[i]).ToList();
        foreach (var (tensor, _) in inputs)
            _tensors[tensor].LastUse = _layers.Count;
        var output = NewTensor(node, _layers.Count, _profile.MeasuredActivation(node.Index) ?? _profile.OtherActivations);
        _layers.Add(layer with { Inputs = inputs, Output = output[0].Tensor, WeightDensity = _profile.Weight(node.Index) });
        return output;
    }

    private List<(int Tensor, long Elements)> NewTensor(Node node, int producer, double density)
    {
        var shape = node.Output;
        _tensors.Add(new WorkloadTensor(producer, shape.Elements)
        {
            PaddedElements = GraphLayers.Padded(shape.Channels) * GraphLayers.Padded(shape.Height) * GraphLayers.Padded(shape.Width) * shape.Depth,
            Density = density,
        });
        return [(_tensors.Count - 1, shape.Elements)];
    }

    private bool On(PhysicalSwitches s) => _switches.HasFlag(s);
}
