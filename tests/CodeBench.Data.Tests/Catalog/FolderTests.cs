using CodeBench.Core;

namespace CodeBench.Data.Tests;

/// <summary>Data sets from a folder of the official files, and what the cache makes of damage.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private DatasetCatalog Catalog => new(_folder["sets"], new NpmClient("no-such-npm"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mnist", true)]
    [InlineData("fashion-mnist", false)]
    public async Task ReadsTheOfficialIdxFiles(string name, bool gzip)
    {
        SampleDatasets.WriteMnist(_folder["official"], Catalog.Find(name), gzip);
        var status = await Catalog.GetAsync(name, fromFolder: _folder["official"]);
        Assert.Equal((DatasetState.Ready, _folder["official"]), (status.State, status.Origin));
        var dataset = Catalog.Load(name);
        DatasetDecoder.Verify(Catalog.Find(name), dataset, "test");
        Assert.Equal((1, 28, 28), (dataset.TrainImages.Channels, dataset.TrainImages.Height, dataset.TrainImages.Width));
        Assert.Equal(SampleDatasets.Pixel(59_999, 783), dataset.TrainImages.Image(59_999)[783]);
        Assert.Equal(SampleDatasets.Pixel(9_999, 5), dataset.TestImages.Image(9_999)[5]);
    }

    [Fact]
    public async Task ReadsTheOfficialCifarBatches()
    {
        SampleDatasets.WriteCifar(_folder["official"]);
        await Catalog.GetAsync("cifar10", fromFolder: _folder["official"]);
        var dataset = Catalog.Load("cifar10");
        Assert.Equal(SampleDatasets.Pixel(34_567, 3071), dataset.TrainImages.Image(34_567)[3071]);
        Assert.Equal(7, dataset.TestImages.Labels[9_997]);
        File.WriteAllBytes(Path.Combine(_folder["official"], "data_batch_3.bin"), new byte[1000]);
        File.Delete(Path.Combine(_folder["official"], "data_batch_4.bin"));
        File.Delete(Path.Combine(_folder["official"], "test_batch.bin"));
        var missing = await Assert.ThrowsAsync<ProblemException>(() => Catalog.GetAsync("cifar10", fromFolder: _folder["official"]));
        Assert.Equal(2, missing.Problems.Count);
        Assert.Equal(DatasetState.Ready, Catalog.Status("cifar10").State); // what was there is untouched
    }

    [Fact]
    public async Task WrongFilesAreRefused()
    {
        await Assert.ThrowsAsync<ProblemException>(() => Catalog.GetAsync("mnist", fromFolder: _folder["absent"]));
        var manifest = Catalog.Find("mnist");
        SampleDatasets.WriteMnist(_folder["bad"], manifest, gzip: false);
        var labels = Path.Combine(_folder["bad"], "t10k-labels-idx1-ubyte");
        var bytes = File.ReadAllBytes(labels);
        bytes[8] = 10;
        File.WriteAllBytes(labels, bytes);
        Assert.Contains("none of the classes", (await Assert.ThrowsAsync<ProblemException>(() => Catalog.GetAsync("mnist", fromFolder: _folder["bad"]))).Message, StringComparison.Ordinal);
        bytes[8] = 1;
        File.WriteAllBytes(labels, bytes);
        Assert.Contains("979 test images of class 0", (await Assert.ThrowsAsync<ProblemException>(() => Catalog.GetAsync("mnist", fromFolder: _folder["bad"]))).Message, StringComparison.Ordinal);
        File.WriteAllBytes(labels, bytes[..^1]);
        await Assert.ThrowsAsync<ProblemException>(() => Catalog.GetAsync("mnist", fromFolder: _folder["bad"]));
        Assert.Equal(DatasetState.Absent, Catalog.Status("mnist").State);
    }

    [Fact]
    public async Task ADamagedCacheIsNoticed()
    {
        SampleDatasets.WriteMnist(_folder["official"], Catalog.Find("mnist"), gzip: false);
        var path = (await Catalog.GetAsync("mnist", fromFolder: _folder["official"])).Path!;
        var whole = File.ReadAllBytes(path);
        var flipped = (byte[])whole.Clone();
        flipped[whole.Length / 2] ^= 1;
        File.WriteAllBytes(path, flipped);
        Assert.Contains("checksum", Assert.Throws<ProblemException>(() => Catalog.Load("mnist")).Message, StringComparison.Ordinal);
        Assert.Equal(DatasetState.Ready, (await Catalog.GetAsync("mnist", fromFolder: _folder["official"])).State);
        foreach (var length in (int[])[0, 4, 11, 12, 100, whole.Length - 1])
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Equal(DatasetState.Damaged, Catalog.Status("mnist").State);
            Assert.Throws<ProblemException>(() => Catalog.Load("mnist"));
        }
    }

    [Fact]
    public void UnknownAndAbsentSetsAreProblems()
    {
        Assert.Contains("cifar10", Assert.Throws<ProblemException>(() => Catalog.Find("cifar")).Message, StringComparison.Ordinal);
        Assert.Contains("codebench data get mnist", Assert.Throws<ProblemException>(() => Catalog.Load("mnist")).Message, StringComparison.Ordinal);
        Assert.Equal(["cifar10", "fashion-mnist", "mnist", "shapes"], Catalog.List().Select(manifest => manifest.Name));
    }
}
