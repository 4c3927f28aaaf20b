namespace CodeBench.AccelBench;

/// <summary>
/// One way to cut a convolution or matrix layer into tile steps: images x rows x columns of the output, and filters (or groups). Either the map tiles
/// are the outer loops and all filters pass each of them, or the other way round. Cost is a closed form over at most 8 x 2 kinds of tile.
/// A tile's sizes never depend on the accelerator, so more parallelism, buffer or bandwidth can only shorten each step.
/// </summary>
internal sealed class TilePlan
{
    private readonly TileDemand _demand;
    private readonly AxisSteps _imageSteps;
    private readonly AxisSteps _rowSteps;
    private readonly AxisSteps _columnSteps;
    private readonly AxisSteps _filterSteps;
    private readonly int[] _counts = new int[8];
    private readonly double[] _inputBits = new double[8];
    private readonly double[] _outputBits = new double[16];
    private readonly double[] _weightBits = new double[2];

    public TilePlan(TileDemand demand, bool mapsOuter, AxisTiles images, AxisTiles rows, AxisTiles columns, AxisTiles filters)
    {
        (_demand, MapsOuter, Images, Rows, Columns, Filters) = (demand, mapsOuter, images, rows, columns, filters);
        (_imageSteps, _rowSteps) = (new AxisSteps(images), new AxisSteps(rows));
        (_columnSteps, _filterSteps) = (new AxisSteps(columns), new AxisSteps(filters));
        MapTiles = (long)images.Count * rows.Count * columns.Count;
        for (var q = 0; q < 2; q++)
        {
            _weightBits[q] = filters.CountOf(q) == 0 ? 0 : demand.WeightBits(filters.Extent(q));
            AllWeights += filters.CountOf(q) * _weightBits[q];
        }
        for (var k = 0; k < 8; k++)
        {
            var (b, x, y) = (images.Extent(k >> 2), rows.Extent(k >> 1 & 1), columns.Extent(k & 1));
            _counts[k] = images.CountOf(k >> 2) * rows.CountOf(k >> 1 & 1) * columns.CountOf(k & 1);
            _inputBits[k] = _counts[k] == 0 ? 0 : demand.InputBits(b, x, y);
            AllInputs += _counts[k] * _inputBits[k];
            for (var q = 0; q < 2; q++)
            {
                _outputBits[2 * k + q] = demand.OutputBits((double)b * x * y * filters.Extent(q));
                AllOutputs += (double)_counts[k] * filters.CountOf(q) * _outputBits[2 * k + q];
            }
        }
    }

    /// <summary>Whether maps are the outer loops.</summary>
    public bool MapsOuter { get; }

    public AxisTiles Images { get; }

    public AxisTiles Rows { get; }

    public AxisTiles Columns { get; }

    public AxisTiles Filters { get; }

    /// <summary>Number of map tiles.</summary>
    public long MapTiles { get; }

    /// <summary>Bits of all map tiles, halos included.</summary>
    public double AllInputs { get; }

    public double AllWeights { get; }

    public double AllOutputs { get; }

    /// <summary>Number of steps.</summary>
    public long Steps => MapTiles * Filters.Count;

    /// <summary>Bits of the inputs of a kind of map tile (0..7: images, rows, columns; 1 is the edge).</summary>
    public double InputBits(int k) => _inputBits[k];

    /// <summary>Bits of the weights of a kind of filter tile.</summary>
    public double WeightBits(int q) => _weightBits[q];

    /// <summary>Bits of the outputs of a step.</summary>
    public double OutputBits(int k, int q) => _outputBits[2 * k + q];

    /// <summary>How many tiles of a kind there are.</summary>
    public int CountOf(int k) => _counts[k];

    /// <summary>The cost on an accelerator, unless it cannot take less than <paramref name="limit"/> cycles; then null.</summary>
    /// <param name="machine">The layer on the accelerator.</param>
    /// <param name="limit">The time to beat.</param>
    public PlanCost? Evaluate(in LayerMachine machine, double limit)
    {
        var pass = new TilePass(this, machine);
        var (inputs, weights) = Traffic(pass, machine);
        var outputs = machine.Store ? AllOutputs : 0;
        var channel = (inputs + weights + outputs) * machine.CyclesPerBit;
        if (pass.LeastTime(channel) > limit)
            return null;
        var flow = MapsOuter ? pass.Maps(-1, true) : pass.AllFilterTiles();
        var reads = _demand.Grouped ? AllInputs : AllInputs * Filters.Count;
        return new PlanCost(flow, inputs, weights, outputs, reads, AllWeights * MapTiles, Steps);
    }

    /// <summary>MAC cycles of a step of kinds k and q.</summary>
    public MacSteps Macs(in LayerMachine machine)
    {
        var a = machine.Point.Accelerator;
        if (_demand.Matrix)
        {
            var full = _demand.MatrixCycles(Images.Size, Rows.Size, Filters.Size, machine.Point.Multipliers);
            var edge = Filters.Edge == 0 ? 0 : _demand.MatrixCycles(Images.Size, Rows.Size, Filters.Edge, machine.Point.Multipliers);
            var one = new AxisSteps.StepCount(1, 0, 1);
            return new MacSteps(1, one, one, one, new(full, edge, Filters.Full * full + edge));
        }
        var filters = _demand.Grouped
            ? new AxisSteps.StepCount(Filters.Size * machine.FilterSteps, Filters.Edge * machine.FilterSteps, _demand.Groups * machine.FilterSteps)
            : _filterSteps.At(a.Pof);
        return new MacSteps(machine.BaseSteps, _imageSteps.At(a.Pib), _rowSteps.At(a.Pix), _columnSteps.At(a.Piy), filters);
    }

    /// <summary>Share of the layer's groups in a filter tile of a grouped layer, else 1.</summary>
    public double GroupShare(int q) => _demand.Grouped ? Filters.Extent(q) / (double)_demand.Groups : 1;

    /// <summary>Whether each filter tile reads inputs of its own.</summary>
    public bool Grouped => _demand.Grouped;

    /// <summary>The released order loads all weights once per 64 input channels when they do not fit.</summary>
    public double FirstWeights(in LayerMachine machine) => _demand.FirstWeights(AllWeights, machine.KeptWeightBits);

    /// <summary>Share of the weights that each map tile after the first loads again.</summary>
    public double WeightsAgain(in LayerMachine machine) => _demand.WeightsAgain(AllWeights, machine.KeptWeightBits);

    private (double Inputs, double Weights) Traffic(in TilePass pass, in LayerMachine machine)
    {
        var inputs = AllInputs * machine.InputShare;
        if (MapsOuter && inputs > 0)
        {
            for (var k = 0; k < 8; k++)
            {
                if (_counts[k] > 0)
                    inputs += (double)_counts[k] * (Filters.Count - 1) * pass.InputAgain(k);
            }
        }
        else if (!Grouped)
            inputs *= 1 + (Filters.Count - 1) * pass.InputsAgain;
        var weights = MapsOuter
            ? AllWeights * (pass.WeightsFirst + (MapTiles - 1) * pass.WeightsAgain)
            : AllWeights + (MapTiles - 1) * (Filters.Full * pass.WeightAgain(0) + (Filters.Edge > 0 ? pass.WeightAgain(1) : 0));
        return (inputs, weights);
    }
}
