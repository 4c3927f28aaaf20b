namespace CodeBench.Cocco;

/// <summary>One number of the paper next to ours.</summary>
/// <param name="Network">Zoo name.</param>
/// <param name="Row">Which row: method, buffer, cores and batch.</param>
/// <param name="Quantity">What and its unit.</param>
/// <param name="Ours">Our value; the median over random graphs where there are several.</param>
/// <param name="Expected">The paper's value and what is allowed; null: shown only.</param>
public sealed record ReproductionCell(string Network, string Row, string Quantity, double Ours, ExpectedNumber? Expected)
{
    /// <summary>Smallest and largest value over random graphs.</summary>
    public (double Low, double High)? Band { get; init; }

    /// <summary>Anything else worth knowing, such as the capacity that a search chose.</summary>
    public string? Note { get; init; }

    /// <summary>ours/paper - 1.</summary>
    public double? Deviation => Expected?.Paper is { } paper ? Ours / paper - 1 : null;

    public bool IsWithin => Expected?.Accepts(Ours) ?? true;
}
