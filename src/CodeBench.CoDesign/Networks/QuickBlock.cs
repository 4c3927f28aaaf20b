namespace CodeBench.CoDesign;

/// <summary>The building block of a <see cref="QuickCnn"/>.</summary>
public enum QuickBlock
{
    /// <summary>One convolution.</summary>
    Plain,

    /// <summary>Two convolutions and a shortcut (He et al. 2015).</summary>
    Residual,

    /// <summary>A depthwise and a pointwise convolution (Howard et al. 2017).</summary>
    Depthwise,
}
