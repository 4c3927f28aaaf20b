using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Measures a module on images that it does not learn from.</summary>
internal static class Testing
{
    /// <summary>Images per forward pass: large enough to keep the cores busy, small enough to notice a cancellation soon.</summary>
    private const int BatchSize = 250;

    public static (double Accuracy, double Loss) Test(NetworkModule module, ImageFeed feed, CancellationToken cancellation)
    {
        var wasTraining = module.training;
        module.eval();
        using var grad = no_grad();
        int[] order = [.. Enumerable.Range(0, feed.Count)];
        var (right, loss) = (0L, 0.0);
        for (var start = 0; start < order.Length; start += BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var (images, labels) = feed.Batch(order.AsSpan(start, Math.Min(BatchSize, order.Length - start)));
            var output = module.call(images);
            right += output.argmax(1).eq(labels).sum().item<long>();
            loss += nn.functional.cross_entropy(output, labels, reduction: nn.Reduction.Sum).item<float>();
        }
        module.train(wasTraining);
        return (right / (double)feed.Count, loss / feed.Count);
    }
}
