using CodeBench.Core;

namespace CodeBench.Networks.Tests;

public sealed class PublishedFiguresTests
{
    public static TheoryData<string> Names => [.. Zoo.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Macs_and_parameters_are_the_published_ones(string name)
    {
        var entry = Zoo.Entries.Single(e => string.Equals(e.Name, name, StringComparison.Ordinal));
        var net = Zoo.Create(name);
        var published = entry.Published;
        Assert.Equal(name, net.Name);
        if (published.MegaMacs is { } macs)
            Assert.InRange(net.Macs / 1e6 / macs, 1 - published.MacsTolerance, 1 + published.MacsTolerance);
        if (published.MegaParameters is { } parameters)
            Assert.InRange((published.WeightsOnly ? net.Weights : net.Parameters) / 1e6 / parameters, 1 - published.ParametersTolerance,
                1 + published.ParametersTolerance);
        if (entry.IsClassifier)
            Assert.Equal(TensorShape.Flat(entry.Classes), net.OutputShape);
    }

    [Theory]
    [InlineData("resnet18", 32)]
    [InlineData("mobilenet-v2", 32)]
    [InlineData("vgg16", 64)]
    [InlineData("randwire-a", 64)]
    [InlineData("nasnet-a-mobile", 96)]
    public void Other_inputs_and_classes_are_built(string name, int side)
    {
        var net = Zoo.Create(name, new TensorShape(1, side, side), 10);
        Assert.Equal(TensorShape.Flat(10), net.OutputShape);
        Assert.Equal(new TensorShape(1, side, side), net.InputShape);
    }

    [Fact]
    public void EfficientNet_B2_at_288_has_torchvisions_macs() =>
        Assert.Equal(1088, Zoo.Create("efficientnet-b2", new TensorShape(3, 288, 288)).Macs / 1e6, 0);

    [Fact]
    public void An_input_that_is_too_small_is_a_problem_not_a_crash()
    {
        foreach (var name in Zoo.Names)
        {
            try
            {
                Zoo.Create(name, new TensorShape(3, 2, 2));
            }
            catch (ProblemException e)
            {
                Assert.NotEmpty(e.Problems);
            }
        }
        Assert.Throws<ProblemException>(() => Zoo.Create("vgg16", new TensorShape(3, 16, 16)));
    }

    [Fact]
    public void Names_near_a_known_one_are_suggested()
    {
        Assert.Contains("'resnet50'", Assert.Throws<ProblemException>(() => Zoo.Create("resnet5")).Message, StringComparison.Ordinal);
        Assert.Throws<ProblemException>(() => Zoo.Create("vgg16@3"));
        Assert.Throws<ProblemException>(() => Zoo.Create("gpt1", null, 10));
    }

    [Fact]
    public void Seeds_repeat_and_differ()
    {
        Assert.Equal(Zoo.Create("randwire-a").Fingerprint, Zoo.Create("randwire-a@1").Fingerprint);
        Assert.Equal(Zoo.Create("randwire-a@7").Fingerprint, Zoo.Create("randwire-a@7").Fingerprint);
        Assert.NotEqual(Zoo.Create("randwire-a@7").Fingerprint, Zoo.Create("randwire-a@8").Fingerprint);
    }
}
