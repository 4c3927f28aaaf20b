using TorchSharp.Native;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Lifetimes;

/// <summary>Large temporaries must not grow the process.</summary>
[Collection("memory")]
public sealed class ResidentSetTests
{
    private const long Megabyte = 1 << 20;
    private const long Elements = Megabyte; // of 4 bytes: 4 MB a tensor

    [Fact]
    public void StepsWithTemporariesKeepAFlatResidentSet() => Steps(400);

    [Fact]
    [Trait("Tier", "slow")]
    public void TenThousandStepsWithTemporariesKeepAFlatResidentSet() => Steps(10_000);

    /// <summary>The garbage collector is the net for tensors that nobody disposes.</summary>
    [Fact]
    public void ForgottenTensorsAreCollectedInTime()
    {
        var before = ResidentBytes();
        for (var i = 0; i < 400; i++) Forget();
        Assert.InRange(ResidentBytes() - before, long.MinValue, 1200 * Megabyte);
    }

    [Fact]
    public void TheCacheGivesBackWhatItHolds()
    {
        using (NewDisposeScope()) zeros(Elements);
        Assert.True(NativeMethods.cb_allocator_cached_bytes() >= 4 * Megabyte);
        NativeMethods.cb_allocator_empty();
        Assert.InRange(NativeMethods.cb_allocator_cached_bytes(), 0UL, 64UL * Megabyte);
    }

    private static void Steps(int count)
    {
        var weight = ones(Elements, requires_grad: true);
        long start = 0;
        for (var i = 0; i < count; i++)
        {
            using (NewDisposeScope())
            {
                // Sizes that vary a little defeat an allocator that only knows exact ones.
                var part = weight.narrow(0, 0, Elements - (i % 7 * 1000));
                ((part * 2) + 1).sum().backward();
                weight.grad = null;
            }

            if (i == 100) start = ResidentBytes();
        }

        weight.Dispose();
        Assert.InRange(ResidentBytes() - start, long.MinValue, 64 * Megabyte);
    }

    private static void Forget() => _ = ones(Elements) + 1;

    private static long ResidentBytes()
    {
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[1];
        return long.Parse(pages, System.Globalization.CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }
}

/// <summary>Alone, so that no other test's tensors are in the resident set.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
public sealed class MemoryCollection;
