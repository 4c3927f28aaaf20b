namespace CodeBench.Networks;

/// <summary>U-Net with valid convolutions (Ronneberger et al. 2015, Fig. 1): each skip tensor is cropped to the centre.</summary>
internal static class UNet
{
    private const int Levels = 4;
    private const int SegmentationClasses = 2;

    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = b.Input;
        var skips = new int[Levels];
        for (var level = 0; level < Levels; level++)
        {
            skips[level] = TwoConvolutions(b, Invariant($"down{level + 1}"), x, 64 << level);
            x = b.MaxPool(Invariant($"pool{level + 1}"), skips[level], 2, 2);
        }
        x = TwoConvolutions(b, "bottom", x, 64 << Levels);
        for (var level = Levels - 1; level >= 0; level--)
        {
            var name = Invariant($"up{level + 1}");
            x = b.Add(name + ".conv", new TransposedConvolution(64 << level, 2) { Stride = 2, Bias = true }, x);
            var skip = b.Add(name + ".crop", new Crop(b.ShapeOf(x).Height, b.ShapeOf(x).Width), skips[level]);
            x = TwoConvolutions(b, name, b.Add(name + ".concat", new Concat(), skip, x), 64 << level);
        }
        b.Add("classifier", new Convolution(SegmentationClasses, 1) { Bias = true }, x);
        return b.Build();
    }

    private static int TwoConvolutions(NetworkBuilder b, string name, int x, int channels) =>
        b.ConvRelu(name + ".conv2", b.ConvRelu(name + ".conv1", x, channels, 3, 1, 0), channels, 3, 1, 0);
}
