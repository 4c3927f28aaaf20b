namespace CodeBench.Reporting;

/// <summary>How an axis spaces its values.</summary>
public enum AxisScale
{
    Linear,

    /// <summary>Base 10; values that are not above zero cannot be drawn.</summary>
    Logarithmic,
}
