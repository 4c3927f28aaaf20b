using BenchmarkDotNet.Attributes;
using CodeBench.Core;
using CodeBench.Data;

namespace CodeBench.Benchmarks;

/// <summary>A sheet as CIFAR-10 comes in: 1024 x 10,000 RGB pixels, hard to compress.</summary>
public class PngBenchmarks
{
    private byte[] _file = [];
    private PngImage _sheet = new(1, 1, 1, [0]);

    [GlobalSetup]
    public void Setup()
    {
        var random = RandomStream.FromSeed(1);
        var pixels = new byte[1024 * 10_000 * 3];
        for (var i = 3; i < pixels.Length; i++)
            pixels[i] = (byte)(pixels[i - 3] + random.NextInt(16) - 8);
        _sheet = new PngImage(1024, 10_000, 3, pixels);
        _file = PngEncoder.Encode(_sheet);
    }

    [Benchmark]
    public PngImage Decode() => PngDecoder.Decode(_file, "sheet");

    [Benchmark]
    public byte[] Encode() => PngEncoder.Encode(_sheet);
}
