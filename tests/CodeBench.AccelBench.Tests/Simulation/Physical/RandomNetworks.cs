using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench.Tests;

/// <summary>Random small networks with branches, and random accelerators.</summary>
internal static class RandomNetworks
{
    public static Network Graph(RandomStream random)
    {
        var builder = new NetworkBuilder("random", new TensorShape(random.NextInt(1, 9), random.NextInt(8, 80), random.NextInt(8, 80)));
        var length = random.NextInt(1, 7);
        for (var i = 0; i < length; i++)
            Block(builder, random);
        if (random.NextBool())
        {
            builder.Add(new GlobalPooling());
            builder.Add(new Linear(random.NextInt(1, 200)));
        }
        return builder.Build();
    }

    public static Accelerator Accelerator(RandomStream random) => AcceleratorSpace.Sample(random) with
    {
        BatchSize = random.Choose([1, 1, 2, 5, 64]),
    };

    public static Convolution Convolution(RandomStream random, int inputs)
    {
        var groups = random.NextInt(4) == 0 ? inputs : 1;
        var kernel = random.Choose([1, 3, 3, 5]);
        return new Convolution(groups * random.NextInt(1, groups == 1 ? 300 : 3), kernel)
        {
            Stride = random.NextInt(1, 4),
            Padding = random.NextBool(0.7) ? kernel / 2 : 0,
            Groups = groups,
        };
    }

    private static void Block(NetworkBuilder builder, RandomStream random)
    {
        var input = builder.Last;
        var shape = builder.ShapeOf(input);
        var channels = builder.ChannelsOf(input);
        switch (random.NextInt(6))
        {
            case 0 when Math.Min(shape.Height, shape.Width) >= 2:
                builder.Add(new Pooling(PoolingKind.Max, 2));
                break;
            case 1:
                builder.Add(new BatchNorm());
                builder.Add(new Activation(ActivationKind.Relu));
                break;
            case 2:
                var branch = builder.Add(new Convolution(channels, 3) { Padding = 1 }, input);
                builder.Add(new Add(), input, builder.Add(new Activation(ActivationKind.Silu), branch));
                break;
            case 3:
                builder.Add(new Concat(), input, builder.Add(new Convolution(random.NextInt(1, 40), 1), input));
                break;
            case 4:
                var squeeze = builder.Add(new Convolution(channels, 1), builder.Add(new GlobalPooling(), input));
                builder.Add(new Multiply(), input, builder.Add(new Activation(ActivationKind.Sigmoid), squeeze));
                break;
            default:
                if (Math.Min(shape.Height, shape.Width) >= 5)
                {
                    builder.Add(Convolution(random, channels));
                    builder.Add(new BatchNorm());
                }
                else
                    builder.Add(new Convolution(random.NextInt(1, 64), 1));
                break;
        }
    }
}
