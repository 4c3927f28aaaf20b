namespace CodeBench.Networks;

/// <summary>
/// LeNet-5 (LeCun et al., "Gradient-based learning applied to document recognition", 1998) with a dense second convolution and plain
/// average pooling, as everyone builds it today. MNIST's 28x28 is padded to the paper's 32x32 by the first convolution.
/// </summary>
internal static class LeNet
{
    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = Layer(b, "c1", b.Input, 6, 2);
        x = b.AveragePool("s2", x, 2, 2);
        x = Layer(b, "c3", x, 16, 0);
        x = b.AveragePool("s4", x, 2, 2);
        x = b.Add("flatten", new Flatten(), x);
        x = b.Add("c5", new Linear(120), x);
        x = b.Add("c5.tanh", new Activation(ActivationKind.Tanh), x);
        x = b.Add("f6", new Linear(84), x);
        x = b.Add("f6.tanh", new Activation(ActivationKind.Tanh), x);
        b.Add("classifier", new Linear(request.Classes), x);
        return b.Build();
    }

    private static int Layer(NetworkBuilder b, string name, int x, int channels, int padding)
    {
        x = b.Add(name, new Convolution(channels, 5) { Padding = padding, Bias = true }, x);
        return b.Add(name + ".tanh", new Activation(ActivationKind.Tanh), x);
    }
}
