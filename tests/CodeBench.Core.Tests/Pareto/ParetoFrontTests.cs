namespace CodeBench.Core.Tests;

public sealed class ParetoFrontTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AgreesWithTheDefinitionOnRandomPoints(int dimension)
    {
        var random = RandomStream.FromSeed(1).Child(dimension);
        for (var round = 0; round < 300; round++)
        {
            var points = RandomPoints(random, random.NextInt(1, 40), dimension, random.NextInt(2, 12));
            var expected = Enumerable.Range(0, points.Length)
                .Where(i => !points.Any(other => ParetoFront.Dominates(other, points[i])))
                .ToArray();
            Assert.Equal(expected, ParetoFront.Indices(points));
        }
    }

    [Fact]
    public void DirectionsTurnObjectives()
    {
        double[][] points = [[1, 0.9], [2, 0.95], [3, 0.93], [0.5, 0.5]];
        Assert.Equal([0, 1, 3], ParetoFront.Indices(points, [Direction.Minimize, Direction.Maximize]));
    }

    [Fact]
    public void CopiesOfAFrontPointAllStay() => Assert.Equal([0, 2], ParetoFront.Indices([[1.0, 1], [1, 2], [1, 1]]));

    [Fact]
    public void NothingHasAnEmptyFront() => Assert.Empty(ParetoFront.Indices([]));

    [Fact]
    public void BadPointsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => ParetoFront.Indices([[1, double.NaN]]));
        Assert.Throws<ArgumentException>(() => ParetoFront.Indices([[1.0, 2], [1.0]]));
        Assert.Throws<ArgumentException>(() => ParetoFront.Indices([[1.0, 2]], [Direction.Minimize]));
    }

    [Fact]
    public void AThirdOfAMillionPointsAreQuick()
    {
        var random = RandomStream.FromSeed(9);
        var points = new double[300_000][];
        for (var i = 0; i < points.Length; i++)
            points[i] = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
        Assert.InRange(ParetoFront.Indices(points).Length, 10, 1_000);
    }

    internal static double[][] RandomPoints(RandomStream random, int count, int dimension, int levels)
    {
        var points = new double[count][];
        for (var i = 0; i < count; i++)
            points[i] = [.. Enumerable.Range(0, dimension).Select(_ => (double)random.NextInt(levels))];
        return points;
    }
}
