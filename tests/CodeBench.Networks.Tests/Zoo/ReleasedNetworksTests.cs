namespace CodeBench.Networks.Tests;

/// <summary>
/// Shapes after each module of CNNBench's released builder, measured on that code at 3x224x224 with 10 classes. Parameters are in the zoo's
/// entries.
/// </summary>
public sealed class ReleasedNetworksTests
{
    [Theory]
    [InlineData("resnet18-released", ".add", "64x56x56 64x56x56 128x14x14 128x4x4 256 256 512 512")]
    [InlineData("resnet34-released", ".add", "64x56x56 64x56x56 64x56x56 128x14x14 128x4x4 128 128 256 256 256 256 256 256 512 512 512")]
    [InlineData("resnet50-released", ".add",
        "256x56x56 256x56x56 256x56x56 512x28x28 512x14x14 512x7x7 512x4x4 1024x2x2 1024 1024 1024 1024 1024 2048 2048 2048")]
    [InlineData("vgg16-released", "pool", "64x111x111 128x55x55 256x27x27 512x13x13 512x6x6")]
    [InlineData("googlenet-released", ".concat", "256x27x27 480x27x27 512x13x13 512x13x13 512x13x13 528x13x13 832x13x13 832x6x6 1024x6x6")]
    [InlineData("mobilenet-released", ".pointwise",
        "64x111x111 128x56x56 128x56x56 256x28x28 256x28x28 512x14x14 512x14x14 512x14x14 512x14x14 512x14x14 512x14x14 1024x7x7 1024x7x7")]
    [InlineData("shufflenet-released", ".concat", "384x56x56 768x28x28 1536x14x14")]
    [InlineData("lenet-released", "flatten", "5292000")]
    [InlineData("alexnet-released", "flatten", "13824")]
    public void Shapes_are_those_of_the_released_code(string name, string nodes, string shapes) => Assert.Equal(
        shapes,
        string.Join(' ', Zoo.Create(name).Nodes
            .Where(n => nodes == "pool" ? n.Operator is Pooling : n.Name.EndsWith(nodes, StringComparison.Ordinal)).Select(n =>
                n.Output.ToString())));
}
