namespace CodeBench.AccelBench;

/// <summary>Dynamic energy of a layer by module, on one accelerator.</summary>
internal sealed class LayerEnergy
{
    /// <summary>The power report of Im2Col gives 423.0658 "mW" without a clock; read as µW it lies among the other data movers.</summary>
    private const double Im2ColUnit = 1e-3;

    private const double LineBits = 64 * 8;
    private const double MilliPerPico = 1e-9;
    private const double MilliPerNano = 1e-6;

    private readonly ChipModel _chip;
    private readonly PhysicalSwitches _switches;
    private readonly MainMemory _memory;
    private readonly double _activationNj;
    private readonly double _weightNj;
    private readonly double _maskNj;

    public LayerEnergy(ChipModel chip, PhysicalSwitches switches)
    {
        (_chip, _switches) = (chip, switches);
        var a = chip.Accelerator;
        _memory = MainMemory.Of(a.Memory);
        _activationNj = BufferConstants.Activation.AccessNj(a.ActivationBufferMb) * MilliPerNano;
        _weightNj = BufferConstants.Weight.AccessNj(a.WeightBufferMb) * MilliPerNano;
        _maskNj = BufferConstants.Mask.AccessNj(a.MaskBufferMb) * MilliPerNano;
    }

    /// <summary>Adds a layer's energy in mJ to the modules.</summary>
    public void Charge(Span<double> mj, WorkloadLayer layer, LayerPlans plans, in PlanCost cost, double outputBits)
    {
        ChargeCompute(mj, layer, cost.Flow.Mac * ChipClock.SecondsPerCycle);
        var channel = cost.Flow.Channel * ChipClock.SecondsPerCycle;
        mj[(int)ChipModule.Dma] += channel * _chip.DynamicMw(ChipModule.Dma);
        mj[(int)ChipModule.MainMemory] += _switches.HasFlag(PhysicalSwitches.MemoryTypes)
            ? ((cost.InputBits + cost.WeightBits) * _memory.ReadPicojoulesPerBit + cost.OutputBits * _memory.WritePicojoulesPerBit) * MilliPerPico
            : channel * ReleasedConstants.MemoryMw(_chip.Accelerator);
        if (_switches.HasFlag(PhysicalSwitches.BufferAccesses))
        {
            mj[(int)ChipModule.ActivationBuffer] += (cost.InputBits + outputBits + cost.ActivationReads) / LineBits * _activationNj;
            mj[(int)ChipModule.WeightBuffer] += (cost.WeightBits + cost.WeightReads) / LineBits * _weightNj;
            mj[(int)ChipModule.MaskBuffer] +=
                (cost.InputBits * plans.InputMaskShare + cost.WeightBits * plans.WeightMaskShare) / LineBits * _maskNj;
        }
        else
        {
            mj[(int)ChipModule.ActivationBuffer] += cost.InputBits / ReleasedConstants.ChunkBits * _activationNj;
            mj[(int)ChipModule.WeightBuffer] += cost.WeightBits / ReleasedConstants.ChunkBits * _weightNj;
            mj[(int)ChipModule.MaskBuffer] += (cost.Bits > 0 ? cost.Steps : 0) * _maskNj;
        }
    }

    private void ChargeCompute(Span<double> mj, WorkloadLayer layer, double seconds)
    {
        switch (layer.Kind)
        {
            case LayerKind.Convolution or LayerKind.Matrix:
                foreach (var module in (ReadOnlySpan<ChipModule>)
                    [ChipModule.MacUnits, ChipModule.DataFlow, ChipModule.Fifo, ChipModule.PreSparsity, ChipModule.PostSparsity])
                    mj[(int)module] += seconds * _chip.DynamicMw(module);
                if (layer.Kind == LayerKind.Convolution)
                {
                    mj[(int)ChipModule.Im2Col] += 2 * seconds * _chip.DynamicMw(ChipModule.Im2Col)
                        * (_switches.HasFlag(PhysicalSwitches.Im2ColPower) ? Im2ColUnit : 1);
                }
                break;
            case LayerKind.ElementWise:
                mj[(int)ChipModule.MacUnits] += seconds * _chip.DynamicMw(ChipModule.MacUnits);
                break;
            default:
                var own = ModuleOf(layer.Kind);
                mj[(int)own] += seconds * _chip.DynamicMw(own);
                break;
        }
    }

    private static ChipModule ModuleOf(LayerKind kind) => kind switch
    {
        LayerKind.BatchNorm => ChipModule.BatchNorm,
        LayerKind.Pooling => ChipModule.Pooling,
        LayerKind.GlobalPooling => ChipModule.GlobalPooling,
        _ => ChipModule.Upsampling,
    };
}
