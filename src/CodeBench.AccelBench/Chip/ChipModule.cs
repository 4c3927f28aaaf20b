namespace CodeBench.AccelBench;

/// <summary>A part of the chip that area, leakage or energy is charged to (CODEBench Figure 5).</summary>
public enum ChipModule
{
    MacUnits,
    DataFlow,
    Dma,
    Fifo,
    BatchNorm,
    Im2Col,
    Pooling,
    GlobalPooling,
    Upsampling,
    PreSparsity,
    PostSparsity,
    ActivationBuffer,
    WeightBuffer,
    MaskBuffer,
    MainMemory,
}
