namespace CodeBench.Networks;

/// <summary>The few layer patterns that most networks of the zoo repeat. Each returns the index of its last node.</summary>
internal static class ConvolutionBlocks
{
    /// <summary>Half the kernel on each side, so that stride 1 keeps an odd kernel's map.</summary>
    internal static Padding Half(Window kernel) => new(kernel.Height / 2, kernel.Width / 2);

    internal static int Relu(this NetworkBuilder b, string name, int x) => b.Add(name, new Activation(ActivationKind.Relu), x);

    /// <summary>Convolution with bias, then ReLU.</summary>
    internal static int ConvRelu(
        this NetworkBuilder b, string name, int x, int channels, Window kernel, int stride = 1, Padding? padding = null)
    {
        x = b.Add(name, new Convolution(channels, kernel) { Stride = stride, Padding = padding ?? Half(kernel), Bias = true }, x);
        return b.Relu(name + ".relu", x);
    }

    /// <summary>Convolution without bias, then batch norm.</summary>
    internal static int ConvBn(
        this NetworkBuilder b, string name, int x, int channels, Window kernel, int stride = 1, Padding? padding = null, int groups = 1)
    {
        x = b.Add(name, new Convolution(channels, kernel) { Stride = stride, Padding = padding ?? Half(kernel), Groups = groups }, x);
        return b.Add(name + ".bn", new BatchNorm(), x);
    }

    /// <summary>Convolution without bias, batch norm, activation.</summary>
    internal static int ConvBnAct(
        this NetworkBuilder b, string name, int x, int channels, Window kernel, int stride = 1, Padding? padding = null, int groups = 1,
        ActivationKind function = ActivationKind.Relu)
    {
        x = b.ConvBn(name, x, channels, kernel, stride, padding, groups);
        return b.Add($"{name}.{Spelling.Of(function)}", new Activation(function), x);
    }

    /// <summary>Depthwise convolution without bias or norm.</summary>
    internal static int Depthwise(this NetworkBuilder b, string name, int x, Window kernel, int stride = 1, Padding? padding = null)
    {
        var channels = b.ChannelsOf(x);
        return b.Add(name, new Convolution(channels, kernel) { Stride = stride, Padding = padding ?? Half(kernel), Groups = channels }, x);
    }

    internal static int MaxPool(this NetworkBuilder b, string name, int x, int kernel, int stride, int padding = 0, bool ceil = false) =>
        b.Add(name, new Pooling(PoolingKind.Max, kernel) { Stride = stride, Padding = padding, CeilMode = ceil }, x);

    internal static int AveragePool(this NetworkBuilder b, string name, int x, int kernel, int stride, int padding = 0) =>
        b.Add(name, new Pooling(PoolingKind.Average, kernel) { Stride = stride, Padding = padding }, x);

    /// <summary>Global average pool, optional dropout, linear classifier; then the network.</summary>
    internal static Network Classify(this NetworkBuilder b, int x, int classes, double dropout = 0)
    {
        x = b.Add("pool", new GlobalPooling(), x);
        if (dropout > 0)
            x = b.Add("dropout", new Dropout(dropout), x);
        b.Add("classifier", new Linear(classes), x);
        return b.Build();
    }
}
