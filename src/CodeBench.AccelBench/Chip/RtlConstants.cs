namespace CodeBench.AccelBench;

/// <summary>
/// One synthesised module: 14 nm FinFET library, 0.8 V, 700 MHz. All instances are [Released]
/// (jha-lab/codebench 2ec0546, accelerator_design-space/accelbench; the synthesis reports lie beside the simulator).
/// </summary>
/// <param name="AreaUm2">Area of one instance in square micrometres.</param>
/// <param name="DynamicMw">Power of one instance while it works, in mW.</param>
/// <param name="LeakageMw">Leakage of one instance in mW.</param>
public sealed record RtlConstants(double AreaUm2, double DynamicMw, double LeakageMw)
{
    /// <summary>Control of a processing element.</summary>
    public static RtlConstants DataFlow { get; } = new(75946.982008, 11.3711, 2.7312);

    /// <summary>Direct memory access of a processing element.</summary>
    public static RtlConstants Dma { get; } = new(144.636242, 0.0335287, 0.0063819);

    /// <summary>One FIFO; a MAC unit has two per multiplier.</summary>
    public static RtlConstants Fifo { get; } = new(484.379110, 0.0563909, 0.0140774);

    /// <summary>Forward batch normalisation.</summary>
    public static RtlConstants BatchNorm { get; } = new(14654.491357, 8.3914, 0.5323004);

    /// <summary>Image to column. Its power report is the only one without a clock, hence 423 mW (see <see cref="PhysicalSwitches.Im2ColPower"/>).</summary>
    public static RtlConstants Im2Col { get; } = new(14307.182942, 423.0658, 0.3963450);

    /// <summary>Max, average and global pooling in one.</summary>
    public static RtlConstants Pooling { get; } = new(3395.049675, 1.1430, 0.1281938);

    /// <summary>The global part of pooling; its area is inside <see cref="Pooling"/>.</summary>
    public static RtlConstants GlobalPooling { get; } = new(0, 1.2148, 0.0848479);

    /// <summary>Nearest-neighbour upsampling.</summary>
    public static RtlConstants Upsampling { get; } = new(749.704715, 0.1503713, 0.0293699);

    /// <summary>Pre-process sparsity: drops pairs with a zero.</summary>
    public static RtlConstants PreSparsity { get; } = new(6216.896914, 0.2852968, 0.1507329);

    /// <summary>Post-process sparsity: compresses outputs.</summary>
    public static RtlConstants PostSparsity { get; } = new(1181.201447, 0.2613971, 0.0324301);

    /// <summary>A MAC unit with 1 or 16 multipliers, adder tree, stochastic rounding and the activation functions given.</summary>
    public static RtlConstants MacUnit(int multipliers, ActivationUnits activations) => (multipliers, activations) switch
    {
        (16, ActivationUnits.Relu) => new(8819.484999, 4.8926, 0.3003308),
        (16, ActivationUnits.Silu) => new(9418.667591, 5.1955, 0.3189685),
        (16, ActivationUnits.Both) => new(9435.567886, 5.3176, 0.3241016),
        (1, ActivationUnits.Relu) => new(597.964253, 0.2756146, 0.0223711),
        (1, ActivationUnits.Silu) => new(1209.955838, 0.6705926, 0.0419121),
        (1, ActivationUnits.Both) => new(1199.509430, 0.6896749, 0.0415079),
        _ => throw new ArgumentOutOfRangeException(nameof(multipliers), "1 or 16 multipliers, with ReLU, SiLU or both"),
    };
}
