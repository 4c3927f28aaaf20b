namespace CodeBench.AccelBench;

/// <summary>What all plans of one layer share on one accelerator.</summary>
/// <param name="Point">The accelerator.</param>
/// <param name="CyclesPerBit">Channel cycles per bit.</param>
/// <param name="InputShare">Share of the inputs that comes from main memory.</param>
/// <param name="Store">Whether outputs go to main memory.</param>
/// <param name="BaseSteps">Array steps per output tile unit, zeros skipped.</param>
/// <param name="FilterSteps">Array steps for the filters of one group.</param>
/// <param name="KeptWeightBits">Bits of weights that can stay on the chip.</param>
internal readonly record struct LayerMachine(
    MachinePoint Point, double CyclesPerBit, double InputShare, bool Store, double BaseSteps, double FilterSteps, double KeptWeightBits);
