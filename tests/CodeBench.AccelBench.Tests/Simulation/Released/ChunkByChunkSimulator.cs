namespace CodeBench.AccelBench.Tests;

/// <summary>
/// The released schedule the slow and obvious way: two queues of named chunks, one look-up per chunk. Shares no code with the product; the twelve
/// counters and the chunks loaded and evicted must agree.
/// </summary>
internal sealed class ChunkByChunkSimulator(Accelerator a)
{
    private sealed class Buffer(int megabytes)
    {
        private readonly Queue<(string, int, int, int, int)> _order = new();
        private readonly HashSet<(string, int, int, int, int)> _chunks = [];
        private readonly double _elements = Math.Floor(megabytes * Math.Pow(2, 23) / 20);

        public long Moved { get; private set; }

        public long Missing(IReadOnlyList<(string, int, int, int, int)> wanted)
        {
            var missing = wanted.Where(c => !_chunks.Contains(c)).ToList();
            foreach (var chunk in missing)
            {
                _order.Enqueue(chunk);
                _chunks.Add(chunk);
                Moved++;
            }
            while (_order.Count * 640.0 > _elements)
            {
                _chunks.Remove(_order.Dequeue());
                Moved++;
            }
            return missing.Count;
        }
    }

    private readonly Buffer _activations = new(a.ActivationBufferMb);
    private readonly Buffer _weights = new(a.WeightBufferMb);
    private readonly Dictionary<string, long> _counters = "bn pool gap upsample memory act_load wgt_load conv_stall matmul_stall mac convmat conv_blocks"
        .Split(' ').ToDictionary(n => n, _ => 0L);

    public (Dictionary<string, long> Counters, long MovedActivations, long MovedWeights) Run(IReadOnlyList<AccelOp> ops)
    {
        for (var number = 0; number < ops.Count; number++)
            Serial(ops[number]);
        for (var number = 0; number < ops.Count; number++)
        {
            if (ops[number] is AccelOp.Convolution c)
            {
                for (var g = 0; g < c.Groups; g++)
                    Convolve(c, number, g);
            }
        }
        for (var number = 0; number < ops.Count; number++)
        {
            if (ops[number] is AccelOp.Linear l)
            {
                var name = FormattableString.Invariant($"{number} matrix");
                var x = from i in Range(l.In, 8) from b in Range(a.BatchSize, 8) select (name, i, b, 0, 0);
                var w = from o in Range(l.Out, 8) from i in Range(l.In, 8) select (name, o, i, 0, 0);
                var n = Ceil((double)a.BatchSize * l.In * l.Out / (a.Pib * a.Pif * a.Pix * a.Piy * a.Pof * a.Pkx * a.Pky));
                Block([.. x], [.. w], n, "matmul_stall");
            }
        }
        _counters["convmat"] = new[] { "act_load", "wgt_load", "conv_stall", "matmul_stall", "mac" }.Max(n => _counters[n]);
        return (_counters, _activations.Moved, _weights.Moved);
    }

    private void Serial(AccelOp op)
    {
        double elements = a.Pib * a.Pix * a.Piy;
        double batch = a.BatchSize;
        switch (op)
        {
            case AccelOp.BatchNorm o:
                _counters["bn"] += Ceil(batch * o.H * o.W / (a.Pif * elements)) * o.C;
                break;
            case AccelOp.Pooling o:
                _counters["pool"] += Ceil(batch * o.C * o.Hout * o.Wout / elements);
                break;
            case AccelOp.GlobalPooling o:
                _counters["gap"] += Ceil((double)o.H * o.W / 25) * Ceil(batch * o.C / elements);
                break;
            case AccelOp.Upsample o:
                _counters["upsample"] += Ceil(batch * o.C * o.Hout * o.Wout / elements);
                break;
            case AccelOp.Input o:
                foreach (var b in Range(a.BatchSize, 4))
                    foreach (var x in Range(o.H, 64))
                        foreach (var y in Range(o.W, 64))
                            foreach (var z in Range(o.C, 64))
                                _counters["memory"] += Load(_activations.Missing(Chunks("1_-1", b, 4, a.BatchSize, (x, o.H), (y, o.W), (z, o.C))));
                break;
        }
    }

    private void Convolve(AccelOp.Convolution c, int number, int group)
    {
        var name = FormattableString.Invariant($"{number}_{(c.Groups == 1 ? -1 : group)}");
        var depth = c.Groups == 1 ? c.ActC : c.Cin / c.Groups;
        var filters = c.Cout / c.Groups;
        foreach (var b in Range(a.BatchSize, 4))
            foreach (var x in Range(c.H, 64))
                foreach (var y in Range(c.W, 64))
                    foreach (var z in Range(depth, 64))
                        foreach (var f in Range(filters, 4))
                        {
                            var images = Math.Min(4, a.BatchSize - b);
                            var rows = (Math.Min(x + 63, c.H - 1) / c.Sx) - (x / c.Sx) + 1;
                            var columns = (Math.Min(y + 63, c.W - 1) / c.Sy) - (y / c.Sy) + 1;
                            var n = Ceil((double)images / a.Pib) * Ceil((double)rows / a.Pix) * Ceil((double)columns / a.Piy)
                                * Ceil((double)Math.Min(64, depth - z) / a.Pif) * Ceil((double)Math.Min(4, filters - f) / a.Pof)
                                * Ceil((double)c.Kx / a.Pkx) * Ceil((double)c.Ky / a.Pky);
                            var weights = from q in Enumerable.Range(f, Math.Min(4, filters - f))
                                          from i in Range(c.Kx, 4)
                                          from j in Range(c.Ky, 4)
                                          from k in Range(c.Cin / c.Groups, 4)
                                          select ($"{name}_weight", q, i, j, k);
                            Block(Chunks(name, b, 4, a.BatchSize, (x, c.H), (y, c.W), (z, depth)), [.. weights], n, "conv_stall");
                            _counters["conv_blocks"]++;
                        }
    }

    private void Block(List<(string, int, int, int, int)> activations, List<(string, int, int, int, int)> weights, long n, string stall)
    {
        var (first, second) = (Load(_activations.Missing(activations)), Load(_weights.Missing(weights)));
        _counters["act_load"] += first;
        _counters["wgt_load"] += second;
        _counters[stall] += Math.Max(first, second);
        _counters["mac"] += Ceil(n * 0.5 * 0.5 * 0.8);
    }

    private static List<(string, int, int, int, int)> Chunks(
        string name, int first, int tile, int batch, (int From, int Size) x, (int From, int Size) y, (int From, int Size) z) =>
    [
        .. from b in Enumerable.Range(first, Math.Min(tile, batch - first))
           from i in Range(Math.Min(x.From + 64, x.Size), 4, x.From)
           from j in Range(Math.Min(y.From + 64, y.Size), 4, y.From)
           from k in Range(Math.Min(z.From + 64, z.Size), 4, z.From)
           select (name, b, i, j, k),
    ];

    private static IEnumerable<int> Range(int end, int step, int start = 0)
    {
        for (var i = start; i < end; i += step)
            yield return i;
    }

    private static long Load(long chunks) => Ceil(chunks * 640 / (40000.0 * 1024 * 1024 * 8 * 1000 / 700 * 1e-9));

    private static long Ceil(double value) => (long)Math.Ceiling(value);
}
