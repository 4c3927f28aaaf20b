namespace CodeBench.AccelBench.Tests;

/// <summary>
/// The physical model of one convolution the slow way: every tile step is an event on a channel and on a MAC array, tiles are counted element by element
/// along each axis, and what stays in a buffer is looked up at every step. Shares no code with the product.
/// </summary>
internal sealed class EventByEventSimulator(Accelerator a, double bitsPerCycle)
{
    private const double Bits = 20;

    /// <summary>A layer: sizes as in torch, input shape in, output shape out.</summary>
    internal sealed record Layer(int InC, int InH, int InW, int OutC, int OutH, int OutW, int Kernel, int Stride, int Groups);

    private double _channelFree;
    private double _macFree;

    /// <summary>MACs that the steps of the last run walked.</summary>
    public double Macs { get; private set; }

    /// <summary>The best of all cuts and orders, in cycles.</summary>
    public double Best(Layer l, bool inputOnChip, bool outputOnChip)
    {
        var best = double.PositiveInfinity;
        foreach (var side in new[] { 16, 32, 64 })
        {
            foreach (var images in new[] { 1, 4 })
            {
                if (l.Groups == 1)
                    best = Math.Min(best, Run(l, side, images, true, inputOnChip, outputOnChip));
                best = Math.Min(best, Run(l, side, images, false, inputOnChip, outputOnChip));
            }
        }
        return best;
    }

    private double Run(Layer l, int side, int images, bool mapsOuter, bool inputOnChip, bool outputOnChip)
    {
        (_channelFree, _macFree, Macs) = (0, 0, 0);
        var maps = (from b in Cut(a.BatchSize, images) from x in Cut(l.OutH, side) from y in Cut(l.OutW, side) select (b, x, y)).ToList();
        var perGroup = l.OutC / l.Groups;
        var filters = l.Groups == 1 ? Cut(l.OutC, 64).ToList() : Cut(l.Groups, Math.Max(1, 64 / perGroup)).ToList();
        var weights = filters.Select(f => Bits * f * (l.Groups == 1 ? 1 : perGroup) * (l.InC / l.Groups) * l.Kernel * l.Kernel).ToList();
        var inputs = maps.Select(m => inputOnChip ? 0 : Bits * m.b * Touched(m.x, l.InH, l) * Touched(m.y, l.InW, l) * l.InC).ToList();
        var staged = 0.25 * a.ActivationBufferMb * 8 * 1024 * 1024;
        var kept = 0.75 * a.WeightBufferMb * 8 * 1024 * 1024;
        void Step(int m, int f, double input, double weight)
        {
            var (b, x, y) = maps[m];
            var channels = l.Groups == 1 ? filters[f] : filters[f] * perGroup;
            var output = outputOnChip ? 0 : Bits * b * x * y * channels;
            Event((input + weight + output) / bitsPerCycle, Array(l, b, x, y, filters[f], perGroup));
            Macs += (double)b * x * y * channels * (l.InC / l.Groups) * l.Kernel * l.Kernel;
        }
        if (mapsOuter)
        {
            for (var m = 0; m < maps.Count; m++)
                for (var f = 0; f < filters.Count; f++)
                    Step(m, f, f == 0 ? inputs[m] : Math.Max(0, inputs[m] - staged), m == 0 ? weights[f] : weights[f] * Missing(weights.Sum(), kept));
        }
        else
        {
            for (var f = 0; f < filters.Count; f++)
                for (var m = 0; m < maps.Count; m++)
                {
                    var input = l.Groups > 1 ? inputs[m] * filters[f] / l.Groups : f == 0 ? inputs[m] : inputs[m] * Missing(inputs.Sum(), staged);
                    Step(m, f, input, m == 0 ? weights[f] : Math.Max(0, weights[f] - kept));
                }
        }
        return _macFree;
    }

    private void Event(double load, double mac)
    {
        _channelFree += load;
        _macFree = Math.Max(_macFree, _channelFree) + mac;
    }

    /// <summary>Rounds of the array: one round takes Pib x Pix x Piy outputs, Pof filters, Pif channels and Pkx x Pky taps.</summary>
    private double Array(Layer l, int b, int x, int y, int filters, int perGroup)
    {
        var rounds = Rounds(b, a.Pib) * Rounds(x, a.Pix) * Rounds(y, a.Piy) * Rounds(l.InC / l.Groups, a.Pif) * Rounds(l.Kernel, a.Pkx) * Rounds(l.Kernel, a.Pky);
        return l.Groups == 1 ? rounds * Rounds(filters, a.Pof) : rounds * filters * Rounds(perGroup, a.Pof);
    }

    private static double Rounds(int work, int parallel)
    {
        var rounds = 0;
        for (; work > 0; work -= parallel)
            rounds++;
        return rounds;
    }

    /// <summary>Input rows that some output row of the tile touches, as if the tile lay inside the map.</summary>
    private static int Touched(int outputs, int limit, Layer l)
    {
        var rows = new HashSet<int>();
        for (var o = 0; o < outputs; o++)
            for (var k = 0; k < l.Kernel; k++)
                rows.Add(o * l.Stride + k);
        return Math.Min(limit, rows.Count);
    }

    private static double Missing(double all, double kept) => all <= kept ? 0 : 1 - kept / all;

    private static IEnumerable<int> Cut(int length, int tile)
    {
        for (var from = 0; from < length; from += tile)
            yield return Math.Min(tile, length - from);
    }
}
