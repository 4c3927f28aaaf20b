namespace CodeBench.Cocco;

/// <summary>What a scheduled layer is, as far as its cost goes (Cocco §5.1.1: pooling and element-wise layers are depth-wise without weights).</summary>
public enum LayerKind
{
    /// <summary>A dense or grouped convolution; a fully connected layer is a 1x1 convolution.</summary>
    Convolution,

    /// <summary>A convolution with as many groups as channels.</summary>
    Depthwise,

    /// <summary>Maximum or average over a window.</summary>
    Pooling,

    /// <summary>Element by element over one or more tensors of one shape: sum, product, soft-max, resampling.</summary>
    Elementwise,

    /// <summary>A product of two activations (attention); has no weights.</summary>
    MatMul,
}
