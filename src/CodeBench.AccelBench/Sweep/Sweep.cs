using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>
/// One network on very many accelerators, in the physical fidelity. Rows come in batches, in order of index, the same for any number of workers. All
/// that the swept hyperparameters do not touch is worked out once and shared: the workload, its tiles, their bits per batch size, their array steps per
/// degree of parallelism, and what a tensor needs to stay on the chip.
/// </summary>
public sealed class Sweep
{
    private const int BlockSize = 2048;

    private readonly PhysicalModel _model;
    private readonly SweepOptions _options;

    /// <summary>A sweep over a network.</summary>
    /// <exception cref="ProblemException">A limit or a number of workers that is not positive, and what <see cref="PhysicalModel"/> refuses.</exception>
    public Sweep(Network network, SweepOptions? options = null)
    {
        _options = options ?? new SweepOptions();
        if (_options.Limit is <= 0)
            throw new ProblemException("the limit of a sweep must be positive", null, "--limit 1000000, or none for all");
        if (_options.Workers <= 0)
            throw new ProblemException("a sweep needs at least one worker", null, "--workers 2");
        _model = new PhysicalModel(network, _options.Switches, _options.Sparsity);
        Total = Math.Min(_options.Limit ?? long.MaxValue, _options.Selection.Count);
    }

    /// <summary>Positions that will be tried.</summary>
    public long Total { get; }

    /// <summary>Runs; the caller reads batches as they come and may stop at any time.</summary>
    public IEnumerable<SweepBatch> Run(CancellationToken cancellation = default)
    {
        var blocks = (Total + BlockSize - 1) / BlockSize;
        var wave = 4 * _options.Workers;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Workers, CancellationToken = cancellation };
        for (long first = 0; first < blocks; first += wave)
        {
            var results = new List<SweepRow>[(int)Math.Min(wave, blocks - first)];
            var start = first;
            Parallel.For(0, results.Length, parallel, i => results[i] = Block(start + i));
            for (var i = 0; i < results.Length; i++)
                yield return new SweepBatch(results[i], Math.Min(Total, (first + i + 1) * BlockSize), Total);
        }
    }

    private List<SweepRow> Block(long block)
    {
        var rows = new List<SweepRow>();
        var random = RandomStream.FromSeed(_options.Seed).Child("sweep").Child(block);
        var end = Math.Min(Total, (block + 1) * BlockSize);
        for (var position = block * BlockSize; position < end; position++)
        {
            var index = _options.Selection.IndexAt(Draw(position, random));
            var accelerator = AcceleratorSpace.At(index);
            if (_options.Selection.Accepts(accelerator))
                rows.Add(new SweepRow(index, accelerator, _model.Evaluate(accelerator)));
        }
        return rows;
    }

    /// <summary>A position of the stratum; the position itself when all are tried.</summary>
    private long Draw(long position, RandomStream random)
    {
        var all = _options.Selection.Count;
        if (Total == all)
            return position;
        var (from, to) = ((long)((Int128)position * all / Total), (long)((Int128)(position + 1) * all / Total));
        return from + random.NextLong(to - from);
    }
}
