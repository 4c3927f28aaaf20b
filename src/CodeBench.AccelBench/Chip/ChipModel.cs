using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>
/// Area, leakage and power of an accelerator, module by module (CODEBench §3.2.1-§3.2.4). Main memory, network on chip and pads are not counted,
/// as in the released model.
/// </summary>
public sealed class ChipModel
{
    internal const double Um2ToMm2 = 1e-6;

    /// <summary>The chip of an accelerator whose MAC units carry these activation functions.</summary>
    /// <exception cref="ProblemException">No activation function: there is no such MAC unit.</exception>
    public ChipModel(Accelerator accelerator, ActivationUnits activations)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        if (activations == ActivationUnits.None)
        {
            throw new ProblemException(
                "the network has neither a ReLU nor a SiLU",
                "area and power of the MAC units were synthesised with ReLU, with SiLU and with both; the released simulator stops here too",
                "add an activation, or use the physical fidelity, which then takes the units with ReLU");
        }
        Accelerator = accelerator;
        long elements = accelerator.ProcessingElements;
        long units = accelerator.MacUnits;
        var fifos = units * accelerator.Pif * 2;
        Modules =
        [
            Rtl(ChipModule.MacUnits, units, RtlConstants.MacUnit(accelerator.Pif, activations)),
            Rtl(ChipModule.DataFlow, elements, RtlConstants.DataFlow),
            Rtl(ChipModule.Dma, elements, RtlConstants.Dma),
            Rtl(ChipModule.Fifo, fifos, RtlConstants.Fifo),
            Rtl(ChipModule.BatchNorm, elements, RtlConstants.BatchNorm),
            Rtl(ChipModule.Im2Col, units, RtlConstants.Im2Col),
            Rtl(ChipModule.Pooling, elements, RtlConstants.Pooling),
            Rtl(ChipModule.GlobalPooling, elements, RtlConstants.GlobalPooling),
            Rtl(ChipModule.Upsampling, elements, RtlConstants.Upsampling),
            Rtl(ChipModule.PreSparsity, units, RtlConstants.PreSparsity),
            Rtl(ChipModule.PostSparsity, units, RtlConstants.PostSparsity),
            Buffer(ChipModule.ActivationBuffer, BufferConstants.Activation, accelerator.ActivationBufferMb),
            Buffer(ChipModule.WeightBuffer, BufferConstants.Weight, accelerator.WeightBufferMb),
            Buffer(ChipModule.MaskBuffer, BufferConstants.Mask, accelerator.MaskBufferMb),
        ];
        double logic = 0, area = 0, leakage = 0;
        foreach (var module in Modules)
        {
            logic += module.LogicUm2;
            area += module.BufferMm2;
            leakage += module.LeakageMw;
        }
        AreaMm2 = Um2ToMm2 * logic + area;
        LeakageMw = leakage;
    }

    public Accelerator Accelerator { get; }

    /// <summary>Every module, in the order of <see cref="ChipModule"/>.</summary>
    public IReadOnlyList<ModuleCost> Modules { get; }

    /// <summary>Area of the chip in mm².</summary>
    public double AreaMm2 { get; }

    /// <summary>Leakage of the chip in mW.</summary>
    public double LeakageMw { get; }

    /// <summary>Power of a module while it works, in mW.</summary>
    public double DynamicMw(ChipModule module) => Modules[(int)module].DynamicMw;

    /// <summary>Power in mW while convolutions run: MAC units, control, FIFOs, Im2Col twice, both sparsity modules. [Released]</summary>
    public double ConvolutionMw =>
        DynamicMw(ChipModule.MacUnits) + DynamicMw(ChipModule.DataFlow) + DynamicMw(ChipModule.Fifo)
        + 2 * DynamicMw(ChipModule.Im2Col) + DynamicMw(ChipModule.PreSparsity) + DynamicMw(ChipModule.PostSparsity);

    /// <summary>Power in mW while matrix products run: as <see cref="ConvolutionMw"/> without Im2Col. [Released]</summary>
    public double MatrixMw =>
        DynamicMw(ChipModule.MacUnits) + DynamicMw(ChipModule.DataFlow) + DynamicMw(ChipModule.Fifo)
        + DynamicMw(ChipModule.PreSparsity) + DynamicMw(ChipModule.PostSparsity);

    private static ModuleCost Rtl(ChipModule module, long count, RtlConstants one) =>
        new(module, count, one.AreaUm2 * count, 0, one.LeakageMw * count, one.DynamicMw * count);

    private static ModuleCost Buffer(ChipModule module, BufferConstants buffer, double megabytes) =>
        new(module, 1, 0, buffer.AreaMm2(megabytes), buffer.LeakageMw(megabytes), 0);
}
