using System.Globalization;

namespace CodeBench.AccelBench;

/// <summary>
/// Builds a workload from a linear list of operations: each reads the tensor before it, which is as large as the operation says. A projection
/// reads a tensor of its own.
/// </summary>
internal sealed class ListWorkload
{
    private readonly IReadOnlyList<AccelOp> _ops;
    private readonly IReadOnlyList<string>? _names;
    private readonly PhysicalSwitches _switches;
    private readonly SparsityProfile _profile;
    private readonly List<WorkloadLayer> _layers = [];
    private readonly List<WorkloadTensor> _tensors = [];
    private int _last;
    private long _lastElements;

    private ListWorkload(IReadOnlyList<AccelOp> ops, IReadOnlyList<string>? names, PhysicalSwitches switches, SparsityProfile profile) =>
        (_ops, _names, _switches, _profile) = (ops, names, switches, profile);

    public static Workload Of(
        string name, IReadOnlyList<AccelOp> ops, IReadOnlyList<string>? names, PhysicalSwitches switches, SparsityProfile profile)
    {
        var build = new ListWorkload(ops, names, switches, profile);
        for (var i = 0; i < ops.Count; i++)
            build.Visit(ops[i], i);
        build._tensors[build._last].IsOutput = true;
        return new Workload(name, build._layers, build._tensors, AccelOpRules.Activations(ops));
    }

    private void Visit(AccelOp op, int i)
    {
        switch (op)
        {
            case AccelOp.Input o:
                NewTensor(i, -1, (long)o.C * o.H * o.W);
                break;
            case AccelOp.Convolution o:
                Convolve(o, i);
                break;
            case AccelOp.Linear o:
                Add(i, o.In, o.Out, new WorkloadLayer(LayerKind.Matrix, i, NameOf(i))
                {
                    Depth = o.In,
                    Filters = o.Out,
                    InPerPosition = o.In,
                    PaddedInPerPosition = o.In,
                    WeightElements = (long)o.In * o.Out,
                    PaddedWeightElements = GraphLayers.Squares(o.Out, o.In),
                    Macs = o.Macs,
                });
                break;
            case AccelOp.BatchNorm o when !_switches.HasFlag(PhysicalSwitches.FoldedBatchNorm):
                _layers.Add(new WorkloadLayer(LayerKind.BatchNorm, i, NameOf(i)) { Work = (long)o.H * o.W, Filters = o.C });
                break;
            case AccelOp.Pooling o:
                AddModule(i, LayerKind.Pooling, (long)o.C * o.Hout * o.Wout, _lastElements, (long)o.C * o.Hout * o.Wout, o.Hout, o.Wout, o.C);
                break;
            case AccelOp.GlobalPooling o:
                AddModule(i, LayerKind.GlobalPooling, o.C, (long)o.C * o.H * o.W, o.C, o.H, o.W, o.C);
                break;
            case AccelOp.Upsample o:
                AddModule(i, LayerKind.Upsampling, (long)o.C * o.Hout * o.Wout, _lastElements, (long)o.C * o.Hout * o.Wout, o.Hout, o.Wout, o.C);
                break;
            default:
                if (_profile.MeasuredActivation(i) is { } density)
                    _tensors[_last].Density = density;
                break;
        }
    }

    private void Convolve(AccelOp.Convolution o, int i)
    {
        var (rows, columns) = OutputSize(o, i);
        var depth = o.Groups == 1 ? o.ActC : o.Cin / o.Groups;
        var filters = o.Cout / o.Groups;
        var exact = _switches.HasFlag(PhysicalSwitches.TrueSizes);
        var channels = o.Groups == 1 ? o.ActC : o.Cin;
        var own = o.Cin / o.Groups;
        Add(i, (long)channels * o.H * o.W, (long)rows * columns * o.Cout, new WorkloadLayer(LayerKind.Convolution, i, NameOf(i))
        {
            Groups = o.Groups,
            Rows = rows,
            Columns = columns,
            Depth = depth,
            Filters = filters,
            KernelRows = o.Kx,
            KernelColumns = o.Ky,
            StrideRows = o.Sx,
            StrideColumns = o.Sy,
            SpanRows = exact ? o.Kx : o.Sx,
            SpanColumns = exact ? o.Ky : o.Sy,
            InRows = o.H,
            InColumns = o.W,
            InPerPosition = channels,
            PaddedInPerPosition = o.Groups * GraphLayers.Padded(depth),
            WeightElements = (long)o.Cout * own * o.Kx * o.Ky,
            PaddedWeightElements = o.Cout * GraphLayers.Padded(o.Kx) * GraphLayers.Padded(o.Ky) * GraphLayers.Padded(own),
            Macs = (long)rows * columns * o.Cout * depth * o.Kx * o.Ky,
        }, o.Projection);
    }

    /// <summary>The list has no output size; the batch normalisation behind a convolution tells it.</summary>
    private (int Rows, int Columns) OutputSize(AccelOp.Convolution o, int i) =>
        _switches.HasFlag(PhysicalSwitches.TrueSizes) && i + 1 < _ops.Count && _ops[i + 1] is AccelOp.BatchNorm bn && bn.C == o.Cout
            ? (bn.H, bn.W)
            : (o.OutH, o.OutW);

    private void AddModule(int i, LayerKind kind, long work, long input, long output, int rows, int columns, int channels)
    {
        var repeats = kind == LayerKind.GlobalPooling ? (int)ReleasedConstants.CeilDiv((long)rows * columns, 25) : 1;
        Add(i, input, output, new WorkloadLayer(kind, i, NameOf(i)) { Work = work, Repeats = repeats, Rows = rows, Columns = columns, Filters = channels });
    }

    private void Add(int i, long input, long output, WorkloadLayer layer, bool projection = false)
    {
        if (projection || input > _tensors[_last].Elements)
            NewTensor(i, -1, input);
        var source = _last;
        _tensors[source].LastUse = _layers.Count;
        NewTensor(i, _layers.Count, output);
        _layers.Add(layer with { Inputs = [(source, input)], Output = _last, WeightDensity = _profile.Weight(i) });
    }

    private void NewTensor(int i, int producer, long elements)
    {
        _tensors.Add(new WorkloadTensor(producer, elements)
        {
            Density = _profile.MeasuredActivation(i) ?? (i == 0 ? 1 : _profile.OtherActivations),
        });
        (_last, _lastElements) = (_tensors.Count - 1, elements);
    }

    private string NameOf(int i) => _names is null ? i.ToString(CultureInfo.InvariantCulture) : _names[i];
}
