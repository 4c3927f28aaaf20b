using System.Globalization;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CoDesign;

/// <summary>
/// A small family of CNNs that train in seconds: a stem that halves the image, two stages of <paramref name="Depth"/> blocks each, the
/// second with twice the channels at half the size, global average pooling, a linear classifier. Every convolution is followed by batch
/// normalisation and ReLU (CODEBench §3.1.1). For quick starts and tests; CNNBench's space is far larger.
/// </summary>
/// <param name="Block">Kind of block.</param>
/// <param name="Depth">Blocks of a stage.</param>
/// <param name="Width">Channels of the stem and the first stage.</param>
/// <param name="Kernel">Side of the spatial kernels.</param>
public sealed record QuickCnn(QuickBlock Block, int Depth, int Width, int Kernel)
{
    private static readonly string[] Blocks = ["plain", "residual", "depthwise"];

    /// <summary>All 36 members: 3 blocks, depth 1 and 2, width 8, 12 and 16, kernel 3 and 5.</summary>
    public static IReadOnlyList<QuickCnn> All { get; } =
    [
        .. from block in Enum.GetValues<QuickBlock>()
           from depth in new[] { 1, 2 }
           from width in new[] { 8, 12, 16 }
           from kernel in new[] { 3, 5 }
           select new QuickCnn(block, depth, width, kernel),
    ];

    /// <summary>"residual-d2-w16-k3".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Blocks[(int)Block]}-d{Depth}-w{Width}-k{Kernel}");

    /// <summary>The member with this name, or null.</summary>
    public static QuickCnn? Find(string name) => All.FirstOrDefault(member => member.Name == name);

    /// <summary>The network for images of this shape and this many classes.</summary>
    /// <exception cref="ProblemException">The image is too small.</exception>
    public Network Build(TensorShape input, int classes)
    {
        var builder = new NetworkBuilder(Name, input);
        var x = Convolve(builder, "stem", builder.Input, Width, stride: 2);
        for (var stage = 0; stage < 2; stage++)
        {
            for (var i = 0; i < Depth; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"stage{stage + 1}.{i + 1}");
                x = AddBlock(builder, name, x, Width << stage, stage > 0 && i == 0 ? 2 : 1);
            }
        }
        x = builder.Add("pool", new GlobalPooling(), x);
        builder.Add("classifier", new Linear(classes), x);
        return builder.Build();
    }

    private int AddBlock(NetworkBuilder builder, string name, int x, int width, int stride) => Block switch
    {
        QuickBlock.Plain => Convolve(builder, name, x, width, stride),
        QuickBlock.Residual => Residual(builder, name, x, width, stride),
        _ => Convolve(builder, name + ".pointwise", Convolve(builder, name + ".depthwise", x, builder.ChannelsOf(x), stride, builder.ChannelsOf(x)), width, kernel: 1),
    };

    private int Residual(NetworkBuilder builder, string name, int x, int width, int stride)
    {
        var branch = Convolve(builder, name + ".conv1", x, width, stride);
        branch = Convolve(builder, name + ".conv2", branch, width, isLast: true);
        if (stride != 1 || builder.ChannelsOf(x) != width)
            x = Convolve(builder, name + ".shortcut", x, width, stride, kernel: 1, isLast: true);
        x = builder.Add(name + ".add", new Add(), branch, x);
        return builder.Add(name + ".relu", new Activation(ActivationKind.Relu), x);
    }

    /// <summary>Convolution, batch normalisation and, unless a sum follows, ReLU.</summary>
    private int Convolve(NetworkBuilder builder, string name, int x, int channels, int stride = 1, int groups = 1, int kernel = 0, bool isLast = false)
    {
        var side = kernel == 0 ? Kernel : kernel;
        x = builder.Add(name, new Convolution(channels, side) { Stride = stride, Padding = side / 2, Groups = groups }, x);
        x = builder.Add(name + ".bn", new BatchNorm(), x);
        return isLast ? x : builder.Add(name + ".relu", new Activation(ActivationKind.Relu), x);
    }
}
