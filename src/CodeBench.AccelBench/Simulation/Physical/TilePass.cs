namespace CodeBench.AccelBench;

/// <summary>One plan with the numbers of an accelerator put in: composes the flow of all steps from their kinds.</summary>
internal readonly struct TilePass
{
    private readonly TilePlan _plan;
    private readonly MacSteps _macs;
    private readonly double _cyclesPerBit;
    private readonly double _inputShare;
    private readonly double _stored;
    private readonly double _staged;
    private readonly double _keptWeights;

    public TilePass(TilePlan plan, in LayerMachine machine)
    {
        _plan = plan;
        _macs = plan.Macs(machine);
        _cyclesPerBit = machine.CyclesPerBit;
        _inputShare = machine.InputShare;
        _stored = machine.Store ? 1 : 0;
        _staged = machine.Point.StagedActivationBits;
        _keptWeights = machine.KeptWeightBits;
        WeightsFirst = plan.FirstWeights(machine);
        WeightsAgain = plan.WeightsAgain(machine);
        var inputs = plan.AllInputs * _inputShare;
        InputsAgain = inputs <= _staged ? 0 : 1 - _staged / inputs;
    }

    /// <summary>Factor on the weights in the first map tile: more than 1 only with the released order.</summary>
    public double WeightsFirst { get; }

    /// <summary>Share of all weights that each further map tile loads again.</summary>
    public double WeightsAgain { get; }

    /// <summary>Share of all inputs that each further filter tile loads again.</summary>
    public double InputsAgain { get; }

    /// <summary>Bits of a map tile that do not fit and are loaded again for each further filter tile.</summary>
    public double InputAgain(int k) => Math.Max(0, _plan.InputBits(k) * _inputShare - _staged);

    /// <summary>Bits of a filter tile that do not fit and are loaded again for each further map tile.</summary>
    public double WeightAgain(int q) => Math.Max(0, _plan.WeightBits(q) - _keptWeights);

    /// <summary>
    /// A lower bound: the first step's loads, then all MACs; or all of the channel (<paramref name="channel"/> cycles), then the last step's MACs.
    /// Rounded down a little, so that it stays below a sum in another order.
    /// </summary>
    public double LeastTime(double channel)
    {
        var weights = _plan.WeightBits(0) * (_plan.MapsOuter ? WeightsFirst : 1);
        var input = _plan.InputBits(0) * _inputShare * _plan.GroupShare(0);
        var first = (input + weights + _plan.OutputBits(0, 0) * _stored) * _cyclesPerBit;
        return Math.Max(first + _macs.Sum, channel + _macs.Last) * (1 - 1e-12);
    }

    /// <summary>Filter tiles outside, maps inside.</summary>
    public Flow AllFilterTiles()
    {
        var flow = Maps(0, true);
        if (_plan.Filters.Full > 1)
            flow = flow.Then(Maps(0, false).Times(_plan.Filters.Full - 1));
        return _plan.Filters.Edge > 0 ? flow.Then(Maps(1, false)) : flow;
    }

    /// <summary>All map tiles; for one filter tile (q) when filters are outside, for all of them (q = -1) when maps are.</summary>
    public Flow Maps(int q, bool firstFilters)
    {
        var flow = Plane(0, q, firstFilters, true);
        if (_plan.Images.Full > 1)
            flow = flow.Then(Plane(0, q, firstFilters, false).Times(_plan.Images.Full - 1));
        return _plan.Images.Edge > 0 ? flow.Then(Plane(4, q, firstFilters, false)) : flow;
    }

    private Flow Plane(int k, int q, bool firstFilters, bool first)
    {
        var flow = Row(k, q, firstFilters, first);
        if (_plan.Rows.Full > 1)
            flow = flow.Then((first ? Row(k, q, firstFilters, false) : flow).Times(_plan.Rows.Full - 1));
        return _plan.Rows.Edge > 0 ? flow.Then(Row(k | 2, q, firstFilters, false)) : flow;
    }

    private Flow Row(int k, int q, bool firstFilters, bool first)
    {
        var flow = Tile(k, q, firstFilters, first);
        if (_plan.Columns.Full > 1)
            flow = flow.Then((first ? Tile(k, q, firstFilters, false) : flow).Times(_plan.Columns.Full - 1));
        return _plan.Columns.Edge > 0 ? flow.Then(Tile(k | 1, q, firstFilters, false)) : flow;
    }

    private Flow Tile(int k, int q, bool firstFilters, bool firstMap) =>
        q < 0 ? AllFilters(k, firstMap) : OneStep(k, q, firstFilters, firstMap);

    /// <summary>All filter tiles of one map tile: the first loads the map, the others what of it did not fit.</summary>
    private Flow AllFilters(int k, bool firstMap)
    {
        var weights = firstMap ? WeightsFirst : WeightsAgain;
        var again = InputAgain(k);
        var mac = _macs.OfMap(k);
        var bits = _plan.WeightBits(0) * weights + _plan.OutputBits(k, 0) * _stored;
        var flow = Flow.Step((_plan.InputBits(k) * _inputShare + bits) * _cyclesPerBit, mac * _macs.Filters.Full);
        if (_plan.Filters.Full > 1)
            flow = flow.Then(Flow.Step((again + bits) * _cyclesPerBit, mac * _macs.Filters.Full).Times(_plan.Filters.Full - 1));
        if (_plan.Filters.Edge == 0)
            return flow;
        bits = _plan.WeightBits(1) * weights + _plan.OutputBits(k, 1) * _stored;
        return flow.Then(Flow.Step((again + bits) * _cyclesPerBit, mac * _macs.Filters.Edge));
    }

    private Flow OneStep(int k, int q, bool firstFilters, bool firstMap)
    {
        var input = _plan.InputBits(k) * _inputShare * _plan.GroupShare(q);
        if (!firstFilters && !_plan.Grouped)
            input *= InputsAgain;
        var weights = firstMap ? _plan.WeightBits(q) : WeightAgain(q);
        return Flow.Step((input + weights + _plan.OutputBits(k, q) * _stored) * _cyclesPerBit, _macs.OfMap(k) * _macs.Filters.Of(q));
    }
}
