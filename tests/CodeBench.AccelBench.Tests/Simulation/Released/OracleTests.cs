using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

public class OracleTests
{
    /// <summary>The numbered chunks of the product against queues of named chunks.</summary>
    [Fact]
    public void CountersEqualTheChunkByChunkSimulator()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = RandomStream.FromSeed((ulong)seed);
            var ops = RandomOps.List(random.Child("ops"), random.NextInt(1, 5));
            var accelerator = RandomOps.Accelerator(random.Child("accelerator"));
            var (expected, activations, weights) = new ChunkByChunkSimulator(accelerator).Run(ops);
            var actual = ReleasedSimulator.Run(ops, accelerator);

            var what = FormattableString.Invariant($"seed {seed}: {accelerator}: {string.Join("; ", ops)}");
            Assert.True(expected.All(e => actual.Counters.Single(c => c.Key == e.Key).Value == e.Value), what);
            Near(actual, ChipModule.ActivationBuffer, activations * BufferConstants.Activation.AccessNj(accelerator.ActivationBufferMb), what);
            Near(actual, ChipModule.WeightBuffer, weights * BufferConstants.Weight.AccessNj(accelerator.WeightBufferMb), what);
        }
    }

    private static void Near(SimulationResult result, ChipModule module, double nanojoules, string what) =>
        Assert.True(Math.Abs(result.Modules[(int)module].DynamicMj - nanojoules * 1e-6) <= 1e-12 * nanojoules, what);
}
