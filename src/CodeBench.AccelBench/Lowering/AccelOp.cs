namespace CodeBench.AccelBench;

/// <summary>
/// One operation of the neutral list that the released fidelity runs: a linear list in execution order, without graph edges.
/// Shapes are of one image; H runs along the accelerator's x axis and W along y.
/// </summary>
public abstract record AccelOp
{
    private AccelOp()
    {
    }

    /// <summary>Multiply-accumulates of one image, at the true output size where the list tells it; 0 for all but convolution and linear.</summary>
    public virtual long Macs => 0;

    /// <summary>The image.</summary>
    public sealed record Input(int C, int H, int W) : AccelOp;

    /// <summary>
    /// A convolution. ActC, H and W are the size of the tensor before it in list order, which in a branching module may not be the tensor that it
    /// reads; a filter has Cin / Groups input channels and Kx x Ky taps; Sx and Sy are strides. Projection marks a 1x1 convolution that joins a
    /// skip connection.
    /// </summary>
    public sealed record Convolution(
        bool Projection, int ActC, int H, int W, int Cin, int Cout, int Kx, int Ky, int Sx, int Sy, int Groups) : AccelOp
    {
        /// <summary>The list holds no output size: ceil(H / stride) x ceil(W / stride), as the released cycle formula takes it.</summary>
        public override long Macs => (long)OutH * OutW * Cout * (Cin / Groups) * Kx * Ky;

        /// <summary>Output rows as the released formula takes them.</summary>
        public int OutH => (H - 1) / Sx + 1;

        /// <summary>Output columns as the released formula takes them.</summary>
        public int OutW => (W - 1) / Sy + 1;
    }

    /// <summary>Batch normalisation of a C x H x W tensor.</summary>
    public sealed record BatchNorm(int C, int H, int W) : AccelOp;

    /// <summary>Max or average pooling; only the output size costs.</summary>
    public sealed record Pooling(string Function, int C, int Hout, int Wout) : AccelOp;

    /// <summary>Global average pooling of a C x H x W tensor.</summary>
    public sealed record GlobalPooling(int C, int H, int W) : AccelOp;

    /// <summary>Upsampling to C x Hout x Wout.</summary>
    public sealed record Upsample(int C, int Hout, int Wout) : AccelOp;

    /// <summary>A fully connected layer.</summary>
    public sealed record Linear(int In, int Out) : AccelOp
    {
        public override long Macs => (long)In * Out;
    }

    /// <summary>ReLU or SiLU: free, but the MAC units must carry it.</summary>
    public sealed record Activation(ActivationUnits Function) : AccelOp;

    /// <summary>An operation that the released model does not count.</summary>
    public sealed record Ignored(string Name) : AccelOp;
}
