using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.Benchmarks.Torch;

/// <summary>Training steps, as python_reference.py times them on the same libtorch (docs/performance/torch.md).</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 12)]
[MinColumn]
public class TorchBenchmarks : IDisposable
{
    private const int Threads = 2;

    private readonly Sequential block;
    private readonly Conv2d depthwise;
    private readonly ResidualNetwork resnet = new(10);
    private readonly Sequential surrogate;
    private readonly Tensor maps;
    private readonly Tensor images;
    private readonly Tensor labels;
    private readonly Tensor vectors;
    private readonly Tensor targets;
    private readonly Tensor square;

    public TorchBenchmarks()
    {
        set_num_threads(Threads);
        manual_seed(1);
        block = nn.Sequential(nn.Conv2d(64, 64, 3, padding: 1, bias: false), nn.BatchNorm2d(64), nn.ReLU());
        depthwise = nn.Conv2d(64, 64, 3, padding: 1, groups: 64, bias: false);
        surrogate = nn.Sequential(nn.Linear(29, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1));
        maps = randn([128, 64, 32, 32], requires_grad: true);
        images = randn(32, 3, 32, 32);
        labels = randint(10, [32]);
        vectors = randn(64, 29);
        targets = randn(64, 1);
        square = randn(1024, 1024);
    }

    [Benchmark(Description = "gemm 1024^3")]
    public void Gemm()
    {
        using var product = square.mm(square);
    }

    [Benchmark(Description = "conv 64-64 3x3 at 32x32, batch 128, BN, ReLU: forward + backward")]
    public void ConvolutionBlock() => ForwardBackward(block);

    [Benchmark(Description = "depthwise 64 3x3 at 32x32, batch 128: forward + backward")]
    public void Depthwise() => ForwardBackward(depthwise);

    [Benchmark(Description = "ResNet-18 (CIFAR form), batch 32: forward + backward")]
    public void ResNet18()
    {
        using var scope = NewDisposeScope();
        nn.functional.cross_entropy(resnet.call(images), labels).backward();
        resnet.zero_grad();
    }

    [Benchmark(Description = "MLP 29-64-64-1, batch 64: 100 AdamW steps, 1 thread")]
    public void SurrogateSteps()
    {
        set_num_threads(1);
        using var optimizer = optim.AdamW(surrogate.parameters(), 1e-3, weight_decay: 0.01);
        for (var i = 0; i < 100; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(surrogate.call(vectors), targets).backward();
            optimizer.step();
        }

        set_num_threads(Threads);
    }

    public void Dispose()
    {
        foreach (var disposable in new IDisposable[] { block, depthwise, resnet, surrogate, maps, images, labels, vectors, targets, square })
            disposable.Dispose();
    }

    private void ForwardBackward(nn.Module<Tensor, Tensor> layer)
    {
        using var scope = NewDisposeScope();
        layer.call(maps).sum().backward();
        layer.zero_grad();
        maps.grad = null;
    }
}
