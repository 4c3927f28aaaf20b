namespace CodeBench.AccelBench;

/// <summary>MAC cycles of the tiles of a plan: a product of five factors.</summary>
internal readonly record struct MacSteps(
    double Base, AxisSteps.StepCount Images, AxisSteps.StepCount Rows, AxisSteps.StepCount Columns, AxisSteps.StepCount Filters)
{
    /// <summary>Cycles of all steps.</summary>
    public double Sum => Base * Images.Sum * Rows.Sum * Columns.Sum * Filters.Sum;

    /// <summary>Cycles of the last step.</summary>
    public double Last => Base * Images.Last * Rows.Last * Columns.Last * Filters.Last;

    /// <summary>Cycles of a map tile of kind k, per filter step.</summary>
    public double OfMap(int k) => Base * Images.Of(k >> 2) * Rows.Of(k >> 1 & 1) * Columns.Of(k & 1);
}
