namespace CodeBench.Reporting;

/// <summary>How the points of a series are drawn.</summary>
public enum SeriesMark
{
    /// <summary>Dots.</summary>
    Dots,

    /// <summary>Pale dots: the background against which another series stands out.</summary>
    MutedDots,

    /// <summary>One large ringed dot per point: the best.</summary>
    Star,

    /// <summary>Straight line from point to point.</summary>
    Line,

    /// <summary>Line with a dot on each point.</summary>
    LineAndDots,

    /// <summary>Stairs that hold each value until the next point (best so far).</summary>
    Steps,

    /// <summary>Stairs with a dot on each point (Pareto front).</summary>
    StepsAndDots,

    /// <summary>Thousands of tiny dots, shaded by <see cref="ChartPoint.Shade"/>.</summary>
    Cloud,
}
