using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench.Tests;

public class SweepTests
{
    private static readonly Network LeNet = Zoo.Create("lenet");

    private static List<SweepRow> Rows(SweepOptions options) => [.. new Sweep(LeNet, options).Run().SelectMany(b => b.Rows)];

    [Fact]
    public void TheSameForAnyNumberOfWorkers()
    {
        var one = Rows(new() { Limit = 9000, Workers = 1 });
        Assert.Equal(9000, one.Count);
        Assert.Equal(one.OrderBy(r => r.Index), one);
        Assert.Equal(one, Rows(new() { Limit = 9000, Workers = 3 }));
        Assert.NotEqual(one, Rows(new() { Limit = 9000, Workers = 1, Seed = 2 }));
    }

    [Fact]
    public void RowsAreWhatTheModelSays()
    {
        var model = new PhysicalModel(LeNet);
        foreach (var row in Rows(new() { Limit = 50 }))
        {
            Assert.Equal(AcceleratorSpace.At(row.Index), row.Accelerator);
            Assert.Equal(model.Evaluate(row.Accelerator), row.Cost);
        }
    }

    [Fact]
    public void ConditionsHoldAndASmallSelectionIsWalkedWhole()
    {
        var selection = new AcceleratorSelection(AcceleratorConstraint.Parse("batch=1,pk=1,pof=1,pif=1,pib=1,act=1,weight=1,mask=1,multipliers>=32"));
        var sweep = new Sweep(LeNet, new() { Selection = selection, Limit = 1_000_000 });
        var batches = sweep.Run().ToList();
        Assert.Equal(8 * 8 * 11, sweep.Total);
        Assert.Equal(sweep.Total, batches[^1].Done);
        Assert.Equal(11 * Enumerable.Range(1, 64).Count(p => (p - 1) / 8 is var x && (x + 1) * ((p - 1) % 8 + 1) >= 32), batches.Sum(b => b.Rows.Count));
    }

    [Fact]
    public void TheSummaryIsBruteForce()
    {
        var rows = Rows(new() { Limit = 5000 });
        var summary = new SweepSummary(7, SweepObjective.EnergyDelay, SweepObjective.Latency, SweepObjective.Area);
        foreach (var part in rows.Chunk(311))
            summary.Add(new SweepBatch(part, 0, 0));
        Assert.Equal(rows.OrderBy(r => r.Cost.EnergyMj * r.Cost.LatencyMs).ThenBy(r => r.Index).Take(7), summary.Best);
        bool Beaten(SweepRow r) => rows.Exists(o => o.Cost.LatencyMs <= r.Cost.LatencyMs && o.Cost.AreaMm2 <= r.Cost.AreaMm2
            && (o.Cost.LatencyMs < r.Cost.LatencyMs || o.Cost.AreaMm2 < r.Cost.AreaMm2));
        Assert.Equal(rows.Where(r => !Beaten(r)).Select(r => r.Index), summary.Front.Select(r => r.Index));
    }

    [Fact]
    public void ACancelledSweepStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new Sweep(LeNet).Run(source.Token).First());
    }

    [Fact]
    public void BadOptionsAreProblems()
    {
        Assert.Throws<ProblemException>(() => new Sweep(LeNet, new() { Limit = 0 }));
        Assert.Throws<ProblemException>(() => new Sweep(LeNet, new() { Workers = 0 }));
    }
}
