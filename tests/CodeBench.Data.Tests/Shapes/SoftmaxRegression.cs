using System.Numerics.Tensors;

namespace CodeBench.Data.Tests;

/// <summary>Multinomial logistic regression by stochastic gradient descent on pixels scaled to [-1, 1].</summary>
internal static class SoftmaxRegression
{
    public static double TestAccuracy(ImageDataset data, int epochs, float rate = 0.002f)
    {
        var (train, classes) = (data.TrainImages, data.ClassNames.Count);
        var weights = Enumerable.Range(0, classes).Select(_ => new float[train.ImageSize + 1]).ToArray();
        var scores = new float[classes];
        var pixels = new float[train.ImageSize + 1];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = 0; i < train.Count; i++)
            {
                Score(train, i, weights, pixels, scores);
                TensorPrimitives.SoftMax(scores, scores);
                for (var label = 0; label < classes; label++)
                {
                    var step = rate / (1 + epoch) * ((label == train.Labels[i] ? 1 : 0) - scores[label]);
                    TensorPrimitives.MultiplyAdd(pixels, step, weights[label], weights[label]);
                }
            }
        }
        var right = 0;
        for (var i = 0; i < data.TestImages.Count; i++)
        {
            Score(data.TestImages, i, weights, pixels, scores);
            right += TensorPrimitives.IndexOfMax(scores) == data.TestImages.Labels[i] ? 1 : 0;
        }
        return (double)right / data.TestImages.Count;
    }

    private static void Score(ImageSplit split, int index, float[][] weights, float[] pixels, float[] scores)
    {
        var image = split.Image(index);
        for (var i = 0; i < image.Length; i++)
            pixels[i] = image[i] / 127.5f - 1;
        pixels[^1] = 1;
        for (var label = 0; label < weights.Length; label++)
            scores[label] = TensorPrimitives.Dot(weights[label], pixels);
    }
}
