using CodeBench.Networks.OnnxFormat;

namespace CodeBench.Networks;

/// <summary>
/// One node of an ONNX graph while it is translated: typed access to its attributes and operands, and a place to report what is wrong.
/// </summary>
internal sealed class OnnxNode(
    NodeProto proto, IReadOnlyList<TensorShape?> inputs, IReadOnlyList<OnnxConstant?> constants, Action<string, string?> report)
{
    private readonly Dictionary<string, AttributeProto> _attributes = Index(proto);

    internal string Type => proto.OpType;

    /// <summary>Operands that the node has; an absent optional one counts when a later one is there.</summary>
    internal int Operands => constants.Count;

    /// <summary>True until something was reported.</summary>
    internal bool IsSound { get; private set; } = true;

    /// <summary>The shape of the n-th tensor that comes from the graph; null when an earlier problem left it unknown.</summary>
    internal TensorShape? Input(int n) => n < inputs.Count ? inputs[n] : null;

    /// <summary>The n-th operand when the file holds it.</summary>
    internal OnnxConstant? Constant(int operand) => operand < constants.Count ? constants[operand] : null;

    internal bool Has(string name) => _attributes.ContainsKey(name);

    internal int Int(string name, int fallback) => _attributes.TryGetValue(name, out var a) ? Narrow(name, a.I) : fallback;

    internal double Float(string name, double fallback) => _attributes.TryGetValue(name, out var a) ? a.F : fallback;

    internal string Text(string name, string fallback) => _attributes.TryGetValue(name, out var a) ? a.S.ToStringUtf8() : fallback;

    /// <summary>A list of whole numbers, or null when the attribute is not there.</summary>
    internal int[]? Ints(string name) => _attributes.TryGetValue(name, out var a) ? [.. a.Ints.Select(i => Narrow(name, i))] : null;

    /// <summary>A list that newer operator sets pass as an operand and older ones as an attribute; null when it is neither.</summary>
    internal int[]? Ints(string name, int operand) =>
        Constant(operand)?.Values() is { } values ? [.. values.Select(v => Narrow(name, v))] : Ints(name);

    /// <summary>A number that newer operator sets pass as an operand and older ones as an attribute.</summary>
    internal double Number(string name, int operand, double fallback) =>
        Constant(operand)?.Values() is [var value] ? value : Float(name, fallback);

    /// <summary>Reports a problem of this node and returns no operator.</summary>
    internal Operator? Refuse(string what, string? why = null)
    {
        IsSound = false;
        report(what, why);
        return null;
    }

    /// <summary>True when the attribute is absent or has the one value that can be imported; reports otherwise.</summary>
    internal bool Demand(string name, double value)
    {
        var actual = _attributes.TryGetValue(name, out var a) && a.I != 0 ? a.I : Float(name, value);
        if (Math.Abs(actual - value) <= 1e-5 * Math.Max(1, Math.Abs(value)))
            return true;
        Refuse(Invariant($"{Type} with {name} = {actual} is not supported"), Invariant($"only {name} = {value} is"));
        return false;
    }

    private static Dictionary<string, AttributeProto> Index(NodeProto proto)
    {
        var index = new Dictionary<string, AttributeProto>(StringComparer.Ordinal);
        foreach (var attribute in proto.Attribute)
            index.TryAdd(attribute.Name, attribute);
        return index;
    }

    private int Narrow(string name, double value)
    {
        if (value is >= int.MinValue and <= int.MaxValue)
            return (int)value;
        Refuse(Invariant($"{name} holds {value}"), "that is absurdly large");
        return 1;
    }
}
