namespace CodeBench.Data;

/// <summary>What the catalog knows of a data set before it is fetched (datasets/manifests/NAME.json).</summary>
/// <param name="Name">"cifar10".</param>
/// <param name="Title">One line for people.</param>
/// <param name="Channels">C of every image.</param>
/// <param name="Height">H, pixels.</param>
/// <param name="Width">W, pixels.</param>
/// <param name="TrainCount">Images for training.</param>
/// <param name="TestCount">Images for testing.</param>
/// <param name="ClassNames">Names by label.</param>
/// <param name="TrainPerClass">Training images of each class; checked after decoding.</param>
/// <param name="TestPerClass">Test images of each class; checked after decoding.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Licence">Under which terms.</param>
/// <param name="Note">What a user should know: the split above all.</param>
/// <param name="Package">Where it comes from; null when it is drawn here.</param>
public sealed record DatasetManifest(
    string Name,
    string Title,
    int Channels,
    int Height,
    int Width,
    int TrainCount,
    int TestCount,
    IReadOnlyList<string> ClassNames,
    IReadOnlyList<int> TrainPerClass,
    IReadOnlyList<int> TestPerClass,
    string Source,
    string Licence,
    string Note,
    NpmPackage? Package = null)
{
    /// <summary>Bytes of all images and labels once decoded.</summary>
    public long DecodedBytes => (long)(TrainCount + TestCount) * (Channels * Height * Width + 1);
}
