namespace CodeBench.Networks;

/// <summary>
/// VGG-11/13/16/19 without batch norm (Simonyan and Zisserman, "Very deep convolutional networks", 2014, Table 1: A, B, D, E). The first FC
/// reads the flattened map, so its size follows the input.
/// </summary>
internal static class Vgg
{
    internal static Network Build(ZooRequest request, params int[] convolutionsPerStage)
    {
        var b = request.Start();
        var x = b.Input;
        for (var stage = 0; stage < convolutionsPerStage.Length; stage++)
        {
            for (var i = 0; i < convolutionsPerStage[stage]; i++)
                x = b.ConvRelu(Invariant($"conv{stage + 1}_{i + 1}"), x, Math.Min(512, 64 << stage), 3);
            x = b.MaxPool(Invariant($"pool{stage + 1}"), x, 2, 2);
        }
        x = b.Add("flatten", new Flatten(), x);
        foreach (var name in (string[])["fc6", "fc7"])
        {
            x = b.Add(name, new Linear(4096), x);
            x = b.Relu(name + ".relu", x);
            x = b.Add(name + ".dropout", new Dropout(0.5), x);
        }
        b.Add("classifier", new Linear(request.Classes), x);
        return b.Build();
    }
}
