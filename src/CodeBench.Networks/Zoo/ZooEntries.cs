using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>The list behind <see cref="Zoo"/>: what is built how, and the published figures that it is checked against.</summary>
internal static class ZooEntries
{
    /// <summary>
    /// The "num_params" and "_ops" fields of torchvision/models/*.py; "_ops" are multiply-accumulates in units of 1e9, three decimals.
    /// </summary>
    private const string Torchvision = "torchvision 0.15, weights metadata";

    private const string ShuffleNets = "Zhang et al. 2017, Table 1; parameters: osmr/imgclsmob model table";

    private static readonly TensorShape _image = Square(224);

    internal static readonly IReadOnlyList<ZooEntry> All =
    [
        .. Chains(),
        .. ResNets(),
        .. Light(),
        .. EfficientNets(),
        .. Branched(),
        .. NasNets(),
        .. RandomlyWired(),
        .. Sequences(),
        .. Released(),
    ];

    private static IEnumerable<ZooEntry> Chains() =>
    [
        Other("lenet", new TensorShape(1, 28, 28), 10, "LeNet-5, LeCun et al. 1998, dense second convolution", LeNet.Build,
            Figures(0.340908, 0.06, "LeCun et al. 1998, section II.B", 0.23, 0.03,
                "the paper's second convolution skips 36 of 96 channel pairs and its subsampling is trained")),
        Image("alexnet", "AlexNet, one tower, Krizhevsky 2014", AlexNet.Build, Figures(714, 61.100840, Torchvision)),
        Image("vgg11", "VGG-11 (A), Simonyan and Zisserman 2014", r => Vgg.Build(r, 1, 1, 2, 2, 2), Figures(7609, 132.863336, Torchvision)),
        Image("vgg13", "VGG-13 (B), Simonyan and Zisserman 2014", r => Vgg.Build(r, 2, 2, 2, 2, 2), Figures(11308, 133.047848, Torchvision)),
        Image("vgg16", "VGG-16 (D), Simonyan and Zisserman 2014", r => Vgg.Build(r, 2, 2, 3, 3, 3), Figures(15470, 138.357544, Torchvision)),
        Image("vgg19", "VGG-19 (E), Simonyan and Zisserman 2014", r => Vgg.Build(r, 2, 2, 4, 4, 4), Figures(19632, 143.667240, Torchvision)),
    ];

    private static IEnumerable<ZooEntry> ResNets() =>
    [
        Other("resnet20", Square(32), 10, "ResNet-20 for CIFAR-10 with projection shortcuts, He et al. 2015", r => ResNet.Small(r, 3),
            Figures(null, 0.27, "He et al. 2015, Table 6", parametersTolerance: 0.02, note: "the paper prints two digits, with shortcuts that pad")),
        Image("resnet18", "ResNet-18, He et al. 2015", r => ResNet.Basic(r, 2, 2, 2, 2), Figures(1814, 11.689512, Torchvision)),
        Image("resnet34", "ResNet-34, He et al. 2015", r => ResNet.Basic(r, 3, 4, 6, 3), Figures(3664, 21.797672, Torchvision)),
        Image("resnet50", "ResNet-50 v1.5 (stride in the 3x3)", r => ResNet.Bottleneck(r, false, 3, 4, 6, 3),
            Figures(4089, 25.557032, Torchvision)),
        Image("resnet101", "ResNet-101 v1.5", r => ResNet.Bottleneck(r, false, 3, 4, 23, 3), Figures(7801, 44.549160, Torchvision)),
        Image("resnet152", "ResNet-152 v1.5", r => ResNet.Bottleneck(r, false, 3, 8, 36, 3), Figures(11514, 60.192808, Torchvision)),
        ResNetV1("resnet50-v1", "ResNet-50 v1 (stride in the first 1x1), He et al. 2015", 3800, 25.557032, 3, 4, 6, 3),
        ResNetV1("resnet101-v1", "ResNet-101 v1, He et al. 2015", 7600, 44.549160, 3, 4, 23, 3),
        ResNetV1("resnet152-v1", "ResNet-152 v1, He et al. 2015", 11300, 60.192808, 3, 8, 36, 3),
    ];

    private static ZooEntry ResNetV1(string name, string architecture, double macs, double parameters, params int[] blocks) =>
        Image(name, architecture, r => ResNet.Bottleneck(r, true, blocks),
            Figures(macs, parameters, "He et al. 2015, Table 1; parameters: torchvision 0.15, equal for v1.5", 0.02,
                note: "the paper prints two digits"));

    private static IEnumerable<ZooEntry> Light() =>
    [
        Image("mobilenet", "MobileNet V1 1.0, Howard et al. 2017", MobileNet.V1,
            Figures(569, 4.231976, "Howard et al. 2017, Table 8; parameters: Keras Applications, trainable")),
        Image("mobilenet-v2", "MobileNet V2 1.0, Sandler et al. 2018", MobileNet.V2, Figures(301, 3.504872, Torchvision)),
        Image("mnasnet-b1", "MNasNet-B1 1.0, Tan et al. 2018", MnasNet.Build, Figures(314, 4.383312, Torchvision)),
        Image("shufflenet", "ShuffleNet V1 1x, 3 groups, Zhang et al. 2017", r => ShuffleNet.Build(r, 3, 240),
            Figures(137, 1.865728, ShuffleNets)),
        Image("shufflenet-g8", "ShuffleNet V1 1x, 8 groups, Zhang et al. 2017", r => ShuffleNet.Build(r, 8, 384),
            Figures(137, 2.434768, ShuffleNets, 0.02)),
        Image("squeezenet1.0", "SqueezeNet 1.0, Iandola et al. 2016", SqueezeNet.V10, Figures(819, 1.248424, Torchvision)),
        Image("squeezenet1.1", "SqueezeNet 1.1, Iandola et al. 2016", SqueezeNet.V11, Figures(349, 1.235496, Torchvision)),
    ];

    private static IEnumerable<ZooEntry> EfficientNets() =>
    [
        Efficient(0, 1.0, 1.0, 224, 0.2, Figures(386, 5.288548, Torchvision)),
        Efficient(1, 1.0, 1.1, 240, 0.2, Figures(687, 7.794184, Torchvision)),
        Efficient(2, 1.1, 1.2, 260, 0.3, Figures(1000, 9.109994, "Tan and Le 2019, Table 2; parameters: torchvision 0.15", 0.01,
            note: "torchvision prints 1088 M, at 288x288")),
        Efficient(3, 1.2, 1.4, 300, 0.3, Figures(1827, 12.233232, Torchvision)),
        Efficient(4, 1.4, 1.8, 380, 0.4, Figures(4394, 19.341616, Torchvision)),
        Efficient(5, 1.6, 2.2, 456, 0.4, Figures(10266, 30.389784, Torchvision)),
        Efficient(6, 1.8, 2.6, 528, 0.5, Figures(19068, 43.040704, Torchvision)),
        Efficient(7, 2.0, 3.1, 600, 0.5, Figures(37746, 66.347960, Torchvision)),
    ];

    private static ZooEntry Efficient(int index, double width, double depth, int side, double dropout, PublishedFigures published) =>
        Image(Invariant($"efficientnet-b{index}"), Invariant($"EfficientNet-B{index}, Tan and Le 2019"),
            r => EfficientNet.Build(r, width, depth, dropout), published, side);

    private static IEnumerable<ZooEntry> Branched() =>
    [
        Image("googlenet", "GoogLeNet without auxiliary heads, Szegedy et al. 2014", GoogLeNet.Build,
            Figures(1502, 6.990272, "Szegedy et al. 2014, sum of Table 1's ops; weights: BVLC Caffe model, 6,998,552 less 8,280 biases", 0.06,
                note: "Table 1 is rounded and short of its own layer sizes; Cocco's count of these layers is 1583 M", weightsOnly: true)),
        Image("inception-v3", "Inception V3 without auxiliary head, Szegedy et al. 2015", InceptionV3.Build,
            Figures(5713, 23.834568, Torchvision + "; parameters less the auxiliary head's 3,326,696"), 299),
        Image("xception", "Xception, Chollet 2016", Xception.Build,
            Figures(8386, 22.855952, "osmr/imgclsmob model table; parameters: Chollet 2016, Table 3",
                note: "the table profiles a running model; ours counts the layers"), 299),
        Image("densenet121", "DenseNet-121, Huang et al. 2016", DenseNet.Build, Figures(2834, 7.978856, Torchvision)),
        Other("unet", new TensorShape(1, 572, 572), 0, "U-Net with valid convolutions, Ronneberger et al. 2015", UNet.Build,
            Figures(null, 31.030658, "public Keras models of the paper's layers (model.summary)",
                note: "a 2x2 up-convolution of stride 2 is counted at 1 product per output element and input channel")),
    ];

    private static IEnumerable<ZooEntry> NasNets() =>
    [
        Image("nasnet-a-large", "NASNet-A (6 @ 4032), Zoph et al. 2017", r => NasNet.Build(r, 6, 4032, 96, true),
            Figures(23800, 88.9, "Zoph et al. 2017, Table 2", parametersTolerance: 0.005), 331),
        Image("nasnet-a-mobile", "NASNet-A (4 @ 1056), Zoph et al. 2017", r => NasNet.Build(r, 4, 1056, 32, false),
            Figures(564, 5.3, "Zoph et al. 2017, Table 3", 0.02, 0.01)),
    ];

    private static IEnumerable<ZooEntry> RandomlyWired() =>
    [
        RandWires("randwire-a", "RandWire small regime, WS(4, 0.75), N = 32, C = 78, Xie et al. 2019", RandWireRegime.Small, 78,
            RandWireSeedOne.Small, Figures(583, 5.6, "Xie et al. 2019, Table 2", 0.02, 0.02, "the paper prints the mean of 5 random graphs")),
        RandWires("randwire-b", "RandWire regular regime, WS(4, 0.75), N = 32, C = 109, Xie et al. 2019", RandWireRegime.Regular, 109,
            RandWireSeedOne.Regular, Figures(4000, 31.9, "Xie et al. 2019, Table 3", 0.02, 0.04, "the paper prints the mean of 5 random graphs")),
    ];

    private static ZooEntry RandWires(
        string name, string architecture, RandWireRegime regime, int channels, (int Nodes, string Edges)[] graphs, PublishedFigures published)
    {
        RandWireStage[] stages = [.. graphs.Select(g => RandWireStage.Parse(g.Nodes, g.Edges))];
        return Image(name, architecture, r => RandWire.Create(r.Name, regime, channels, stages, r.Input, r.Classes), published) with
        {
            SeededBuilder = (r, seed) => RandWire.Create(r.Name, regime, channels, RandomStream.FromSeed(seed), r.Input, r.Classes),
        };
    }

    private static IEnumerable<ZooEntry> Sequences() =>
    [
        Other("transformer", TensorShape.Sequence(512, 128), 0,
            "Transformer base, encoder and decoder, without embeddings, Vaswani et al. 2017", Transformers.Base,
            Figures(null, 44.040192, "Vaswani et al. 2017, Table 3: 18 x 4 x 512^2 + 12 x 2 x 512 x 2048", weightsOnly: true)),
        Other("gpt1", TensorShape.Sequence(768, 512), 0, "GPT-1 without embeddings, Radford et al. 2018", Transformers.Gpt1,
            Figures(null, 84.934656, "Radford et al. 2018, section 4.1: 12 x (4 x 768^2 + 2 x 768 x 3072)", weightsOnly: true)),
    ];

    /// <summary>CNNBench's own variants, at its 224x224 input and 10 classes.</summary>
    private static IEnumerable<ZooEntry> Released() =>
    [
        Variant("lenet", 444.580068, "pools of stride 1", ReleasedNetworks.LeNet),
        Variant("alexnet", 76.215498, "fifth convolution of 384 channels", ReleasedNetworks.AlexNet),
        Variant("vgg11", 101.547082, "3x3 pools of stride 2, batch norms", r => ReleasedNetworks.Vgg(r, 1, 1, 2, 2, 2)),
        Variant("vgg13", 101.731786, "3x3 pools of stride 2, batch norms", r => ReleasedNetworks.Vgg(r, 2, 2, 2, 2, 2)),
        Variant("vgg16", 107.042762, "3x3 pools of stride 2, batch norms", r => ReleasedNetworks.Vgg(r, 2, 2, 3, 3, 3)),
        Variant("vgg19", 112.353738, "3x3 pools of stride 2, batch norms", r => ReleasedNetworks.Vgg(r, 2, 2, 4, 4, 4)),
        Variant("resnet18", 11.534026, "stride 2 in every convolution after stage 1", r => ReleasedNetworks.ResNet(r, false, 2, 2, 2, 2)),
        Variant("resnet34", 22.205194, "stride 2 in every convolution after stage 1", r => ReleasedNetworks.ResNet(r, false, 3, 4, 6, 3)),
        Variant("resnet50", 38.084938, "stride 2 in every block after stage 1", r => ReleasedNetworks.ResNet(r, true, 3, 4, 6, 3)),
        Variant("resnet101", 74.920266, "stride 2 in every block after stage 1", r => ReleasedNetworks.ResNet(r, true, 3, 4, 23, 3)),
        Variant("resnet152", 105.259338, "stride 2 in every block after stage 1", r => ReleasedNetworks.ResNet(r, true, 3, 8, 36, 3)),
        Variant("mobilenet", 3.217226, "no padding in the first convolution", ReleasedNetworks.MobileNet),
        Variant("shufflenet", 15.886738, "8 groups, grouped 3x3 instead of 1x1, projected shortcuts", ReleasedNetworks.ShuffleNet),
        Variant("googlenet", 5.991082, "unpadded pools, 5x5 padded by 1, branches resized", ReleasedNetworks.GoogLeNet),
    ];

    private static ZooEntry Variant(string name, double parameters, string difference, Func<ZooRequest, Network> build) =>
        Other(name + "-released", _image, 10, $"CNNBench's released `{name}`: {difference}", build,
            Figures(null, parameters, "measured on CNNBench's released code, parameters that its forward pass uses"));

    private static TensorShape Square(int side) => new(3, side, side);

    private static ZooEntry Image(
        string name, string architecture, Func<ZooRequest, Network> build, PublishedFigures published, int side = 224) =>
        Other(name, Square(side), 1000, architecture, build, published);

    private static ZooEntry Other(
        string name, TensorShape input, int classes, string architecture, Func<ZooRequest, Network> build, PublishedFigures published) =>
        new(name, input, classes, architecture, published) { Builder = build };

    private static PublishedFigures Figures(
        double? macs, double? parameters, string source, double macsTolerance = 0.005, double parametersTolerance = 1e-9,
        string? note = null, bool weightsOnly = false) =>
        new(macs, parameters, source)
        {
            MacsTolerance = macsTolerance,
            ParametersTolerance = parametersTolerance,
            Note = note,
            WeightsOnly = weightsOnly,
        };
}
