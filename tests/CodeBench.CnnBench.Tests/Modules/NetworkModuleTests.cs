using CodeBench.Core;
using CodeBench.Networks;
using static TorchSharp.torch;

namespace CodeBench.CnnBench.Tests;

public sealed class NetworkModuleTests
{
    /// <summary>Zoo networks that run at a small size in well under a second.</summary>
    public static TheoryData<string, int> SmallNetworks => new()
    {
        { "lenet", 28 }, { "squeezenet1.1", 64 }, { "mobilenet", 64 }, { "mobilenet-v2", 64 }, { "shufflenet", 64 }, { "resnet18", 48 },
    };

    /// <summary>Every network of the zoo that ends in a classifier.</summary>
    public static TheoryData<string> Classifiers => [.. Zoo.Entries.Where(entry => entry.IsClassifier).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(SmallNetworks))]
    public void ASmallZooNetworkRunsForwardAndBackward(string name, int side)
    {
        var entry = Zoo.Entries.Single(one => one.Name == name);
        var network = Zoo.Create(name, new TensorShape(entry.Input.Channels, side, side), classes: 10);
        using var scope = NewDisposeScope();
        using var module = network.ToModule(RandomStream.FromSeed(1));
        Assert.Equal(network.Parameters, module.ParameterCount);
        var output = module.call(randn(2, entry.Input.Channels, side, side));
        Assert.Equal([2, 10], output.shape);
        nn.functional.cross_entropy(output, tensor(new long[] { 3, 7 })).backward();
        Assert.All(module.named_parameters(), entry => Assert.True(entry.parameter.grad is not null, $"{entry.name} has no gradient"));
    }

    [Theory]
    [Trait("Tier", "slow")]
    [MemberData(nameof(Classifiers))]
    public void EveryZooClassifierRunsAndHasTorchsParameterCount(string name)
    {
        var network = Zoo.Create(name);
        using var scope = NewDisposeScope();
        using var module = network.ToModule(RandomStream.FromSeed(1));
        Assert.Equal(network.Parameters, module.ParameterCount);
        module.eval();
        using var grad = no_grad();
        var shape = network.InputShape;
        var output = module.call(randn(1, shape.Channels, shape.Height, shape.Width));
        Assert.Equal([1, network.OutputShape.Channels], output.shape);
        Assert.True(output.isfinite().all().item<bool>());
    }

    [Fact]
    public void RandomNetworksHaveTheShapesAndParametersThatTheGraphSays()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var network = RandomNetworks.Create(RandomStream.FromSeed(seed).Child("network"));
            using var module = network.ToModule(RandomStream.FromSeed(seed));
            using var scope = NewDisposeScope();
            Assert.Equal(network.Parameters, module.ParameterCount);
            var shape = network.InputShape;
            var output = module.call(randn([2, shape.Channels, shape.Depth, shape.Height, shape.Width]));
            Assert.Equal(2 * network.OutputShape.Elements, output.numel());
            Assert.True(scope.DisposablesCount == 2, "only the input and the output are left");
        }
    }

    [Fact]
    public void GradientsAgreeWithDifferencesWhereReluOverwritesItsInput()
    {
        using var scope = NewDisposeScope();
        var builder = new NetworkBuilder("overwriting", new TensorShape(2, 5, 5));
        builder.Add("conv", new Convolution(3, 3) { Padding = 1, Bias = true });
        builder.Add("relu1", new Activation(ActivationKind.Relu));
        var left = builder.Add("norm", new BatchNorm());
        var right = builder.Add("relu2", new Activation(ActivationKind.Relu), left);
        builder.Add("pool", new Pooling(PoolingKind.Average, 3) { Stride = 1, Padding = 1 }, right);
        builder.Add("add", new Add(), builder.Last, right);
        builder.Add("relu3", new Activation(ActivationKind.Relu));
        builder.Add("flat", new Flatten());
        builder.Add("fc", new Linear(1));
        using var module = builder.Build().ToModule(RandomStream.FromSeed(5));
        module.eval();
        var input = randn(1, 2, 5, 5);
        module.call(input).sum().backward();
        var weight = module.named_parameters().First(entry => entry.name == "conv.weight").parameter;
        var gradient = weight.grad!.data<float>().ToArray();
        using var grad = no_grad();
        for (var i = 0; i < gradient.Length; i += 5)
        {
            var flat = weight.view(-1);
            double At(float move)
            {
                flat.narrow(0, i, 1).add_(move);
                var value = module.call(input).sum().item<float>();
                flat.narrow(0, i, 1).add_(-move);
                return value;
            }
            Assert.Equal((At(0.01f) - At(-0.01f)) / 0.02, gradient[i], 0.02);
        }
    }

    [Fact]
    public void TheSameStreamGivesTheSameWeightsAndNewLayersDisturbNone()
    {
        using var scope = NewDisposeScope();
        Network Build(bool isDeeper)
        {
            var builder = new NetworkBuilder("net", TensorShape.Flat(6));
            builder.Add("first", new Linear(5));
            if (isDeeper)
                builder.Add("middle", new Linear(5));
            builder.Add("last", new Linear(3));
            return builder.Build();
        }
        float[] Weights(Network network, ulong seed, string name) =>
            network.ToModule(RandomStream.FromSeed(seed)).named_parameters().First(entry => entry.name == name).parameter.data<float>().ToArray();
        Assert.Equal(Weights(Build(false), 1, "last.weight"), Weights(Build(false), 1, "last.weight"));
        Assert.Equal(Weights(Build(false), 1, "last.weight"), Weights(Build(true), 1, "last.weight"));
        Assert.NotEqual(Weights(Build(false), 1, "last.weight"), Weights(Build(false), 2, "last.weight"));
    }

    [Fact]
    public void WeightsHaveTorchsNamesAndAreStoredOnce()
    {
        var builder = new NetworkBuilder("names", new TensorShape(3, 4, 4));
        builder.Add("stem.conv", new Convolution(2, 3) { Bias = true });
        builder.Add("stem.norm", new BatchNorm());
        using var module = builder.Build().ToModule(RandomStream.FromSeed(1));
        Assert.Equal(["stem/conv.weight", "stem/conv.bias", "stem/norm.weight", "stem/norm.bias"], module.named_parameters().Select(entry => entry.name));
        Assert.Equal(7, module.state_dict().Count);
    }

    [Fact]
    public void NamesWithDotsAreKeptApart()
    {
        var builder = new NetworkBuilder("dots", TensorShape.Flat(4));
        builder.Add("a.b", new Linear(4));
        builder.Add("a/b", new Linear(4));
        using var module = builder.Build().ToModule(RandomStream.FromSeed(1));
        Assert.Equal(4, module.named_parameters().Select(entry => entry.name).Distinct().Count());
    }
}
