using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>The named cost profiles.</summary>
public static class CostProfiles
{
    /// <summary>What the paper's printed costs decode to (docs/cocco.md, calibration): 100 pJ/B, 0.287 pJ/MAC, 5 pJ for any other operation.</summary>
    public static CostProfile Paper12Nm { get; } = new()
    {
        Name = "paper-12nm",
        Source = "Cocco §5.1.2, calibrated on Tables 1 and 2",
    };

    /// <summary>The memory-by-memory energies of SET's core, with the paper's external memory.</summary>
    public static CostProfile Set12Nm { get; } = new()
    {
        Name = "set-12nm",
        Source = "SET (ISCA'23) released energies; Cocco §5.1.2 external memory",
        OnChip = new OnChipEnergies(),
    };

    /// <summary>SET's own external memory (7.5 pJ/bit) with its core.</summary>
    public static CostProfile SetDram { get; } = Set12Nm with
    {
        Name = "set-12nm-dram",
        Source = "SET (ISCA'23) released energies, external memory included",
        DramPicojoulesPerByte = 60,
    };

    /// <summary>The paper's core with a depth-wise engine that keeps the diagonal of each PE busy: 8 of 64 MACs in each of 16 PEs.</summary>
    public static CostProfile IdealDepthwise { get; } = Paper12Nm with
    {
        Name = "paper-12nm-ideal-depthwise",
        Source = "Cocco §5.1.2 with the ideal diagonal mapping of depth-wise layers",
        DepthwiseMacsPerCycle = 128,
    };

    public static IReadOnlyList<CostProfile> All { get; } = [Paper12Nm, Set12Nm, SetDram, IdealDepthwise];

    /// <summary>The profile of that name.</summary>
    /// <exception cref="ProblemException">No such profile.</exception>
    public static CostProfile Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException($"there is no cost profile '{name}'", @try: Suggestions.DidYouMean(name, All.Select(profile => profile.Name)));
    }
}
