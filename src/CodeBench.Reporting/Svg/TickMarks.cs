namespace CodeBench.Reporting;

/// <summary>Places ticks on round values (1, 2 or 5 times a power of ten).</summary>
internal static class TickMarks
{
    /// <summary>Round values inside [low, high], about <paramref name="wanted"/> of them; whole numbers only if asked.</summary>
    public static IReadOnlyList<(double Value, string Text)> Linear(double low, double high, int wanted, bool isInteger = false)
    {
        var step = RoundStep((high - low) / Math.Max(1, wanted));
        if (isInteger)
            step = Math.Max(1, step);
        var ticks = new List<(double, string)>();
        var first = Math.Ceiling(low / step - 1e-9);
        for (var i = first; i * step <= high + step * 1e-9; i++)
            ticks.Add((i * step, NumberText.Tick(i * step, step)));
        return ticks;
    }

    /// <summary>Powers of ten inside [low, high], with their 2- and 5-fold when there are few; at least two ticks.</summary>
    public static IReadOnlyList<(double Value, string Text)> Logarithmic(double low, double high, int wanted)
    {
        var decades = Math.Log10(high / low);
        double[] factors = decades <= wanted / 3.0 ? [1, 2, 5] : [1];
        var every = factors.Length > 1 ? 1 : Math.Max(1, (int)Math.Ceiling(decades / wanted));
        var ticks = new List<(double, string)>();
        for (var exponent = (int)Math.Floor(Math.Log10(low)); exponent <= Math.Ceiling(Math.Log10(high)); exponent++)
        {
            if (exponent % every != 0)
                continue;
            foreach (var factor in factors)
            {
                var value = factor * Math.Pow(10, exponent);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
                    ticks.Add((value, NumberText.Tick(value, value)));
            }
        }
        return ticks.Count >= 2 ? ticks : Linear(low, high, wanted);
    }

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var fraction = rough / power;
        return power * (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10);
    }
}
