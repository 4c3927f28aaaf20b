using System.Globalization;

namespace CodeBench.AccelBench;

/// <summary>Turns the tallies of a released run into cycles, energy and the break-down by layer and module, and checks that nothing got lost.</summary>
internal sealed class ReleasedReport(
    IReadOnlyList<AccelOp> ops, IReadOnlyList<string>? names, ReleasedTally[] tallies, ChipModel chip, BlockLedger ledger)
{
    private static readonly ChipModule[] MacModules =
        [ChipModule.MacUnits, ChipModule.DataFlow, ChipModule.Fifo, ChipModule.PreSparsity, ChipModule.PostSparsity];

    private readonly double[] _dynamicMj = new double[(int)ChipModule.MainMemory + 1];

    public SimulationResult Result()
    {
        long Sum<T>(Func<ReleasedTally, long> part) where T : AccelOp => ops.Zip(tallies).Where(p => p.First is T).Sum(p => part(p.Second));
        var bn = Sum<AccelOp.BatchNorm>(t => t.Module);
        var pool = Sum<AccelOp.Pooling>(t => t.Module);
        var gap = Sum<AccelOp.GlobalPooling>(t => t.Module);
        var upsample = Sum<AccelOp.Upsample>(t => t.Module);
        var memory = tallies[0].ActivationLoad;
        var act = tallies.Skip(1).Sum(t => t.ActivationLoad);
        var wgt = tallies.Sum(t => t.WeightLoad);
        var convStall = Sum<AccelOp.Convolution>(t => t.Stall);
        var matmulStall = Sum<AccelOp.Linear>(t => t.Stall);
        var mac = tallies.Sum(t => t.Mac);
        var main = Math.Max(Math.Max(Math.Max(act, wgt), Math.Max(convStall, matmulStall)), mac);
        ChargeModules(bn, pool, gap, upsample);
        ChargeBuffers(memory + act + wgt);
        CheckMacs();
        var dynamicMj = ledger.Joules(SerialJoules()) * 1e3;
        Conservation.CheckSum("dynamic energy in mJ", _dynamicMj.Sum(), dynamicMj, 1e-9);
        var cycles = bn + pool + gap + upsample + memory + main;
        return new SimulationResult
        {
            Fidelity = Fidelity.Released,
            Accelerator = chip.Accelerator,
            Cycles = cycles,
            AreaMm2 = chip.AreaMm2,
            LeakagePowerMw = chip.LeakageMw,
            DynamicMj = dynamicMj,
            Macs = tallies.Sum(t => t.Macs),
            Counters =
            [
                new("bn", bn), new("pool", pool), new("gap", gap), new("upsample", upsample), new("memory", memory), new("act_load", act),
                new("wgt_load", wgt), new("conv_stall", convStall), new("matmul_stall", matmulStall), new("mac", mac), new("convmat", main),
                new("conv_blocks", Sum<AccelOp.Convolution>(t => t.Blocks)),
            ],
            Modules = [.. _dynamicMj.Select((mj, m) => new ModuleEnergy((ChipModule)m, mj, LeakageMj((ChipModule)m, cycles)))],
            Layers = [.. Layers(LargestTotal(main, act, wgt, convStall, matmulStall))],
        };
    }

    private double LeakageMj(ChipModule module, long cycles) =>
        module == ChipModule.MainMemory ? 0 : chip.Modules[(int)module].LeakageMw * cycles * ChipClock.SecondsPerCycle;

    /// <summary>The part of a layer in the total that won the maximum.</summary>
    private static Func<ReleasedTally, AccelOp, long> LargestTotal(long main, long act, long wgt, long convStall, long matmulStall)
    {
        if (main == wgt)
            return (t, _) => t.WeightLoad;
        if (main == act)
            return (t, _) => t.ActivationLoad;
        if (main == convStall)
            return (t, op) => op is AccelOp.Convolution ? t.Stall : 0;
        if (main == matmulStall)
            return (t, op) => op is AccelOp.Linear ? t.Stall : 0;
        return (t, _) => t.Mac;
    }

    /// <summary>Power times cycles: the serial modules, and the MAC array with or without Im2Col.</summary>
    private void ChargeModules(long bn, long pool, long gap, long upsample)
    {
        Charge(ChipModule.BatchNorm, bn);
        Charge(ChipModule.Pooling, pool);
        Charge(ChipModule.GlobalPooling, gap);
        Charge(ChipModule.Upsampling, upsample);
        foreach (var module in MacModules)
            Charge(module, tallies.Sum(t => t.Mac));
        Charge(ChipModule.Im2Col, 2 * ops.Zip(tallies).Where(p => p.First is AccelOp.Convolution).Sum(p => p.Second.Mac));
    }

    /// <summary>The serial modules, operation by operation in the order of the phases.</summary>
    private double SerialJoules()
    {
        double joules = 0;
        foreach (var module in (ReadOnlySpan<ChipModule>)[ChipModule.BatchNorm, ChipModule.Pooling, ChipModule.GlobalPooling, ChipModule.Upsampling])
        {
            for (var i = 0; i < ops.Count; i++)
            {
                if (SerialModule(ops[i]) == module)
                    joules += tallies[i].Module * ChipClock.SecondsPerCycle * chip.DynamicMw(module) * 1e-3;
            }
        }
        return joules;
    }

    private void ChargeBuffers(long loadCycles)
    {
        var a = chip.Accelerator;
        const double nanojoule = 1e-6;
        Charge(ChipModule.Dma, loadCycles);
        _dynamicMj[(int)ChipModule.MainMemory] = loadCycles * ChipClock.SecondsPerCycle * ReleasedConstants.MemoryMw(a);
        _dynamicMj[(int)ChipModule.ActivationBuffer] =
            (tallies.Sum(t => t.ActivationChunks) + ledger.EvictedActivations) * BufferConstants.Activation.AccessNj(a.ActivationBufferMb) * nanojoule;
        _dynamicMj[(int)ChipModule.WeightBuffer] =
            (tallies.Sum(t => t.WeightChunks) + ledger.EvictedWeights) * BufferConstants.Weight.AccessNj(a.WeightBufferMb) * nanojoule;
        _dynamicMj[(int)ChipModule.MaskBuffer] = tallies.Sum(t => t.Loads) * BufferConstants.Mask.AccessNj(a.MaskBufferMb) * nanojoule;
    }

    private void Charge(ChipModule module, long cycles) =>
        _dynamicMj[(int)module] = cycles * ChipClock.SecondsPerCycle * chip.DynamicMw(module);

    /// <summary>MACs counted block by block must equal the layer's own count under the released rule of sizes.</summary>
    private void CheckMacs()
    {
        for (var i = 0; i < ops.Count; i++)
        {
            var expected = ops[i] switch
            {
                AccelOp.Convolution c => ReleasedMacs(c),
                var op => op.Macs,
            } * chip.Accelerator.BatchSize;
            Conservation.CheckMacs(i, tallies[i].Macs, expected);
        }
    }

    /// <summary>A tile of 64 rows counts each output row that it touches, so rows are counted twice where the stride does not divide 64.</summary>
    private static long ReleasedMacs(AccelOp.Convolution c)
    {
        static long Extent(int size, int stride) =>
            Enumerable.Range(0, (int)ReleasedConstants.CeilDiv(size, 64)).Sum(t => (Math.Min(size, 64 * t + 64) - 1) / stride - 64 * t / stride + 1L);
        var depth = c.Groups == 1 ? c.ActC : c.Cin / c.Groups;
        return Extent(c.H, c.Sx) * Extent(c.W, c.Sy) * c.Cout * depth * c.Kx * c.Ky;
    }

    private IEnumerable<LayerCost> Layers(Func<ReleasedTally, AccelOp, long> share)
    {
        const double chunkBytes = ReleasedConstants.ChunkBits / 8d;
        for (var i = 0; i < ops.Count; i++)
        {
            var (op, t) = (ops[i], tallies[i]);
            var compute = t.Mac + t.Module;
            var cycles = op is AccelOp.Input ? t.ActivationLoad : op is AccelOp.Convolution or AccelOp.Linear ? share(t, op) : t.Module;
            if (cycles == 0 && compute == 0 && t.Blocks == 0)
                continue;
            var milliwatts = op is AccelOp.Convolution ? chip.ConvolutionMw : chip.MatrixMw;
            var module = SerialModule(op);
            var energy = ChipClock.SecondsPerCycle * (t.Mac * milliwatts + (module is { } m ? t.Module * chip.DynamicMw(m) : 0));
            yield return new LayerCost(
                i, names?[i] ?? i.ToString(CultureInfo.InvariantCulture), OpNames.Of(op), t.Macs, cycles, compute, Math.Max(t.ActivationLoad, t.WeightLoad),
                t.Stall, t.ActivationChunks * chunkBytes, t.WeightChunks * chunkBytes, 0, energy);
        }
    }

    private static ChipModule? SerialModule(AccelOp op) => op switch
    {
        AccelOp.BatchNorm => ChipModule.BatchNorm,
        AccelOp.Pooling => ChipModule.Pooling,
        AccelOp.GlobalPooling => ChipModule.GlobalPooling,
        AccelOp.Upsample => ChipModule.Upsampling,
        _ => null,
    };
}
