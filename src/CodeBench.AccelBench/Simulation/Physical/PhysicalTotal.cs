namespace CodeBench.AccelBench;

/// <summary>
/// Adds layers up to a run. With event overlap each layer takes its own time and the latency of its first access; without, modules are serial and
/// the larger of all channel and all MAC cycles counts, as in the released model.
/// </summary>
internal struct PhysicalTotal(PhysicalSwitches switches, double latency)
{
    private readonly bool _events = switches.HasFlag(PhysicalSwitches.EventOverlap);
    private double _time;
    private double _channel;
    private double _mac;

    /// <summary>Bits over the memory interface.</summary>
    public double Bits { get; private set; }

    /// <summary>Cycles of the run, exact.</summary>
    public readonly double Time => _time + Math.Max(_channel, _mac);

    /// <summary>Cycles of the run.</summary>
    public readonly long Cycles => (long)Math.Ceiling(Time);

    /// <summary>Whether the channel, not the MAC array, bounds a run without event overlap.</summary>
    public readonly bool ChannelBound => _channel > _mac;

    public void Add(bool module, in PlanCost cost)
    {
        Bits += cost.Bits;
        if (_events)
            _time += TimeOf(cost);
        else if (module)
            _time += cost.Flow.Mac;
        else
        {
            _channel += cost.Flow.Channel;
            _mac += cost.Flow.Mac;
        }
    }

    /// <summary>Cycles of a layer with event overlap.</summary>
    public readonly double TimeOf(in PlanCost cost) => cost.Flow.Time + (cost.Bits > 0 ? latency : 0);
}
