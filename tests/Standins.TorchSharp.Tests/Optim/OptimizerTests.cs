using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Optim;

/// <summary>Each optimizer against its rule written out on one number: the loss is 3 p², its gradient 6 p.</summary>
public sealed class OptimizerTests
{
    private const int Steps = 5;

    [Theory]
    [InlineData(0.0, 0.0, 0.0, false)]
    [InlineData(0.9, 0.0, 0.0, false)]
    [InlineData(0.9, 0.2, 0.1, false)]
    [InlineData(0.9, 0.0, 0.1, true)]
    public void GradientDescent(double momentum, double dampening, double decay, bool nesterov)
    {
        double expected = 2, velocity = 0;
        for (var step = 0; step < Steps; step++)
        {
            var gradient = (6 * expected) + (decay * expected);
            velocity = step == 0 ? gradient : (momentum * velocity) + ((1 - dampening) * gradient);
            var direction = momentum == 0 ? gradient : nesterov ? gradient + (momentum * velocity) : velocity;
            expected -= 0.01 * direction;
        }

        Assert.Equal(expected, Run(p => optim.SGD(p, 0.01, momentum, dampening, decay, nesterov)), 12);
    }

    [Theory]
    [InlineData(false, 0.0, false)]
    [InlineData(false, 0.1, false)]
    [InlineData(true, 0.1, false)]
    [InlineData(true, 0.1, true)]
    public void AdamAndAdamW(bool decoupled, double decay, bool largest)
    {
        const double Rate = 0.05, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-8;
        double expected = 2, mean = 0, variance = 0, most = 0;
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = 6 * expected;
            if (decoupled) expected *= 1 - (Rate * decay);
            else gradient += decay * expected;
            mean = (Beta1 * mean) + ((1 - Beta1) * gradient);
            variance = (Beta2 * variance) + ((1 - Beta2) * gradient * gradient);
            most = Math.Max(most, variance);
            var scale = Math.Sqrt((largest ? most : variance) / (1 - Math.Pow(Beta2, step))) + Epsilon;
            expected -= Rate / (1 - Math.Pow(Beta1, step)) * mean / scale;
        }

        Assert.Equal(
            expected,
            Run(p => decoupled
                ? optim.AdamW(p, Rate, Beta1, Beta2, Epsilon, decay, largest)
                : optim.Adam(p, Rate, Beta1, Beta2, Epsilon, decay, largest)),
            12);
    }

    [Fact]
    public void MaximizingClimbs()
    {
        Assert.True(Run(p => optim.SGD(p, 0.01, maximize: true)) > 2);
        Assert.True(Run(p => optim.AdamW(p, 0.01, maximize: true)) > 2);
    }

    [Fact]
    public void GroupsHaveTheirOwnRates()
    {
        using var scope = NewDisposeScope();
        using var slow = nn.Parameter(ones(1));
        using var fast = nn.Parameter(ones(1));
        using var optimizer = optim.SGD(
            [new SGD.ParamGroup { Parameters = [slow] }, new SGD.ParamGroup([fast], new SGD.Options { LearningRate = 0.5 })], 0.1);
        (slow + fast).backward();
        optimizer.step();
        Assert.Equal(0.9f, slow.item<float>(), 1e-6f);
        Assert.Equal(0.5f, fast.item<float>(), 1e-6f);
        Assert.Equal([0.1, 0.5], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup { Parameters = [slow] }));
    }

    [Fact]
    public void AParameterWithoutGradientStays()
    {
        using var scope = NewDisposeScope();
        using var used = nn.Parameter(ones(1));
        using var idle = nn.Parameter(ones(1));
        using var optimizer = optim.Adam([used, idle], 0.1);
        used.sum().backward();
        optimizer.step();
        optimizer.zero_grad();
        Assert.Null(used.grad);
        (used + idle).sum().backward();
        optimizer.step();
        // The second parameter's first step is a whole rate long, whatever the first one did.
        Assert.Equal(0.9f, idle.item<float>(), 1e-5f);
    }

    [Fact]
    public void AClosureGivesItsLoss()
    {
        using var scope = NewDisposeScope();
        using var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.1);
        var loss = optimizer.step(() =>
        {
            var value = parameter.square().sum();
            value.backward();
            return value;
        });
        Assert.Equal(1f, loss!.item<float>());
        Assert.Equal(0.8f, parameter.item<float>(), 1e-6f);
    }

    [Fact]
    public void ASavedOptimizerGoesOnAsIfNothingHappened()
    {
        using var scope = NewDisposeScope();
        using var one = nn.Parameter(tensor(new[] { 2.0 }));
        using var first = optim.AdamW([one], 0.05);
        Step(one, first);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) first.save_state_dict(writer);

        using var two = nn.Parameter(one.detach().clone());
        using var second = optim.AdamW([two], 1);
        stream.Position = 0;
        second.load_state_dict(new BinaryReader(stream));
        Step(one, first);
        Step(two, second);
        Assert.Equal(one.item<double>(), two.item<double>());
    }

    [Fact]
    public void BadSettingsAreRefused()
    {
        using var parameter = nn.Parameter(ones(1));
        Assert.Throws<ArgumentException>(() => optim.SGD([parameter], -1));
        Assert.Throws<ArgumentException>(() => optim.SGD([parameter], 0.1, nesterov: true));
        Assert.Throws<ArgumentException>(() => optim.AdamW([parameter], beta2: 1));
    }

    [Fact]
    public void GradientsAreClippedByTheirJointNorm()
    {
        using var scope = NewDisposeScope();
        using var a = nn.Parameter(ones(1));
        using var b = nn.Parameter(ones(1));
        ((a * 3) + (b * 4)).sum().backward();
        Assert.Equal(5, nn.utils.clip_grad_norm_([a, b], 1), 5);
        Assert.Equal(0.6f, a.grad!.item<float>(), 1e-5f);
        Assert.Equal(0.8f, b.grad!.item<float>(), 1e-5f);
    }

    private static double Run(Func<Parameter[], optim.Optimizer> make)
    {
        using var parameter = nn.Parameter(tensor(new[] { 2.0 }));
        using var optimizer = make([parameter]);
        for (var step = 0; step < Steps; step++) Step(parameter, optimizer);
        return parameter.item<double>();
    }

    private static void Step(Parameter parameter, optim.Optimizer optimizer)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        (parameter.square() * 3).sum().backward();
        optimizer.step();
    }
}
