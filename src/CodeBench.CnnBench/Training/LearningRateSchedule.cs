namespace CodeBench.CnnBench;

/// <summary>How the learning rate goes down after the warm-up.</summary>
public enum LearningRateSchedule
{
    /// <summary>It does not.</summary>
    Constant,

    /// <summary>Half a cosine, down to zero. [Public: Loshchilov and Hutter, "SGDR", ICLR 2017, Eq. 5]</summary>
    Cosine,

    /// <summary>A straight line, down to zero; with a warm-up it is the one-cycle schedule. [Public: Smith and Topin 2017, "Super-convergence"]</summary>
    Linear,
}
