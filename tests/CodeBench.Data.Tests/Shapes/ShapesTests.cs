using System.Globalization;
using System.Security.Cryptography;
using Xunit.Abstractions;

namespace CodeBench.Data.Tests;

public sealed class ShapesTests(ITestOutputHelper log)
{
    private static readonly DatasetManifest Manifest = new DatasetCatalog("unused").Find("shapes");

    private static readonly Lazy<ImageDataset> Dataset = new(() => ShapesGenerator.Generate(Manifest));

    [Fact]
    public void IsBalanced()
    {
        DatasetDecoder.Verify(Manifest, Dataset.Value, "shapes");
        Assert.Equal(3 * 32 * 32 * 10_000, Dataset.Value.TrainImages.Pixels.Length);
    }

    /// <summary>The bytes are part of the contract: results on shapes compare across machines only if they are the same everywhere.</summary>
    [Fact]
    public void IsTheSameEverywhere()
    {
        var hash = Convert.ToHexString(SHA256.HashData(Dataset.Value.TestImages.Pixels));
        Assert.Equal("988968950C7CF9CA4FBE9E8668FD4939D44ECDFC42973FF91E1C6024EBB9B8B2", hash);
    }

    [Fact]
    public void AnotherSeedGivesOtherPictures()
    {
        var small = Manifest with { TrainCount = 20, TestCount = 10 };
        Assert.Equal(ShapesGenerator.Generate(small).TrainImages.Pixels, ShapesGenerator.Generate(small).TrainImages.Pixels);
        Assert.NotEqual(ShapesGenerator.Generate(small).TrainImages.Pixels, ShapesGenerator.Generate(small, 7).TrainImages.Pixels);
    }

    [Fact]
    public void ALinearModelStaysUnder70Percent()
    {
        var accuracy = SoftmaxRegression.TestAccuracy(Dataset.Value, epochs: 3);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"softmax regression reaches {accuracy:P1}"));
        Assert.InRange(accuracy, 0.05, 0.70);
    }
}
