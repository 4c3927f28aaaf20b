using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>The capacities that a co-exploration may choose (Cocco §5.3.1), KB.</summary>
public sealed record BufferGrid
{
    /// <summary>[Paper §5.3.1]: global buffer 128 to 2048 KB by 64, weight buffer 144 to 2304 KB by 72.</summary>
    public static BufferGrid PaperSeparate { get; } = new() { Activation = new(128, 2048, 64), Weight = new(144, 2304, 72) };

    /// <summary>[Paper §5.3.1]: 128 to 3072 KB by 64.</summary>
    public static BufferGrid PaperShared { get; } = new() { Activation = new(128, 3072, 64) };

    /// <summary>Capacities of the global, or the shared, buffer.</summary>
    public required KilobyteRange Activation { get; init; }

    /// <summary>Capacities of the weight buffer; null: one shared buffer.</summary>
    public KilobyteRange? Weight { get; init; }

    /// <summary>A grid of one configuration.</summary>
    public static BufferGrid Only(BufferConfiguration buffers) => buffers.IsShared
        ? new() { Activation = KilobyteRange.Only(buffers.ActivationBytes) }
        : new() { Activation = KilobyteRange.Only(buffers.ActivationBytes), Weight = KilobyteRange.Only(buffers.WeightBytes) };

    public int ActivationCount => Activation.Count;

    public int WeightCount => Weight?.Count ?? 1;

    /// <summary>More than one configuration.</summary>
    public bool IsChoice => ActivationCount * WeightCount > 1;

    public BufferConfiguration this[GridPoint point] =>
        new(Activation[point.Activation], Weight is { } weight ? weight[point.Weight] : 0, Weight is null);

    /// <summary>Uniform over the grid.</summary>
    public GridPoint Random(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new(random.NextInt(ActivationCount), random.NextInt(WeightCount));
    }

    /// <summary>The mean of two configurations, rounded to the grid (crossover, §4.4.2); a half goes down.</summary>
    public static GridPoint Mean(GridPoint a, GridPoint b) => new((a.Activation + b.Activation) / 2, (a.Weight + b.Weight) / 2);

    /// <summary>mutation-DSE (§4.4.3): normal around the present value, clamped and rounded to the grid.</summary>
    public GridPoint Mutate(GridPoint point, double sigma, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new(Step(point.Activation, ActivationCount, sigma, random), Step(point.Weight, WeightCount, sigma, random));
    }

    private static int Step(int value, int count, double sigma, RandomStream random) =>
        count == 1 ? 0 : Math.Clamp(value + (int)Math.Round(sigma * random.NextNormal()), 0, count - 1);
}
