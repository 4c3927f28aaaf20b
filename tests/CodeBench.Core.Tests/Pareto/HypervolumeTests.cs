namespace CodeBench.Core.Tests;

public sealed class HypervolumeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AgreesWithCountingUnitCells(int dimension)
    {
        const int side = 5;
        var random = RandomStream.FromSeed(2).Child(dimension);
        double[] reference = [.. Enumerable.Repeat((double)side, dimension)];
        for (var round = 0; round < (dimension == 5 ? 20 : 100); round++)
        {
            var points = ParetoFrontTests.RandomPoints(random, random.NextInt(1, 14), dimension, side + 2);
            Assert.Equal(Cells(points, dimension, side), Hypervolume.Of(points, reference), 9);
        }
    }

    [Fact]
    public void AKnownFront()
    {
        // Three boxes in a row: 1x3 + 1x2 + 1x1.
        Assert.Equal(6, Hypervolume.Of([[1.0, 3], [2, 2], [3, 1]], [4, 4]), 12);
        Assert.Equal(6, Hypervolume.Of([[1.0, -3], [2, -2], [3, -1]], [4, -4], [Direction.Minimize, Direction.Maximize]), 12);
        Assert.Equal(0, Hypervolume.Of([], [1, 1]));
        Assert.Equal(0, Hypervolume.Of([[5.0, 0]], [4, 4]));
    }

    [Fact]
    public void AnotherPointNeverTakesVolumeAway()
    {
        var random = RandomStream.FromSeed(4);
        double[] reference = [1, 1, 1, 1];
        var points = new List<double[]>();
        var last = 0.0;
        for (var i = 0; i < 40; i++)
        {
            points.Add([random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble()]);
            var now = Hypervolume.Of(points, reference);
            Assert.True(now >= last - 1e-12);
            last = now;
        }
        Assert.InRange(last, 0, 1);
    }

    /// <summary>The share of unit cells whose upper corner some point reaches, with points on the integer grid.</summary>
    private static double Cells(double[][] points, int dimension, int side)
    {
        var total = (int)Math.Pow(side, dimension);
        var count = 0;
        var cell = new int[dimension];
        for (var code = 0; code < total; code++)
        {
            var rest = code;
            for (var i = 0; i < dimension; i++, rest /= side)
                cell[i] = rest % side;
            if (Array.Exists(points, point => point.Zip(cell).All(pair => pair.First <= pair.Second)))
                count++;
        }
        return count;
    }
}
