namespace CodeBench.Cocco;

/// <summary>What an experiment expects of one number.</summary>
public sealed record ExpectedNumber
{
    /// <summary>Printed in the paper, if it is.</summary>
    public double? Paper { get; init; }

    /// <summary>Allowed relative deviation from <see cref="Paper"/>.</summary>
    public double? Tolerance { get; init; }

    /// <summary>Or: at least this.</summary>
    public double? Low { get; init; }

    /// <summary>Or: at most this.</summary>
    public double? High { get; init; }

    /// <summary>The best value known of the same model, from elsewhere.</summary>
    public double? Best { get; init; }

    /// <summary>Inside the tolerance and the bounds, where there are any.</summary>
    public bool Accepts(double value) =>
        (Tolerance is null || Paper is null || Math.Abs(value - Paper.Value) <= Tolerance.Value * Math.Abs(Paper.Value))
        && (Low is null || value >= Low) && (High is null || value <= High);
}
