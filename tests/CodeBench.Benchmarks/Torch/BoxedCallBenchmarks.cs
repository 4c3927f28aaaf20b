using BenchmarkDotNet.Attributes;
using static TorchSharp.torch;

namespace CodeBench.Benchmarks.Torch;

/// <summary>
/// What a call from C# costs. native_call.cpp times the same operators called directly from C++; the difference is the cost of
/// the boundary (docs/performance/torch.md).
/// </summary>
[ShortRunJob]
[MinColumn]
public class BoxedCallBenchmarks : IDisposable
{
    private readonly Tensor four;
    private readonly Tensor image;
    private readonly Tensor kernel;

    public BoxedCallBenchmarks()
    {
        set_num_threads(1);
        four = ones(4);
        image = ones(1, 1, 8, 8);
        kernel = ones(1, 1, 3, 3);
    }

    [Benchmark(Description = "add of 4 elements")]
    public void Add()
    {
        using var sum = four.add(four);
    }

    [Benchmark(Description = "conv2d 3x3 of 8x8")]
    public void Convolution()
    {
        using var result = nn.functional.conv2d(image, kernel);
    }

    [Benchmark(Description = "add of 4 elements in a dispose scope")]
    public void AddInScope()
    {
        using var scope = NewDisposeScope();
        four.add(four);
    }

    public void Dispose()
    {
        four.Dispose();
        image.Dispose();
        kernel.Dispose();
    }
}
