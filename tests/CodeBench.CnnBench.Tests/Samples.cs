using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;

namespace CodeBench.CnnBench.Tests;

/// <summary>Small data sets and networks to train in a second.</summary>
internal static class Samples
{
    /// <summary>
    /// Images of noise with one bright quadrant, which is the class: a linear model learns it. Four classes, one channel.
    /// </summary>
    public static ImageDataset Quadrants(int train = 256, int test = 128, int side = 8, ulong seed = 1) =>
        new("quadrants", QuadrantSplit(train, side, RandomStream.FromSeed(seed).Child("train")), QuadrantSplit(test, side, RandomStream.FromSeed(seed).Child("test")), ["a", "b", "c", "d"]);

    /// <summary>A linear classifier.</summary>
    public static Network LinearModel(TensorShape input, int classes)
    {
        var builder = new NetworkBuilder("linear", input);
        builder.Add(new Flatten());
        builder.Add(new Linear(classes));
        return builder.Build();
    }

    /// <summary>A small residual network with batch norm, dropout and a projected shortcut.</summary>
    public static Network Residual(TensorShape input, int classes, int width = 8)
    {
        var builder = new NetworkBuilder("small-residual", input);
        builder.Add(new Convolution(width, 3) { Padding = 1 });
        builder.Add(new BatchNorm());
        var stem = builder.Add(new Activation(ActivationKind.Relu));
        builder.Add(new Convolution(2 * width, 3) { Padding = 1, Stride = 2 }, stem);
        var main = builder.Add(new BatchNorm());
        builder.Add(new Convolution(2 * width, 1) { Stride = 2 }, stem);
        var shortcut = builder.Add(new BatchNorm());
        builder.Add(new Add(), main, shortcut);
        builder.Add(new Activation(ActivationKind.Relu));
        builder.Add(new Dropout(0.1));
        builder.Add(new Flatten());
        builder.Add(new Linear(classes));
        return builder.Build();
    }

    public static TensorShape ShapeOf(ImageDataset dataset) =>
        new(dataset.TrainImages.Channels, dataset.TrainImages.Height, dataset.TrainImages.Width);

    private static ImageSplit QuadrantSplit(int count, int side, RandomStream stream)
    {
        var pixels = new byte[count * side * side];
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var label = stream.NextInt(4);
            labels[i] = (byte)label;
            for (var row = 0; row < side; row++)
            {
                for (var column = 0; column < side; column++)
                {
                    var isBright = row * 2 / side == label / 2 && column * 2 / side == label % 2;
                    pixels[(i * side + row) * side + column] = (byte)(stream.NextInt(120) + (isBright ? 90 : 0));
                }
            }
        }
        return new ImageSplit(count, 1, side, side, pixels, labels);
    }
}
