using CodeBench.AccelBench;
using CodeBench.Core;

namespace CodeBench.CoDesign;

/// <summary>The pairs that a study may try: every network with every accelerator.</summary>
public sealed class CoDesignSpace
{
    private readonly Func<long, Accelerator> _acceleratorAt;

    /// <summary>Networks by name, with the combinations of an accelerator sub-space.</summary>
    public CoDesignSpace(IReadOnlyList<string> networks, AcceleratorSubspace accelerators)
        : this(networks, (accelerators ?? throw new ArgumentNullException(nameof(accelerators))).Count, accelerators.At)
    {
    }

    /// <summary>Networks by name, with a list of accelerators.</summary>
    public CoDesignSpace(IReadOnlyList<string> networks, IReadOnlyList<Accelerator> accelerators)
        : this(networks, (accelerators ?? throw new ArgumentNullException(nameof(accelerators))).Count, index => accelerators[(int)index])
    {
    }

    private CoDesignSpace(IReadOnlyList<string> networks, long accelerators, Func<long, Accelerator> acceleratorAt)
    {
        ArgumentNullException.ThrowIfNull(networks);
        if (networks.Count == 0 || accelerators == 0)
            throw new ProblemException("the space is empty", networks.Count == 0 ? "it has no network" : "it has no accelerator");
        (Networks, AcceleratorCount, _acceleratorAt) = (networks, accelerators, acceleratorAt);
    }

    /// <summary>Names of the networks.</summary>
    public IReadOnlyList<string> Networks { get; }

    /// <summary>Number of accelerators.</summary>
    public long AcceleratorCount { get; }

    /// <summary>Number of pairs.</summary>
    public long Count => AcceleratorCount * Networks.Count;

    /// <summary>A pair, uniformly.</summary>
    public DesignPoint Sample(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var network = Networks[random.NextInt(Networks.Count)];
        return new DesignPoint(network, _acceleratorAt(random.NextLong(AcceleratorCount)));
    }
}
