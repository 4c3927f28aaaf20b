using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>
/// Builds a <see cref="Network"/> node by node; shapes are inferred at once, problems are kept and thrown together by <see cref="Build"/>.
/// A node can only read earlier ones, so no cycle can be expressed.
/// </summary>
public sealed class NetworkBuilder
{
    /// <summary>More nodes than this are refused: more than ten times the largest network of the zoo.</summary>
    public const int MaxNodes = 20_000;

    /// <summary>A tensor of more elements than this is refused.</summary>
    public const long MaxElements = 1L << 32;

    /// <summary>A network of more multiply-accumulates or parameters than this is refused (GPT-1 has 5e10).</summary>
    public const long MaxMacs = 1_000_000_000_000_000;

    private readonly List<(string Name, Operator Operator, int[] Inputs, TensorShape? Output)> _nodes = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly string _name;
    private Int128 _macs;
    private Int128 _weights;

    /// <summary>Starts with node 0, the <see cref="Input"/> named "input".</summary>
    public NetworkBuilder(string name, TensorShape input)
        : this(name, (TensorShape?)input)
    {
    }

    private NetworkBuilder(string name, TensorShape? input)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _name = name;
        var valid = input is { } shape && ShapeRules.CheckShape(shape, new ShapeProblems("input", _problems, null, null));
        _nodes.Add(("input", new Input(), [], valid ? input : null));
        _names.Add("input");
    }

    /// <summary>Index of the network's input: 0.</summary>
    public int Input => 0;

    /// <summary>Index of the node added last.</summary>
    public int Last => _nodes.Count - 1;

    /// <summary>Nodes so far, the input included.</summary>
    public int Count => _nodes.Count;

    /// <summary>Adds an operator that reads <paramref name="inputs"/> (none given: the node added last). Returns its index.</summary>
    public int Add(string name, Operator @operator, params int[] inputs)
    {
        ArgumentNullException.ThrowIfNull(@operator);
        ArgumentNullException.ThrowIfNull(inputs);
        return AddFrom(name, @operator, inputs, null, null);
    }

    /// <summary>As <see cref="Add(string, Operator, int[])"/> with a made-up name, such as "convolution12".</summary>
    public int Add(Operator @operator, params int[] inputs)
    {
        ArgumentNullException.ThrowIfNull(@operator);
        var name = Invariant($"{@operator.Kind}{_nodes.Count}");
        while (_names.Contains(name))
            name += "_";
        return Add(name, @operator, inputs);
    }

    /// <summary>The inferred shape of a node, or null where a problem left it unknown.</summary>
    public TensorShape? TryShapeOf(int node) => node >= 0 && node < _nodes.Count ? _nodes[node].Output : null;

    /// <summary>The inferred shape of a node; 1x1x1 where a problem, which <see cref="Build"/> will report, left it unknown.</summary>
    public TensorShape ShapeOf(int node) => TryShapeOf(node) ?? new TensorShape(1, 1, 1);

    /// <summary>Channels of a node's output (see <see cref="ShapeOf"/>).</summary>
    public int ChannelsOf(int node) => ShapeOf(node).Channels;

    /// <summary>True when a node added so far reads this one.</summary>
    public bool IsRead(int node) => _nodes.Exists(n => n.Inputs.Contains(node));

    /// <summary>The valid network.</summary>
    /// <exception cref="ProblemException">With everything that is wrong.</exception>
    public Network Build()
    {
        CheckUse();
        if (_macs > MaxMacs || _weights > MaxMacs)
            _problems.Add(new Problem($"network '{_name}' is too large",
                Invariant($"{_macs:E2} MACs and {_weights:E2} weights; the limit is {MaxMacs:E2}")));
        if (_problems.Count > 0)
            throw new ProblemException([.. _problems]);
        var nodes = new Node[_nodes.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (name, @operator, inputs, output) = _nodes[i];
            nodes[i] = new Node(i, name, @operator, inputs, [.. inputs.Select(n => _nodes[n].Output!.Value)], output!.Value);
        }
        return new Network(_name, nodes);
    }

    /// <summary>
    /// As <see cref="Add(string, Operator, int[])"/>, with the place in a file that problems should name. A null operator is one that the
    /// reader of the file reported: its shape stays unknown.
    /// </summary>
    internal int AddFrom(string name, Operator? @operator, int[] inputs, string? file, int? line)
    {
        var problems = new ShapeProblems(name, _problems, file, line);
        if (string.IsNullOrWhiteSpace(name))
            problems.Add("a node needs a name");
        else if (!_names.Add(name))
            problems.Add("this name is used twice", @try: "give every node a name of its own");
        if (inputs.Length == 0)
            inputs = [Last];
        var output = @operator is not null && _nodes.Count < MaxNodes ? Infer(@operator, inputs, problems) : null;
        _nodes.Add((name, @operator ?? new Flatten(), [.. inputs], output));
        if (_nodes.Count == MaxNodes + 1)
            problems.Add(Invariant($"the network has more than {MaxNodes} nodes"));
        return Last;
    }

    /// <summary>As <see cref="Build"/>, after problems that the reader of a file kept itself.</summary>
    internal Network BuildAfter(IEnumerable<Problem> problems)
    {
        _problems.InsertRange(0, problems);
        return Build();
    }

    internal bool HasName(string name) => _names.Contains(name);

    /// <summary>Adds a bias to a convolution or linear layer that has none. False for any other node.</summary>
    internal bool TryGiveBias(int node)
    {
        Operator? biased = _nodes[node].Operator switch
        {
            Convolution { Bias: false } c => c with { Bias = true },
            TransposedConvolution { Bias: false } t => t with { Bias = true },
            Linear { Bias: false } l => l with { Bias = true },
            _ => null,
        };
        if (biased is null || _nodes[node].Output is null)
            return false;
        _nodes[node] = _nodes[node] with { Operator = biased };
        return true;
    }

    /// <summary>Starts after a reader that found problems already; a null input is one of them.</summary>
    internal static NetworkBuilder Start(string name, TensorShape? input, IEnumerable<Problem> problems)
    {
        var builder = new NetworkBuilder(name, input);
        builder._problems.AddRange(problems);
        return builder;
    }

    private TensorShape? Infer(Operator @operator, int[] inputs, ShapeProblems problems)
    {
        foreach (var input in inputs)
        {
            if (input < 0 || input >= _nodes.Count)
                problems.Add(Invariant($"it reads node {input}, which does not exist yet"), @try: "add a node before those that read it");
        }
        var (least, most) = @operator.Arity;
        if (inputs.Length < least || inputs.Length > most)
            problems.Add(Invariant($"{@operator.Kind} reads {inputs.Length} tensors"),
                least == most ? Invariant($"it takes {least}") : Invariant($"it takes {least} or more"));
        @operator.CheckAttributes(problems);
        if (problems.Count > 0 || inputs.Any(i => _nodes[i].Output is null))
            return null;
        TensorShape[] shapes = [.. inputs.Select(i => _nodes[i].Output!.Value)];
        if (@operator.Infer(shapes, problems) is not { } output || problems.Count > 0 || !ShapeRules.CheckShape(output, problems))
            return null;
        _macs += @operator.CountMacs(shapes, output);
        _weights += @operator.CountWeights(shapes);
        return output;
    }

    private void CheckUse()
    {
        var used = new bool[_nodes.Count];
        foreach (var (_, _, inputs, _) in _nodes)
        {
            foreach (var input in inputs)
            {
                if (input >= 0 && input < used.Length)
                    used[input] = true;
            }
        }
        for (var i = 0; i < used.Length - 1; i++)
        {
            if (!used[i])
                _problems.Add(new Problem($"node '{_nodes[i].Name}': nothing reads it", "a network has one output, the last node",
                    "remove it, or join it to the output"));
        }
        if (_nodes.Count == 1)
            _problems.Add(new Problem($"network '{_name}' has no operator"));
    }
}
