using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>The list behind <see cref="Zoo"/>: what is built how, and the published figures that it is checked against.</summary>
internal static class ZooEntries
{
    private const string Torchvision = "torchvision 0.15 weights metadata";

    private static readonly TensorShape _image = new(3, 224, 224);

    internal static readonly IReadOnlyList<ZooEntry> All =
    [
        new("lenet", new TensorShape(1, 28, 28), 10, "LeNet-5, LeCun et al. 1998", new(0.41652, 0.061706, "Dive into Deep Learning, section 7.6") { MacsTolerance = 1e-9 })
            { Builder = LeNet.Build },
        .. Chains(),
        .. ResNets(),
        .. Light(),
        .. Branched(),
        .. ForCocco(),
    ];

    private static ZooEntry Image(string name, string architecture, PublishedFigures published, Func<ZooRequest, Network> build) =>
        new(name, _image, 1000, architecture, published) { Builder = build };

    private static IEnumerable<ZooEntry> Chains() =>
    [
        Image("vgg16", "VGG-16 (D), Simonyan and Zisserman 2014", new(15470, 138.357544, Torchvision), r => Vgg.Build(r, 2, 2, 3, 3, 3)),
    ];

    private static IEnumerable<ZooEntry> ResNets() =>
    [
        Image("resnet18", "ResNet-18, He et al. 2015", new(1814, 11.689512, Torchvision), r => ResNet.Basic(r, 2, 2, 2, 2)),
        Image("resnet50", "ResNet-50 v1.5 (stride in the 3x3)", new(4089, 25.557032, Torchvision), r => ResNet.Bottleneck(r, false, 3, 4, 6, 3)),
        Image("resnet152", "ResNet-152 v1.5", new(11514, 60.192808, Torchvision), r => ResNet.Bottleneck(r, false, 3, 8, 36, 3)),
        Image("resnet50-v1", "ResNet-50 v1 (stride in the first 1x1), He et al. 2015, Table 1", new(3800, 25.557032, "He et al. 2015, Table 1; parameters as v1.5") { MacsTolerance = 0.02 },
            r => ResNet.Bottleneck(r, true, 3, 4, 6, 3)),
        Image("resnet152-v1", "ResNet-152 v1, He et al. 2015, Table 1", new(11300, 60.192808, "He et al. 2015, Table 1; parameters as v1.5"), r => ResNet.Bottleneck(r, true, 3, 8, 36, 3)),
    ];

    private static IEnumerable<ZooEntry> Light() =>
    [
        Image("mobilenet", "MobileNet V1 1.0, Howard et al. 2017", new(569, 4.231976, "Howard et al. 2017, Table 8; parameters: timm mobilenetv1_100"), MobileNet.V1),
        Image("mobilenet-v2", "MobileNet V2 1.0, Sandler et al. 2018", new(301, 3.504872, Torchvision), MobileNet.V2),
    ];

    private static IEnumerable<ZooEntry> Branched() =>
    [
        Image("googlenet", "GoogLeNet without auxiliary heads, Szegedy et al. 2014", new(1583, 6.9903, "Cocco's prototype count") { WeightsOnly = true, ParametersTolerance = 1e-5 }, GoogLeNet.Build),
    ];

    private static IEnumerable<ZooEntry> ForCocco() =>
    [
        new("transformer", TensorShape.Sequence(512, 128), 0, "Transformer base, encoder and decoder, without embeddings, Vaswani et al. 2017",
            new(null, 44.040192, "arithmetic of Vaswani et al. 2017, Table 3: 18 x 4 x 512^2 + 12 x 2 x 512 x 2048") { WeightsOnly = true }) { Builder = Transformers.Base },
        new("gpt1", TensorShape.Sequence(768, 512), 0, "GPT-1 without embeddings, Radford et al. 2018",
            new(null, 84.934656, "arithmetic of Radford et al. 2018, section 4.1: 12 x (4 x 768^2 + 2 x 768 x 3072)") { WeightsOnly = true }) { Builder = Transformers.Gpt1 },
        RandWires("randwire-a", "RandWire small regime, WS(4, 0.75), N = 32, C = 78, Xie et al. 2019", new(583, 5.6, "Xie et al. 2019, Table 2") { ParametersTolerance = 0.02 }, RandWireRegime.Small, 78, RandWireSeedOne.Small),
        RandWires("randwire-b", "RandWire regular regime, WS(4, 0.75), N = 32, C = 109, Xie et al. 2019", new(4000, 31.9, "Xie et al. 2019, Table 3") { ParametersTolerance = 0.04 }, RandWireRegime.Regular, 109, RandWireSeedOne.Regular),
        new("nasnet-a-large", new TensorShape(3, 331, 331), 1000, "NASNet-A (6 @ 4032), Zoph et al. 2017", new(23800, 88.9, "Zoph et al. 2017, Table 2") { ParametersTolerance = 0.005 })
            { Builder = r => NasNet.Build(r, 6, 4032, 96, true) },
        new("nasnet-a-mobile", _image, 1000, "NASNet-A (4 @ 1056), Zoph et al. 2017", new(564, 5.3, "Zoph et al. 2017, Table 3") { MacsTolerance = 0.02, ParametersTolerance = 0.01 })
            { Builder = r => NasNet.Build(r, 4, 1056, 32, false) },
    ];

    private static ZooEntry RandWires(string name, string architecture, PublishedFigures published, RandWireRegime regime, int channels, (int Nodes, string Edges)[] graphs)
    {
        RandWireStage[] stages = [.. graphs.Select(g => RandWireStage.Parse(g.Nodes, g.Edges))];
        return new(name, _image, 1000, architecture, published)
        {
            Builder = r => RandWire.Create(r.Name, regime, channels, stages, r.Input, r.Classes),
            SeededBuilder = (r, seed) => RandWire.Create(r.Name, regime, channels, RandomStream.FromSeed(seed), r.Input, r.Classes),
        };
    }
}
