namespace CodeBench.AccelBench;

/// <summary>
/// Adds layers up to a run. With event overlap each layer takes its own time and the latency of its first access; without, modules are serial and
/// the largest of all activation traffic, all weight traffic and all MAC cycles counts, as in the released model.
/// </summary>
internal struct PhysicalTotal(PhysicalSwitches switches, double latency)
{
    private readonly bool _events = switches.HasFlag(PhysicalSwitches.EventOverlap);
    private double _time;
    private double _activations;
    private double _weights;
    private double _mac;

    /// <summary>Bits over the memory interface.</summary>
    public double Bits { get; private set; }

    /// <summary>Cycles of the run, exact.</summary>
    public readonly double Time => _time + Math.Max(_mac, Math.Max(_activations, _weights));

    /// <summary>Cycles of the run.</summary>
    public readonly long Cycles => (long)Math.Ceiling(Time);

    public void Add(bool module, in PlanCost cost)
    {
        Bits += cost.Bits;
        if (_events)
            _time += cost.Flow.Time + (cost.Bits > 0 ? latency : 0);
        else if (module)
            _time += cost.Flow.Mac;
        else
        {
            _activations += Activations(cost);
            _weights += Weights(cost);
            _mac += cost.Flow.Mac;
        }
    }

    /// <summary>The part of a layer in the finished total.</summary>
    public readonly double PartOf(bool module, in PlanCost cost)
    {
        if (_events)
            return cost.Flow.Time + (cost.Bits > 0 ? latency : 0);
        if (module || (_mac >= _activations && _mac >= _weights))
            return cost.Flow.Mac;
        return _activations >= _weights ? Activations(cost) : Weights(cost);
    }

    private static double Activations(in PlanCost cost) => cost.Flow.Channel - Weights(cost);

    private static double Weights(in PlanCost cost) => cost.Bits > 0 ? cost.Flow.Channel * cost.WeightBits / cost.Bits : 0;
}
