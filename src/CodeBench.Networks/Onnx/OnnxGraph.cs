using System.Globalization;
using CodeBench.Core;
using CodeBench.Networks.OnnxFormat;

namespace CodeBench.Networks;

/// <summary>Builds a network from an ONNX graph: finds constants, orders the nodes, translates them one by one with known shapes.</summary>
internal sealed class OnnxGraph
{
    private const int MostNamesShown = 200;

    private readonly OnnxIndex _index;
    private readonly string _name;
    private readonly string? _file;
    private readonly List<Problem> _problems = [];

    /// <summary>Which node of the network holds a tensor.</summary>
    private readonly Dictionary<string, int> _built = new(StringComparer.Ordinal);

    /// <summary>Zeros that a Pad put around a tensor, still to be taken over by its one reader.</summary>
    private readonly Dictionary<string, Padding> _pads = new(StringComparer.Ordinal);

    /// <summary>Nodes by unsupported operator.</summary>
    private readonly SortedDictionary<string, List<string>> _unsupported = new(StringComparer.Ordinal);

    internal OnnxGraph(GraphProto graph, string name, string? file)
    {
        _index = new OnnxIndex(graph);
        _name = name.Length > 0 ? name : "onnx";
        _file = file;
    }

    private GraphProto Graph => _index.Graph;

    internal Network Build(TensorShape? asked)
    {
        var order = Order();
        var b = NetworkBuilder.Start(_name, FindInput(asked), []);
        var needed = _index.Needed();
        foreach (var i in order.Where(i => needed[i]))
            Translate(b, i, OnnxShuffle.Find(_index, Graph.Node[i]));
        ReportUnsupported();
        return b.BuildAfter(_problems);
    }

    /// <summary>A topological order, or every reason why there is none.</summary>
    private List<int> Order()
    {
        if (Graph.Node.Count > NetworkBuilder.MaxNodes)
            throw new ProblemException(Invariant($"this ONNX file has {Graph.Node.Count} nodes"),
                Invariant($"the limit is {NetworkBuilder.MaxNodes}"), file: _file);
        foreach (var (tensor, first, second) in _index.WrittenTwice)
            Report($"tensor '{Short(tensor)}' is written twice", $"by nodes '{NameOf(first)}' and '{NameOf(second)}'");
        if (Graph.Output.Count == 0)
            Report("the graph has no output");
        foreach (var output in Graph.Output.Where(o => !_index.Producers.ContainsKey(o.Name)))
            Report($"output '{Short(output.Name)}' is written by no node");
        var (order, cycle) = TopologicalOrder.Of(_index.Sources());
        if (cycle is not null)
            Report("the graph has a cycle", TopologicalOrder.Describe([.. cycle.Select(NameOf)]));
        return _problems.Count > 0 ? throw new ProblemException([.. _problems]) : order;
    }

    /// <summary>The one input that is no weight, without its batch axis.</summary>
    private TensorShape? FindInput(TensorShape? asked)
    {
        var inputs = Graph.Input.Where(i => !_index.Constants.ContainsKey(i.Name)).ToList();
        if (inputs.Count != 1)
        {
            Report(Invariant($"the graph has {inputs.Count} inputs"),
                inputs.Count > 1 ? string.Join(", ", inputs.Take(10).Select(i => $"'{Short(i.Name)}'")) : null, "a network has one");
            foreach (var input in inputs)
                _built[input.Name] = 0;
            return asked;
        }
        _built[inputs[0].Name] = 0;
        if (asked is not null)
            return asked;
        var dims = inputs[0].Type?.TensorType?.Shape?.Dim.Select(d => d.DimValue).ToList() ?? [];
        if (dims is [_, .. var sides] && sides.All(s => s is >= 1 and <= ShapeRules.MaxSide))
        {
            switch (sides)
            {
                case [var c]:
                    return TensorShape.Flat((int)c);
                case [var c, var h, var w]:
                    return new TensorShape((int)c, (int)h, (int)w);
                case [var c, var d, var h, var w]:
                    return new TensorShape((int)c, (int)d, (int)h, (int)w);
            }
        }
        Report($"input '{Short(inputs[0].Name)}' has the shape ({string.Join(", ", dims.Select(d => d < 1 ? "?" : d.ToString(CultureInfo.InvariantCulture)))})",
            "it must be batch x channels x height x width (or with depth, or a vector)",
            "give the input's shape, such as --input 3x224x224");
        return null;
    }

    private void Translate(NetworkBuilder b, int index, OnnxShuffle? shuffle)
    {
        var proto = Graph.Node[index];
        var name = NameOf(index);
        if (IsForwarded(proto))
            return;
        if (shuffle is { IsLast: false })
            return;
        List<string> operands = shuffle is null ? [.. proto.Input] : [shuffle.Input];
        List<int> inputs = [];
        foreach (var operand in operands.Where(o => o.Length > 0 && !_index.Constants.ContainsKey(o)))
        {
            if (_built.TryGetValue(operand, out var node))
                inputs.Add(node);
            else if (!_index.Producers.ContainsKey(operand))
                Report($"node '{name}' reads tensor '{Short(operand)}', which nothing writes");
        }
        foreach (var extra in proto.Output.Skip(1).Where(o => _index.Readers(o) > 0))
            Report($"node '{name}': its output '{Short(extra)}' is used", "only the first output of an operator is supported");
        if (FoldBias(b, proto, inputs))
            return;
        var translated = shuffle is not null ? new ChannelShuffle(shuffle.Groups) : Operator(b, proto, name, operands, inputs);
        if (inputs.Count == 0 && translated is not null)
            Report($"node '{name}' reads nothing that depends on the input");
        var sources = inputs.Count > 0 ? inputs.ToArray() : [b.Input];
        var added = b.AddFrom(Unique(b, name), inputs.Count > 0 ? translated : null, sources, _file, null);
        foreach (var output in proto.Output.Where(o => o.Length > 0))
            _built[output] = added;
    }

    private Operator? Operator(NetworkBuilder b, NodeProto proto, string name, List<string> operands, List<int> inputs)
    {
        if (OnnxOperators.Find(proto.Domain, proto.OpType) is not { } translate)
        {
            var kind = proto.Domain is "" or "ai.onnx" ? proto.OpType : $"{proto.Domain}.{proto.OpType}";
            if (!_unsupported.TryGetValue(kind, out var nodes))
                _unsupported[kind] = nodes = [];
            nodes.Add(name);
            return null;
        }
        var node = new OnnxNode(proto, [.. inputs.Select(b.TryShapeOf)], [.. operands.Select(o => _index.Constants.GetValueOrDefault(o))],
            (what, why) => Report($"node '{name}': {what}", why));
        if (proto.OpType is "Add" or "Sum" or "Mul" && inputs.Count < proto.Input.Count)
            return node.Refuse($"{proto.OpType} with a constant is not supported", "except a bias after a convolution or linear layer");
        var result = translate(node);
        if (!node.IsSound || result is null)
            return null;
        return WithPads(result, _pads.GetValueOrDefault(proto.Input[0])) ?? node.Refuse("it pools a padded map and pads it again");
    }

    /// <summary>Constants, copies and pads make no node: their output gets another name for what they hold.</summary>
    private bool IsForwarded(NodeProto proto)
    {
        if (proto.Output.Count != 1)
            return false;
        var output = proto.Output[0];
        switch (proto.OpType)
        {
            case "Constant":
                return _index.Constants.ContainsKey(output);
            case "Identity" or "Concat" or "Sum" when proto.Input.Count == 1:
                return _index.Constants.TryGetValue(proto.Input[0], out var constant)
                    ? _index.Constants.TryAdd(output, constant)
                    : Forward(proto.Input[0], output);
            case "Concat" when JoinedConstants(proto) is { } joined:
                return _index.Constants.TryAdd(output, new OnnxConstant(joined));
            case "Pad" when ForwardedPadding(proto) is { } padding && Forward(proto.Input[0], output):
                _pads[output] = padding;
                return true;
            default:
                return false;
        }
    }

    private bool Forward(string tensor, string output) => _built.TryGetValue(tensor, out var node) && _built.TryAdd(output, node);

    private List<double>? JoinedConstants(NodeProto proto)
    {
        var joined = new List<double>();
        foreach (var input in proto.Input)
        {
            if (!_index.Constants.TryGetValue(input, out var constant) || constant.Dims.Count != 1 || constant.Values() is not { } values
                || joined.Count > OnnxConstant.MostValues)
                return null;
            joined.AddRange(values);
        }
        return joined;
    }

    /// <summary>
    /// Zeros around a 2-D map that nobody reads but a convolution or an average pooling, which takes them over; or no padding at all.
    /// </summary>
    private Padding? ForwardedPadding(NodeProto proto)
    {
        var node = new OnnxNode(proto, [], [.. proto.Input.Select(o => _index.Constants.GetValueOrDefault(o))], static (_, _) => { });
        if (node.Ints("pads", 1) is not [0, 0, >= 0 and var top, >= 0 and var left, 0, 0, >= 0 and var bottom, >= 0 and var right]
            || !node.IsSound)
            return null;
        var padding = new Padding(0, 0, top, bottom, left, right);
        var zeros = node.Text("mode", "constant") == "constant" && node.Number("value", 2, 0) is 0;
        var taken = _index.OnlyReader(proto) is { OpType: "Conv" or "AveragePool" };
        return padding.IsZero || (zeros && taken) ? padding : null;
    }

    /// <summary>Adds what a Pad before the node left to it.</summary>
    private Operator? WithPads(Operator? translated, Padding pads) => (translated, pads.IsZero) switch
    {
        (_, true) => translated,
        (Convolution c, _) => c with { Padding = c.Padding.Plus(pads) },
        (Pooling { Padding.IsZero: true } p, _) => p with { Padding = pads, CountIncludePad = true },
        _ => null,
    };

    /// <summary>x W + b as MatMul and Add: the Add becomes the bias of the layer before it, if nobody else reads that.</summary>
    private bool FoldBias(NetworkBuilder b, NodeProto proto, List<int> inputs)
    {
        if (proto.OpType != "Add" || proto.Input.Count != 2 || inputs.Count != 1 || proto.Output.Count != 1)
            return false;
        var constant = proto.Input.Select(i => _index.Constants.GetValueOrDefault(i)).FirstOrDefault(c => c is not null);
        var tensor = proto.Input.First(i => !_index.Constants.ContainsKey(i));
        if (constant is null || constant.Elements != b.ChannelsOf(inputs[0]) || _index.Readers(tensor) > 1 || !b.TryGiveBias(inputs[0]))
            return false;
        _built[proto.Output[0]] = inputs[0];
        return true;
    }

    private void ReportUnsupported()
    {
        foreach (var (kind, nodes) in _unsupported)
        {
            var shown = string.Join(", ", nodes.Take(MostNamesShown).Select(n => $"'{n}'"));
            Report(Invariant($"operator {Short(kind)} is not supported"),
                Invariant($"{nodes.Count} {(nodes.Count == 1 ? "node" : "nodes")}: {shown}{(nodes.Count > MostNamesShown ? ", ..." : "")}"));
        }
    }

    private string NameOf(int index) =>
        Graph.Node[index].Name is { Length: > 0 } name ? Short(name) : Invariant($"{Short(Graph.Node[index].OpType)}_{index}");

    private static string Unique(NetworkBuilder b, string name)
    {
        var unique = name;
        for (var i = 2; b.HasName(unique); i++)
            unique = Invariant($"{name}.{i}");
        return unique;
    }

    private static string Short(string name) => name.Length <= 80 ? name : name[..77] + "...";

    private void Report(string what, string? why = null, string? @try = null) => _problems.Add(new Problem(what, why, @try, _file));
}
