using CodeBench.Core;

namespace CodeBench.Reporting.Tests;

public sealed class TickMarksTests
{
    [Fact]
    public void LinearTicksAreRoundInsideAndNeitherFewNorMany()
    {
        var stream = RandomStream.FromSeed(3).Child("ticks");
        for (var round = 0; round < 2000; round++)
        {
            var low = stream.NextNormal() * Math.Pow(10, stream.NextInt(-8, 9));
            var high = low + Math.Abs(low) * (0.01 + stream.NextDouble() * 20);
            var ticks = TickMarks.Linear(low, high, 6);
            Assert.InRange(ticks.Count, 2, 8);
            Assert.All(ticks, tick => Assert.InRange(tick.Value, low - (high - low) * 1e-9, high + (high - low) * 1e-9));
            Assert.Equal(ticks.Count, ticks.Select(tick => tick.Text).Distinct().Count());
        }
    }

    [Fact]
    public void TicksReadAsPeopleWriteThem()
    {
        Assert.Equal(["0", "0.2", "0.4", "0.6", "0.8", "1"], TickMarks.Linear(0, 1, 6).Select(tick => tick.Text));
        Assert.Equal(["0", "20k", "40k", "60k"], TickMarks.Linear(0, 75_000, 4).Select(tick => tick.Text));
        Assert.Equal(["1", "2", "3", "4"], TickMarks.Linear(0.5, 4.5, 10, isInteger: true).Select(tick => tick.Text));
        Assert.Equal(["0.1", "1", "10", "100", "1000", "10k"], TickMarks.Logarithmic(0.05, 20_000, 8).Select(tick => tick.Text));
        Assert.Equal(["1", "2", "5", "10", "20"], TickMarks.Logarithmic(0.9, 30, 6).Select(tick => tick.Text));
    }
}
