using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CnnBench.Tests;

/// <summary>Random valid networks that use every operator, with and without depth.</summary>
internal static class RandomNetworks
{
    public static Network Create(RandomStream stream)
    {
        var hasDepth = stream.NextBool(0.3);
        var builder = new NetworkBuilder("random", new TensorShape(4 * stream.NextInt(1, 4), hasDepth ? stream.NextInt(2, 5) : 1, stream.NextInt(6, 14), stream.NextInt(6, 14)));
        for (var i = 0; i < 8; i++)
            AddOne(builder, stream, hasDepth);
        return builder.Build();
    }

    private static void AddOne(NetworkBuilder builder, RandomStream stream, bool hasDepth)
    {
        var (last, shape) = (builder.Last, builder.ShapeOf(builder.Last));
        var window = new Window(hasDepth && shape.Depth > 1 ? 2 : 1, Math.Min(shape.Height, stream.NextInt(1, 4)), Math.Min(shape.Width, stream.NextInt(1, 4)));
        var pad = new Padding(0, 0, 0, window.Height / 2, window.Width / 2, 0);
        switch (stream.NextInt(20))
        {
            case 0: builder.Add(new Convolution(4 * stream.NextInt(1, 4), window) { Padding = pad, Groups = stream.NextBool() ? 1 : 2, Bias = stream.NextBool() }); break;
            case 1: builder.Add(new Convolution(shape.Channels, 3) { Padding = 1, Groups = shape.Channels, Stride = stream.NextInt(1, 3) }); break;
            case 2: builder.Add(new TransposedConvolution(4, window) { Stride = new Window(1, 2, 1), Groups = 2, Bias = true }); break;
            case 3: builder.Add(new Linear(4 * stream.NextInt(1, 4)) { Bias = stream.NextBool() }); break;
            case 4: builder.Add(new BatchNorm()); break;
            case 5: builder.Add(new Activation(stream.Choose(Enum.GetValues<ActivationKind>()))); break;
            case 6: builder.Add(new Pooling(stream.Choose(Enum.GetValues<PoolingKind>()), window) { Stride = stream.NextInt(1, 3), CeilMode = stream.NextBool(), CountIncludePad = stream.NextBool(), Padding = stream.NextBool() ? pad : default }); break;
            case 7: builder.Add(new AdaptivePooling(stream.NextInt(1, 8), stream.NextInt(1, 8)) { Function = stream.Choose(Enum.GetValues<PoolingKind>()) }); break;
            case 8: builder.Add(new Networks.Upsample(stream.Choose(Enum.GetValues<UpsampleMode>())) { Factor = 2 }); break;
            case 9: builder.Add(Networks.Upsample.To(stream.NextInt(2, 9), stream.NextInt(2, 9), stream.Choose(Enum.GetValues<UpsampleMode>()))); break;
            case 10: builder.Add(new ChannelShuffle(4)); break;
            case 11: builder.Add(new Dropout(0.3)); break;
            case 12:
                var branch = builder.Add(new Convolution(shape.Channels, 1), last);
                builder.Add(new Add(), last, branch, branch);
                break;
            case 13:
                builder.Add(new Concat(), last, builder.Add(new Activation(ActivationKind.Relu), last), 0 == last ? last : builder.Last);
                break;
            case 14: builder.Add(new Multiply(), last, builder.Add(new GlobalPooling(stream.Choose(Enum.GetValues<PoolingKind>())), last)); break;
            case 15: builder.Add(new Softmax { Groups = 2 }); break;
            case 16: builder.Add(new LayerNorm()); break;
            case 17: builder.Add(new Crop(Math.Max(1, shape.Height - 1), Math.Max(1, shape.Width - 1))); break;
            case 18:
                var scores = builder.Add(new MatMul(2, true) { Scale = 0.5 }, last, last);
                builder.Add(new MatMul(2, false), builder.Add(new Softmax { Groups = 2 }, scores), last);
                break;
            default: builder.Add(new Convolution(8, 1) { Bias = true }); break;
        }
    }
}
