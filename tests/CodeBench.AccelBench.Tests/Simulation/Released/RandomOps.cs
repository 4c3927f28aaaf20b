using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

/// <summary>Random lists of operations and random accelerators, inside and outside the space.</summary>
internal static class RandomOps
{
    public static List<AccelOp> List(RandomStream random, int length)
    {
        var (c, h, w) = (random.NextInt(1, 5), random.NextInt(1, 90), random.NextInt(1, 90));
        var ops = new List<AccelOp> { new AccelOp.Input(c, h, w) };
        for (var i = 0; i < length; i++)
        {
            var op = Next(random, c, h, w);
            ops.Add(op);
            if (op is AccelOp.Convolution conv)
            {
                c = conv.Cout;
                if (random.NextBool(0.7))
                    (h, w) = ((h - 1) / conv.Sx + 1, (w - 1) / conv.Sy + 1);
            }
        }
        ops.Add(new AccelOp.Activation(ActivationUnits.Relu));
        ops.Add(new AccelOp.Linear(random.NextInt(1, 500), random.NextInt(1, 300)));
        return ops;
    }

    public static Accelerator Accelerator(RandomStream random) => AcceleratorSpace.Sample(random) with
    {
        BatchSize = random.NextInt(1, 7),
        ActivationBufferMb = random.NextInt(1, 3),
        WeightBufferMb = random.NextInt(1, 3),
    };

    private static AccelOp Next(RandomStream random, int c, int h, int w) => random.NextInt(8) switch
    {
        0 => new AccelOp.BatchNorm(c, h, w),
        1 => new AccelOp.Pooling("Max", c, h, w),
        2 => new AccelOp.GlobalPooling(c, h, w),
        3 => new AccelOp.Upsample(c, h, w),
        4 => Convolution(random, c, h, w, c, c, c),
        _ => Convolution(random, random.NextBool(0.2) ? random.NextInt(1, 200) : c, h, w, c, random.NextInt(1, 150), 1),
    };

    private static AccelOp.Convolution Convolution(RandomStream random, int actC, int h, int w, int cin, int cout, int groups)
    {
        var (k, s) = (random.NextInt(1, 8), random.NextInt(1, 4));
        return new AccelOp.Convolution(false, actC, h, w, cin, cout, k, random.NextBool() ? k : random.NextInt(1, 6), s, s, groups);
    }
}
