using CodeBench.Core;
using CodeBench.Data;
using static TorchSharp.torch;

namespace CodeBench.CnnBench.Tests;

public sealed class ImageFeedTests
{
    private static readonly Normalisation Plain = new([0, 0], [1 / 255.0, 1 / 255.0]);

    [Fact]
    public void ShiftsAndFlipsMovePixelsAndFillWithZero()
    {
        const int height = 4, width = 5, shift = 3;
        var split = Random(6, 2, height, width);
        var feed = new ImageFeed(split, [5, 3], Plain);
        for (var seed = 0UL; seed < 50; seed++)
        {
            using var scope = NewDisposeScope();
            int[] order = [1, 0];
            var (images, labels) = feed.Batch(order, shift, canFlip: true, RandomStream.FromSeed(seed));
            Assert.Equal([split.Labels[3], split.Labels[5]], labels.data<long>().ToArray().Select(label => (byte)label));
            var stream = RandomStream.FromSeed(seed);
            var values = images.data<float>().ToArray();
            for (var i = 0; i < 2; i++)
            {
                var (down, right, isFlipped) = (stream.NextInt(-shift, shift + 1), stream.NextInt(-shift, shift + 1), stream.NextBool());
                var source = split.Image(i == 0 ? 3 : 5).ToArray();
                for (var at = 0; at < split.ImageSize; at++)
                {
                    var (channel, row, column) = (at / (height * width), at / width % height, at % width);
                    var (y, x) = (row - down, (isFlipped ? width - 1 - column : column) - right);
                    var expected = y is >= 0 and < height && x is >= 0 and < width ? source[(channel * height + y) * width + x] : 0;
                    Assert.Equal(expected, values[i * split.ImageSize + at], 2);
                }
            }
        }
    }

    [Fact]
    public void NormalisedImagesHaveMeanZeroAndDeviationOne()
    {
        var split = Random(50, 2, 6, 6);
        int[] all = [.. Enumerable.Range(0, 50)];
        using var scope = NewDisposeScope();
        var (images, _) = new ImageFeed(split, all, Normalisation.Of(split, all)).Batch(all);
        for (var channel = 0; channel < 2; channel++)
        {
            var values = images.select(1, channel).contiguous().data<float>().ToArray();
            Assert.Equal(0, values.Average(), 4);
            Assert.Equal(1, values.Average(value => value * value), 3);
        }
    }

    [Fact]
    public void AnImageOfOneColourIsNotDividedByZero()
    {
        var split = new ImageSplit(1, 1, 2, 2, [7, 7, 7, 7], [0]);
        Assert.All(Normalisation.Of(split, [0]).Table(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void ASubsetIsDrawnOnceEachAndRepeats()
    {
        var split = Random(100, 1, 2, 2);
        var drawn = ImageFeed.Draw(split, 30, RandomStream.FromSeed(4));
        Assert.Equal(30, drawn.Distinct().Count());
        Assert.Equal(drawn, ImageFeed.Draw(split, 30, RandomStream.FromSeed(4)));
        Assert.NotEqual(drawn, ImageFeed.Draw(split, 30, RandomStream.FromSeed(5)));
        Assert.Equal(100, ImageFeed.Draw(split, 1000, RandomStream.FromSeed(4)).Length);
    }

    private static ImageSplit Random(int count, int channels, int height, int width)
    {
        var stream = RandomStream.FromSeed(8).Child("pixels");
        var pixels = new byte[count * channels * height * width];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)stream.NextInt(256);
        return new ImageSplit(count, channels, height, width, pixels, [.. Enumerable.Range(0, count).Select(i => (byte)(i % 10))]);
    }
}
