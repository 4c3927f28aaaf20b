namespace CodeBench.Networks;

/// <summary>
/// AlexNet as one tower (Krizhevsky, "One weird trick for parallelizing convolutional neural networks", 2014; torchvision's layers). The
/// first FC reads the flattened map, so its size follows the input.
/// </summary>
internal static class AlexNet
{
    internal static Network Build(ZooRequest request)
    {
        var b = request.Start();
        var x = b.ConvRelu("conv1", b.Input, 64, 11, 4, 2);
        x = b.MaxPool("pool1", x, 3, 2);
        x = b.ConvRelu("conv2", x, 192, 5);
        x = b.MaxPool("pool2", x, 3, 2);
        x = b.ConvRelu("conv3", x, 384, 3);
        x = b.ConvRelu("conv4", x, 256, 3);
        x = b.ConvRelu("conv5", x, 256, 3);
        x = b.MaxPool("pool5", x, 3, 2);
        x = b.Add("flatten", new Flatten(), x);
        for (var i = 6; i <= 7; i++)
        {
            var name = Invariant($"fc{i}");
            x = b.Add(name + ".dropout", new Dropout(0.5), x);
            x = b.Relu(name + ".relu", b.Add(name, new Linear(4096), x));
        }
        b.Add("classifier", new Linear(request.Classes), x);
        return b.Build();
    }
}
