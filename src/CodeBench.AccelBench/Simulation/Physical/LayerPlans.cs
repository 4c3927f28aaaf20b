namespace CodeBench.AccelBench;

/// <summary>The plans that a layer may choose from, for one batch size; the fastest on an accelerator counts.</summary>
internal sealed class LayerPlans
{
    /// <summary>Sides of map tiles: AccelBench's 64, and smaller ones that start computing earlier and fit small buffers.</summary>
    private static readonly int[] MapTiles = [16, 32, 64];

    private static readonly int[] ImageTiles = [1, ReleasedConstants.BatchTile];

    /// <summary>Output channels of a tile when they have a size of their own, as the input channels do.</summary>
    private const int FilterTile = 64;

    /// <summary>Outputs of a matrix product's tile.</summary>
    private const int MatrixTile = 1024;

    private readonly TilePlan[] _tiles = [];
    private readonly ModulePlan? _module;
    private readonly TileDemand? _demand;

    public LayerPlans(WorkloadLayer layer, IReadOnlyList<WorkloadTensor> tensors, int batch, PhysicalSwitches switches)
    {
        if (layer.Kind is not (LayerKind.Convolution or LayerKind.Matrix))
        {
            _module = new ModulePlan(layer, tensors, batch, switches);
            return;
        }
        _demand = new TileDemand(layer, tensors, switches);
        var demand = _demand;
        EffectualShare = demand.EffectualShare;
        (InputMaskShare, WeightMaskShare) = demand.MaskShares;
        UniqueBits = demand.InputBits(batch, layer.Rows, layer.Columns);
        WeightBits = demand.WeightBits(layer.Groups > 1 ? layer.Groups : layer.Filters);
        var outer = OuterLoops(layer, switches);
        _tiles =
        [
            .. from tiles in MapCuts(layer, batch, switches)
               from mapsOuter in outer
               select new TilePlan(demand, mapsOuter, tiles.Images, tiles.Rows, tiles.Columns, FilterCut(layer, switches)),
        ];
    }

    /// <summary>Share of the MACs that the array executes.</summary>
    public double EffectualShare { get; } = 1;

    /// <summary>Share of the input traffic that is masks.</summary>
    public double InputMaskShare { get; }

    /// <summary>Share of the weight traffic that is masks.</summary>
    public double WeightMaskShare { get; }

    /// <summary>Bits of the inputs that are used at least once.</summary>
    public double UniqueBits { get; }

    /// <summary>Bits of the weights.</summary>
    public double WeightBits { get; }

    /// <summary>Whether the MAC array with Im2Col, the MAC array alone or a module works.</summary>
    public bool IsModule => _module is not null;

    /// <summary>The fastest plan on an accelerator.</summary>
    public PlanCost Best(in MachinePoint point, double inputShare, bool store)
    {
        if (_module is not null)
            return _module.Evaluate(point, inputShare, store);
        var machine = _demand!.On(point, inputShare, store);
        var best = _tiles[0].Evaluate(machine, double.PositiveInfinity)!.Value;
        for (var i = 1; i < _tiles.Length; i++)
        {
            if (_tiles[i].Evaluate(machine, best.Flow.Time) is { } cost && cost.Beats(best))
                best = cost;
        }
        return best;
    }

    /// <summary>The layer with traffic that was decided elsewhere, spread evenly over the steps of its first plan.</summary>
    public PlanCost WithTraffic(in MachinePoint point, double inputBits, double weightBits, double outputBits)
    {
        var own = Best(point, 1, true);
        var steps = (int)Math.Min(int.MaxValue, _module is null ? _tiles[0].Steps : 1);
        var channel = (inputBits + weightBits + outputBits) / point.BitsPerCycle;
        var flow = Flow.Step(channel / steps, own.Flow.Mac / steps).Times(steps);
        return own with { Flow = flow, InputBits = inputBits, WeightBits = weightBits, OutputBits = outputBits };
    }

    private static bool[] OuterLoops(WorkloadLayer layer, PhysicalSwitches switches)
    {
        if (layer.Groups > 1)
            return [false];
        return switches.HasFlag(PhysicalSwitches.TileChoice) ? [true, false] : [true];
    }

    private static IEnumerable<(AxisTiles Images, AxisTiles Rows, AxisTiles Columns)> MapCuts(WorkloadLayer layer, int batch, PhysicalSwitches switches)
    {
        if (layer.Kind == LayerKind.Matrix)
        {
            yield return (AxisTiles.Of(batch, batch), AxisTiles.Of(layer.Rows, layer.Rows), AxisTiles.Of(1, 1));
            yield break;
        }
        var seen = new HashSet<(AxisTiles, AxisTiles, AxisTiles)>();
        var choice = switches.HasFlag(PhysicalSwitches.TileChoice);
        foreach (var side in choice ? MapTiles : [ReleasedConstants.MapTile])
        {
            foreach (var images in choice ? ImageTiles : ImageTiles[1..])
            {
                var cut = (Cut(batch, images), Cut(layer.Rows, side), Cut(layer.Columns, side));
                if (seen.Add(cut))
                    yield return cut;
            }
        }
    }

    private static AxisTiles FilterCut(WorkloadLayer layer, PhysicalSwitches switches)
    {
        var tile = switches.HasFlag(PhysicalSwitches.OutputTile) ? FilterTile : ReleasedConstants.BatchTile;
        if (layer.Kind == LayerKind.Matrix)
            return Cut(layer.Filters, MatrixTile);
        return layer.Groups > 1 ? Cut(layer.Groups, Math.Max(1, tile / layer.Filters)) : Cut(layer.Filters, tile);
    }

    /// <summary>A tile that is larger than the axis is the axis.</summary>
    private static AxisTiles Cut(int length, int tile) => AxisTiles.Of(length, Math.Min(length, tile));
}
