using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>
/// The simulator that was released with CODEBench (§4.2), bit-exact on its cycle counters. Batch normalisation, pooling and upsampling are summed
/// serially, the image is loaded, convolutions and matrix products walk two first-in-first-out buffers, and the largest of five totals counts.
/// </summary>
public static class ReleasedSimulator
{
    /// <summary>Runs a list of operations, which starts with its image; <paramref name="names"/> are what the break-down calls them.</summary>
    /// <exception cref="ProblemException">The list is unfit (<see cref="AccelOpRules"/>), or has neither ReLU nor SiLU.</exception>
    public static SimulationResult Run(IReadOnlyList<AccelOp> ops, Accelerator accelerator, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(ops);
        ArgumentNullException.ThrowIfNull(accelerator);
        AccelOpRules.Check(ops, accelerator.BatchSize);
        var chip = new ChipModel(accelerator, AccelOpRules.Activations(ops));
        var ledger = new BlockLedger(chip);
        var tallies = new ReleasedTally[ops.Count];
        var image = new ImageChunks((AccelOp.Input)ops[0], accelerator.BatchSize);
        for (var i = 0; i < tallies.Length; i++)
            tallies[i] = new ReleasedTally();

        image.Load(ledger, tallies[0]);
        for (var i = 1; i < ops.Count; i++)
        {
            if (ops[i] is AccelOp.Convolution op)
            {
                var first = i == 1 && op.Groups == 1 ? image : null;
                new ConvolutionWalk(op, accelerator, ledger, tallies[i], first).Run();
            }
        }
        for (var i = 1; i < ops.Count; i++)
        {
            if (ops[i] is AccelOp.Linear linear)
                RunLinear(linear, accelerator, ledger, tallies[i]);
            else
                tallies[i].Module = ModuleCycles(ops[i], accelerator);
        }
        return new ReleasedReport(ops, names, tallies, chip, ledger).Result();
    }

    /// <summary>A fully connected layer is one block: matrices in 8x8 chunks, every multiplier busy.</summary>
    private static void RunLinear(AccelOp.Linear op, Accelerator accelerator, BlockLedger ledger, ReleasedTally tally)
    {
        const int side = ReleasedConstants.SquareSide;
        long batch = accelerator.BatchSize;
        var (inputs, outputs) = (ReleasedConstants.CeilDiv(op.In, side), ReleasedConstants.CeilDiv(op.Out, side));
        var macs = batch * op.In * op.Out;
        var activationTile = new ChunkTile(inputs * ReleasedConstants.CeilDiv(batch, side));
        var weightTile = new ChunkTile(outputs * inputs);
        var steps = ReleasedConstants.CeilDiv(macs, accelerator.Multipliers);
        ledger.Multiply(tally, ref activationTile, ref weightTile, ReleasedConstants.SparseCycles(steps));
        tally.Macs += macs;
    }

    private static long ModuleCycles(AccelOp op, Accelerator a)
    {
        long batch = a.BatchSize;
        long elements = a.ProcessingElements;
        return op switch
        {
            AccelOp.BatchNorm bn => ReleasedConstants.CeilDiv(batch * bn.H * bn.W, a.Pif * elements) * bn.C,
            AccelOp.Pooling pool => ReleasedConstants.CeilDiv(batch * pool.C * pool.Hout * pool.Wout, elements),
            AccelOp.GlobalPooling gap =>
                ReleasedConstants.CeilDiv((long)gap.H * gap.W, 25) * ReleasedConstants.CeilDiv(batch * gap.C, elements),
            AccelOp.Upsample up => ReleasedConstants.CeilDiv(batch * up.C * up.Hout * up.Wout, elements),
            _ => 0,
        };
    }
}
