using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>Names of the switches, and the text "name=on|off" that sets one.</summary>
public static class PhysicalSwitchText
{
    /// <summary>Each switch with its name, in the order in which they are switched on in the tables.</summary>
    public static IReadOnlyList<KeyValuePair<string, PhysicalSwitches>> Names { get; } =
    [
        new("capacity-in-bits", PhysicalSwitches.CapacityInBits),
        new("packed-chunks", PhysicalSwitches.PackedChunks),
        new("tile-choice", PhysicalSwitches.TileChoice),
        new("output-tile", PhysicalSwitches.OutputTile),
        new("memory-types", PhysicalSwitches.MemoryTypes),
        new("true-sizes", PhysicalSwitches.TrueSizes),
        new("graph-edges", PhysicalSwitches.GraphEdges),
        new("write-back-and-reuse", PhysicalSwitches.WriteBackAndReuse),
        new("event-overlap", PhysicalSwitches.EventOverlap),
        new("folded-batch-norm", PhysicalSwitches.FoldedBatchNorm),
        new("squeeze-excitation", PhysicalSwitches.SqueezeExcitation),
        new("measured-sparsity", PhysicalSwitches.MeasuredSparsity),
        new("buffer-accesses", PhysicalSwitches.BufferAccesses),
        new("im2col-power", PhysicalSwitches.Im2ColPower),
    ];

    /// <summary>Applies settings such as "im2col-power=off" one after the other.</summary>
    /// <exception cref="ProblemException">An unknown switch (with the nearest name), or neither on nor off.</exception>
    public static PhysicalSwitches Apply(PhysicalSwitches switches, IEnumerable<string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var problems = new List<Problem>();
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2, StringSplitOptions.TrimEntries);
            var index = Find(parts[0]);
            var on = parts.Length == 1 || parts[1] is "on" or "true";
            if (index < 0)
            {
                problems.Add(new Problem(
                    $"there is no switch \"{parts[0]}\"",
                    $"there are {string.Join(", ", Names.Select(n => n.Key))}",
                    $"\"{NearestName.Of(parts[0], Names.Select(n => n.Key))}\""));
            }
            else if (!on && parts[1] is not ("off" or "false"))
                problems.Add(new Problem($"switch {parts[0]} is set to \"{parts[1]}\"", null, $"{parts[0]}=on or {parts[0]}=off"));
            else
                switches = on ? switches | Names[index].Value : switches & ~Names[index].Value;
        }
        return problems.Count == 0 ? switches : throw new ProblemException(problems);
    }

    /// <summary>The names of the switches that are on.</summary>
    public static IReadOnlyList<string> NamesOf(PhysicalSwitches switches) => [.. Names.Where(n => switches.HasFlag(n.Value)).Select(n => n.Key)];

    private static int Find(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i].Key, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}
