namespace CodeBench.Data;

/// <summary>How far a fetch is.</summary>
/// <param name="Step">What is being done: "download", "check", "decode", "store".</param>
/// <param name="Done">Units done in this step.</param>
/// <param name="Total">Units of this step; bytes, or images when decoding.</param>
public sealed record DatasetProgress(string Step, long Done, long Total)
{
    /// <summary>Done / Total, 0 to 1.</summary>
    public double Fraction => Total <= 0 ? 0 : Math.Clamp((double)Done / Total, 0, 1);
}
