using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Random;

public sealed class RandomTests
{
    [Fact]
    public void AGeneratorRepeatsItsStream()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(42);
        var first = randn(100, generator: generator);
        generator.manual_seed(42);
        Assert.Equal(first.data<float>().ToArray(), randn(100, generator: generator).data<float>().ToArray());
        Assert.Equal(42, generator.initial_seed());
    }

    [Fact]
    public void AStateResumesTheStream()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        rand(10, generator: generator);
        var state = generator.get_state();
        var expected = rand(10, generator: generator).data<float>().ToArray();
        using var other = new Generator(2);
        other.set_state(state);
        Assert.Equal(expected, rand(10, generator: other).data<float>().ToArray());
    }

    [Fact]
    public void NumbersComeFromTheirRanges()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var uniform = rand(10_000, generator: generator);
        Assert.True((uniform >= 0).all().item<bool>() && (uniform < 1).all().item<bool>());
        Assert.Equal(0.5f, uniform.mean().item<float>(), 0.02f);
        var integers = randint(3, 7, [1000], generator: generator);
        Assert.Equal([3, 4, 5, 6], integers.data<long>().ToArray().Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 50).Select(i => (long)i), randperm(50, generator: generator).data<long>().ToArray().Order());
        Assert.Equal(2f, empty(10_000).normal_(2, 3, generator).mean().item<float>(), 0.15f);
    }
}

/// <summary>The process's own generator is shared: these run alone.</summary>
[Collection("memory")]
public sealed class SeedTests
{
    [Fact]
    public void TheSeedRepeatsAWholeTraining()
    {
        Assert.Equal(Train(), Train());
        Assert.NotEqual(Train(), Train(8));
    }

    private static float[] Train(long seed = 7)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(seed);
        using var net = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 1));
        using var optimizer = optim.AdamW(net.parameters(), 0.01);
        for (var step = 0; step < 5; step++)
        {
            optimizer.zero_grad();
            nn.functional.mse_loss(net.call(randn(16, 5)), randn(16, 1)).backward();
            optimizer.step();
        }

        return [.. net.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
    }
}
