namespace CodeBench.Core.Tests;

public sealed class RandomStreamTests
{
    [Fact]
    public void TheSameNameGivesTheSameNumbersWhateverElseWasAsked()
    {
        var first = RandomStream.FromSeed(7);
        var second = RandomStream.FromSeed(7);
        _ = first.NextUInt64();
        _ = first.Child("other").NextNormal();
        Assert.Equal(Take(second.Child("trial 17")), Take(first.Child("trial 17")));
        Assert.Equal(Take(RandomStream.FromSeed(7).Child(17)), Take(RandomStream.FromSeed(7).Child("17")));
    }

    [Fact]
    public void TheFirstNumbersNeverChange()
    {
        // Computed apart (SHA-256 of "7", then of that + "/trial 17", then Philox): a change would silently make every recorded study
        // unrepeatable.
        var stream = RandomStream.FromSeed(7).Child("trial 17");
        Assert.Equal(FirstOfTrial17, stream.NextUInt64());
    }

    [Fact]
    public void DifferentNamesShareNoNumbers()
    {
        var root = RandomStream.FromSeed(1);
        RandomStream[] streams =
        [
            root, RandomStream.FromSeed(2), root.Child("a"), root.Child("b"), root.Child("a").Child("b"), root.Child("b").Child("a"),
            root.Child("a/b"), root.Child(0), root.Child(1),
        ];
        var numbers = streams.SelectMany(stream => Take(stream)).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void SiblingsAreUncorrelated()
    {
        const int count = 20_000;
        var (a, b) = (RandomStream.FromSeed(3).Child(1), RandomStream.FromSeed(3).Child(2));
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += (a.NextDouble() - 0.5) * (b.NextDouble() - 0.5) * 12;
        // Mean 0, standard deviation 1/sqrt(count): five of them.
        Assert.InRange(sum / count, -5 / Math.Sqrt(count), 5 / Math.Sqrt(count));
    }

    [Fact]
    public void DoublesAreUniform()
    {
        const int count = 100_000;
        const int cells = 100;
        var stream = RandomStream.FromSeed(11);
        var histogram = new int[cells];
        for (var i = 0; i < count; i++)
            histogram[(int)(stream.NextDouble() * cells)]++;
        var expected = (double)count / cells;
        var chiSquared = histogram.Sum(seen => (seen - expected) * (seen - expected) / expected);
        // 99 degrees of freedom: mean 99, standard deviation 14.1.
        Assert.InRange(chiSquared, 99 - 5 * 14.1, 99 + 5 * 14.1);
    }

    [Fact]
    public void IntegersReachBothEndsAndNothingElse()
    {
        var stream = RandomStream.FromSeed(5);
        var seen = Enumerable.Range(0, 2_000).Select(_ => stream.NextInt(-2, 3)).ToHashSet();
        Assert.Equal([-2, -1, 0, 1, 2], seen.Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextInt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextInt(4, 4));
        Assert.InRange(stream.NextInt(int.MinValue, int.MaxValue), int.MinValue, int.MaxValue - 1);
    }

    [Fact]
    public void NormalsHaveMeanZeroAndVarianceOne()
    {
        const int count = 100_000;
        var stream = RandomStream.FromSeed(13);
        var (sum, squares, cubes) = (0.0, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var value = stream.NextNormal();
            sum += value;
            squares += value * value;
            cubes += value * value * value;
        }
        Assert.InRange(sum / count, -0.016, 0.016);
        Assert.InRange(squares / count, 0.977, 1.023);
        Assert.InRange(cubes / count, -0.062, 0.062);
    }

    [Fact]
    public void AShuffleKeepsTheItemsAndEveryOrderComes()
    {
        var stream = RandomStream.FromSeed(17);
        var orders = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 500; i++)
        {
            int[] items = [1, 2, 3, 4];
            stream.Shuffle<int>(items);
            Assert.Equal([1, 2, 3, 4], items.Order());
            orders.Add(string.Concat(items));
        }
        Assert.Equal(24, orders.Count);
    }

    private const ulong FirstOfTrial17 = 4074580980806843990;

    private static ulong[] Take(RandomStream stream) => [.. Enumerable.Range(0, 50).Select(_ => stream.NextUInt64())];
}
