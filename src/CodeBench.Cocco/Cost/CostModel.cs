using System.Runtime.CompilerServices;

namespace CodeBench.Cocco;

/// <summary>Prices subgraph records on one memory configuration (Cocco formulas 1 and 2, §5.1.2, §5.4). Immutable.</summary>
public sealed class CostModel
{
    private readonly double _bytesPerCycle;
    private readonly double _crossbar;
    private readonly bool _wholeMaps;
    private readonly int _footprint;
    private readonly int _regionLimit;

    public CostModel(EvaluationOptions options, BufferConfiguration buffers, CostSettings settings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        Options = options;
        Buffers = buffers;
        Settings = settings;
        _bytesPerCycle = options.Profile.DramBytesPerCycle * options.Cores;
        _crossbar = options.Profile.CrossbarPicojoulesPerByte * (options.Cores - 1);
        _wholeMaps = options.Tiles.WholeMaps;
        _footprint = settings.ImageByImage ? 1 : settings.Batch;
        _regionLimit = settings.RegionLimit ?? int.MaxValue;
    }

    public EvaluationOptions Options { get; }

    public BufferConfiguration Buffers { get; }

    public CostSettings Settings { get; }

    /// <summary>Cost of formula 2 that no partition changes: the buffer, when it is the metric.</summary>
    public double HardwareCost => Settings.Metric == Metric.Cost ? Buffers.TotalBytes : 0;

    /// <summary>The same model on other buffers.</summary>
    public CostModel On(BufferConfiguration buffers) => new(Options, buffers, Settings);

    /// <summary>The subgraph runs as one: connected, within the region limit and within the buffers, each core holding 1/n of the weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Fits(in SubgraphRecord record) =>
        record.Connected && record.Regions <= _regionLimit &&
        (Holds(record.ActivationBytes, record.WeightBytes) || (_wholeMaps && HoldsWholeMaps(in record)));

    /// <summary>Fits in the buffers, connected or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Holds(long activationBytes, long weightBytes)
    {
        var activations = activationBytes * _footprint;
        var weights = Options.Cores == 1 ? weightBytes : (weightBytes + Options.Cores - 1) / Options.Cores;
        return Buffers.IsShared
            ? activations + weights <= Buffers.ActivationBytes
            : activations <= Buffers.ActivationBytes && weights <= Buffers.WeightBytes;
    }

    /// <summary>May be a subgraph of a partition: it fits, or it is a single layer, which can always be tiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allows(in SubgraphRecord record) => record.Layers == 1 || Fits(in record);

    /// <summary>The metric's cost of one allowed subgraph, without <see cref="HardwareCost"/>.</summary>
    public double Cost(in SubgraphRecord record)
    {
        var ema = Ema(in record);
        return Settings.Metric switch
        {
            Metric.Ema => ema,
            Metric.Activations => ema - record.WeightBytes,
            Metric.Latency => Cycles(in record, ema),
            Metric.Energy => Picojoules(in record, ema),
            _ => Settings.Alpha * Picojoules(in record, ema),
        };
    }

    /// <summary>The metric's cost of given totals: what a lower bound on traffic, on-chip energy of the batch and cycles of an image costs at least.</summary>
    internal double CostOf(long ema, long weightBytes, double onChipPicojoules, double cycles)
    {
        var energy = Options.Profile.DramPicojoulesPerByte * ema + onChipPicojoules + _crossbar * weightBytes;
        return Settings.Metric switch
        {
            Metric.Ema => ema,
            Metric.Activations => ema - weightBytes,
            Metric.Latency => Math.Max(cycles * Settings.Batch, ema / _bytesPerCycle),
            Metric.Energy => energy,
            _ => Settings.Alpha * energy,
        };
    }

    /// <summary>All three costs of one allowed subgraph.</summary>
    public Price PriceOf(in SubgraphRecord record)
    {
        var ema = Ema(in record);
        return new Price(ema, Picojoules(in record, ema), Cycles(in record, ema));
    }

    /// <summary>Images that share a tile.</summary>
    public int FootprintFactor => _footprint;

    /// <summary>External bytes of the batch.</summary>
    public long Ema(in SubgraphRecord record)
    {
        var (inputs, weights) = Reads(in record);
        return weights + inputs + Settings.Batch * record.OutputBytes;
    }

    /// <summary>External reads of activations and of weights for the batch, repeated ones included.</summary>
    public (long Inputs, long Weights) Reads(in SubgraphRecord record)
    {
        var inputs = Settings.Batch * record.InputBytes;
        return record.Layers == 1 && !Fits(in record) ? ReadAgain(inputs, record.WeightBytes) : (inputs, record.WeightBytes);
    }

    /// <summary>
    /// A lone layer that does not fit is tiled over its weights or over its input, whichever reads less again:
    /// EMA = out + min(wgt + n_k*in, n_s*wgt + in) (docs/cocco.md, the paper is silent).
    /// </summary>
    private (long Inputs, long Weights) ReadAgain(long inputs, long weights)
    {
        var (inputRoom, weightRoom) = Rooms();
        var inputPasses = inputs <= inputRoom ? 1 : CeilingOf(weights, weightRoom);
        var weightPasses = CeilingOf(inputs, inputRoom);
        return (inputPasses - 1) * inputs <= (weightPasses - 1) * weights ? (inputPasses * inputs, weights) : (inputs, weightPasses * weights);
    }

    /// <summary>Room for a streamed operand: its buffer, or three quarters of a shared one, on all cores.</summary>
    private (long Input, long Weight) Rooms()
    {
        var shared = Buffers.ActivationBytes * 3 / 4 * Options.Cores;
        return Buffers.IsShared ? (shared, shared) : (Buffers.ActivationBytes * Options.Cores, Buffers.WeightBytes * Options.Cores);
    }

    private static long CeilingOf(long bytes, long room) => Math.Max(1, (bytes + Math.Max(1, room) - 1) / Math.Max(1, room));

    private double Picojoules(in SubgraphRecord record, long ema) =>
        Options.Profile.DramPicojoulesPerByte * ema + Settings.Batch * record.OnChipPicojoules + record.WeightReadPicojoules + _crossbar * record.WeightBytes;

    private double Cycles(in SubgraphRecord record, long ema) => Math.Max((double)record.Cycles * Settings.Batch, ema / _bytesPerCycle);

    private bool HoldsWholeMaps(in SubgraphRecord record)
    {
        var cores = Options.Cores;
        return Buffers.IsShared
            ? record.WholeMapSharedBytes * _footprint <= Buffers.ActivationBytes * cores
            : record.WholeMapBytes * _footprint <= Buffers.ActivationBytes * cores && record.LargestWeightBytes <= Buffers.WeightBytes * cores;
    }
}
