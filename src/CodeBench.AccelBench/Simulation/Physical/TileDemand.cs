namespace CodeBench.AccelBench;

/// <summary>What the tiles of a convolution or matrix layer need: bits and array steps. Independent of the accelerator's numbers where it takes none.</summary>
internal sealed class TileDemand
{
    private readonly WorkloadLayer _layer;
    private readonly PhysicalSwitches _switches;
    private readonly ElementBits _input;
    private readonly ElementBits _weight;
    private readonly double _outputBitsPerPosition;
    private readonly double _effectual;

    /// <summary>The demand of a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="tensors">Tensors of the workload.</param>
    /// <param name="switches">Switches.</param>
    public TileDemand(WorkloadLayer layer, IReadOnlyList<WorkloadTensor> tensors, PhysicalSwitches switches)
    {
        (_layer, _switches) = (layer, switches);
        var density = WorkloadDensity.OfInputs(layer, tensors);
        _input = ElementBits.Of(density, switches);
        _weight = ElementBits.Of(layer.WeightDensity, switches);
        var output = tensors[layer.Output];
        var positions = (double)layer.Rows * layer.Columns * layer.Filters * layer.Groups;
        _outputBitsPerPosition = TensorBits.Traffic(output, switches) / positions;
        _effectual = switches.HasFlag(PhysicalSwitches.MeasuredSparsity) ? density * layer.WeightDensity : 0.5 * 0.5 * 0.8;
    }

    /// <summary>Share of the multiplications that the sparsity modules let through.</summary>
    public double EffectualShare => _effectual;

    /// <summary>Share of input and of weight traffic that is masks.</summary>
    public (double Inputs, double Weights) MaskShares => (_input.Mask / _input.Traffic, _weight.Mask / _weight.Traffic);

    public bool Matrix => _layer.Kind == LayerKind.Matrix;

    public int Groups => _layer.Groups;

    public bool Grouped => _layer.Groups > 1;

    private bool Packed => _switches.HasFlag(PhysicalSwitches.PackedChunks);

    private bool Choice => _switches.HasFlag(PhysicalSwitches.TileChoice);

    /// <summary>Bits of the input region under a tile of the output.</summary>
    public double InputBits(int images, int rows, int columns)
    {
        var (r, c) = (_layer.InputRows(rows), _layer.InputColumns(columns));
        return Packed || Matrix
            ? (double)images * r * c * _layer.InPerPosition * _input.Traffic
            : images * (double)GraphLayers.Padded(r) * GraphLayers.Padded(c) * _layer.PaddedInPerPosition * _input.Traffic;
    }

    /// <summary>Bits of the weights of some filters, or groups.</summary>
    public double WeightBits(int filters) =>
        (double)(Packed ? _layer.WeightElements : _layer.PaddedWeightElements) / (Grouped ? _layer.Groups : _layer.Filters) * filters * _weight.Traffic;

    /// <summary>Bits of the outputs at images x rows x columns x filters (or groups).</summary>
    public double OutputBits(double positions) => positions * (Grouped ? _layer.Filters : 1) * _outputBitsPerPosition;

    /// <summary>Array steps that do not depend on the tile, with zeros skipped.</summary>
    private double BaseSteps(Accelerator a) =>
        Ceil(_layer.Depth, a.Pif) * (double)Ceil(_layer.KernelRows, a.Pkx) * Ceil(_layer.KernelColumns, a.Pky) * _layer.Repeats * _effectual;

    /// <summary>Cycles of a block of a matrix product: all multipliers share it evenly.</summary>
    public double MatrixCycles(int images, int rows, int filters, long multipliers)
    {
        var macs = (double)images * rows * _layer.Depth * filters * _layer.Repeats;
        return Math.Ceiling(macs / multipliers) * _effectual;
    }

    /// <summary>Bits of weights, masks included, that can stay in the buffers.</summary>
    private double KeptWeightBits(in MachinePoint point) =>
        _weight.Mask == 0 ? point.KeptWeightBits : Math.Min(point.KeptWeightBits / _weight.Data, point.MaskBits) * _weight.Traffic;

    /// <summary>The released order loads all weights once per 64 input channels, when they do not fit.</summary>
    public double FirstWeights(double all, double kept) => Choice || all <= kept ? 1 : DepthSlices;

    /// <summary>Share of the weights that a further map tile loads again.</summary>
    public double WeightsAgain(double all, double kept) => all <= kept ? 0 : Choice ? 1 - kept / all : DepthSlices;

    /// <summary>What the plans of the layer share on an accelerator.</summary>
    public LayerMachine On(in MachinePoint point, double inputShare, bool store) => new(
        point, 1 / point.BitsPerCycle, inputShare, store, Matrix ? 0 : BaseSteps(point.Accelerator), Ceil(_layer.Filters, point.Accelerator.Pof),
        KeptWeightBits(point));

    private int DepthSlices => Matrix ? 1 : (int)Ceil(_layer.Depth, ReleasedConstants.MapTile);

    private static long Ceil(int a, int b) => ReleasedConstants.CeilDiv(a, b);
}
