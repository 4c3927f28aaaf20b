using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench.Tests;

public class EventTests
{
    /// <summary>Chains of two convolutions: the first reads the image, the second what the first left on the chip or wrote back.</summary>
    [Fact]
    public void TheClosedFormIsTheEventSimulation()
    {
        var kept = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = RandomStream.FromSeed((ulong)seed).Child("events");
            var builder = new NetworkBuilder("chain", new TensorShape(random.NextInt(1, 130), random.NextInt(10, 90), random.NextInt(10, 90)));
            builder.Add("first", RandomNetworks.Convolution(random, builder.ChannelsOf(0)));
            builder.Add("second", RandomNetworks.Convolution(random, builder.ChannelsOf(1)) with { Padding = 2 });
            var network = builder.Build();
            var a = RandomNetworks.Accelerator(random.Child("accelerator"));
            a = a with { BatchSize = Math.Min(a.BatchSize, 5), ActivationBufferMb = random.NextInt(1, 3), WeightBufferMb = 1 };

            var result = Simulator.Run(network, a);
            var memory = MainMemory.Of(a.Memory);
            var events = new EventByEventSimulator(a, memory.BytesPerSecond * 8 / 700e6);
            var stays = network.Nodes[1].Output.Elements * a.BatchSize * 20.0 <= 0.75 * a.ActivationBufferMb * 8 * 1024 * 1024;
            var first = events.Best(LayerOf(network.Nodes[1]), false, stays);
            Assert.Equal(network.Nodes[1].Macs * a.BatchSize, events.Macs);
            var second = events.Best(LayerOf(network.Nodes[2]), stays, false);
            kept += stays ? 1 : 0;

            var latency = memory.LatencySeconds * 700e6;
            var what = FormattableString.Invariant($"seed {seed}: {a}: {network.Nodes[0].Output} {network.Nodes[1]} {network.Nodes[2]}");
            Near(first + latency, result.Layers[0].Cycles, what);
            Near(second + latency, result.Layers[1].Cycles, what);
            Assert.Equal((long)Math.Ceiling((first + second + 2 * latency) * (1 - 1e-12)), result.Cycles);
        }
        Assert.InRange(kept, 20, 180);
    }

    private static EventByEventSimulator.Layer LayerOf(Node node)
    {
        var op = (Convolution)node.Operator;
        var (i, o) = (node.InputShapes[0], node.Output);
        return new(i.Channels, i.Height, i.Width, o.Channels, o.Height, o.Width, op.Kernel.Height, op.Stride.Height, op.Groups);
    }

    private static void Near(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * expected, FormattableString.Invariant($"{what}: {expected} expected, {actual} found"));
}
