using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench.Tests;

public class ReleasedLoweringTests
{
    /// <summary>Chains whose graph is that of the op tables dumped from the original front end: equal operation by operation.</summary>
    [Fact]
    public void AChainGivesTheOriginalsOperations()
    {
        var builder = new NetworkBuilder("lenet", new TensorShape(1, 32, 32));
        foreach (var (channels, last) in new[] { (6, false), (16, false), (120, true) })
        {
            builder.Add(new Convolution(channels, 5));
            builder.Add(new BatchNorm());
            builder.Add(new Activation(ActivationKind.Relu));
            if (!last)
                builder.Add(new Pooling(PoolingKind.Average, 2) { Stride = 1 });
        }
        builder.Add(new Flatten());
        builder.Add(new Linear(84));
        builder.Add(new Activation(ActivationKind.Relu));
        builder.Add(new Linear(10));
        Assert.Equal(GoldenFile.Ops("lenet@gray32").Select(Comparable), ReleasedLowering.Lower(builder.Build()).Ops.Select(Comparable));
    }

    /// <summary>Without skips the released graph of MobileNet V2 is the published one; additions are free in it.</summary>
    [Fact]
    public void TheZooMobileNetV2CostsWhatTheOriginalCosts()
    {
        var golden = GoldenFile.Root.GetProperty("runs").EnumerateArray().Single(r => r.GetProperty("tag").GetString() == "mobilenetv2noskip_cifar224_spring");
        var result = Simulator.Run(Zoo.Create("mobilenet-v2", new TensorShape(3, 224, 224)), NamedAccelerators.Spring, SimulationOptions.Released);
        Assert.Equal(golden.GetProperty("total_cycles").GetInt64(), result.Cycles);
    }

    [Fact]
    public void AProjectionTakesItsOwnInputAndOthersTheNodeBefore()
    {
        var builder = new NetworkBuilder("branch", new TensorShape(8, 16, 16));
        var main = builder.Add("main", new Convolution(32, 3) { Padding = 1, Stride = 2 }, 0);
        var shortcut = builder.Add("shortcut", new Convolution(32, 1) { Stride = 2 }, 0);
        var side = builder.Add("side", new Convolution(32, 3) { Padding = 1, Stride = 2 }, 0);
        builder.Add("sum", new Add(), main, shortcut, side);
        var ops = ReleasedLowering.Lower(builder.Build()).Ops;
        Assert.Equal(new AccelOp.Convolution(true, 8, 16, 16, 8, 32, 1, 1, 2, 2, 1), ops[2]);
        Assert.Equal(new AccelOp.Convolution(false, 32, 8, 8, 8, 32, 3, 3, 2, 2, 1), ops[3]);
        Assert.Equal(new AccelOp.Ignored("add"), ops[4]);
    }

    [Fact]
    public void SqueezeAndExcitationPoolingIsIgnored()
    {
        var ops = ReleasedLowering.Lower(Zoo.Create("efficientnet-b0")).Ops;
        Assert.Single(ops.OfType<AccelOp.GlobalPooling>());
        Assert.Equal(ActivationUnits.Silu, AccelOpRules.Activations(ops));
    }

    [Fact]
    public void WhatTheOriginalDoesNotKnowIsListed()
    {
        var problem = Assert.Throws<ProblemException>(() => ReleasedLowering.Lower(Zoo.Create("transformer")));
        Assert.True(problem.Problems.Count > 1);
    }

    private static string Comparable(AccelOp op) => op switch
    {
        AccelOp.Pooling p => $"{p with { Function = "" }}",
        AccelOp.Ignored => "ignored",
        _ => $"{op}",
    };
}
