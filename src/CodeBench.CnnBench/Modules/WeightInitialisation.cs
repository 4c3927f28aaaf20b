using CodeBench.Core;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>Fresh weights, drawn from a generator of their own so that nothing else disturbs them.</summary>
internal static class WeightInitialisation
{
    /// <summary>He's gain for layers followed by a rectifier, sqrt(2). [Public: He et al., "Delving deep into rectifiers", ICCV 2015, Eq. 10]</summary>
    public const double RectifierGain = 1.4142135623730951;

    /// <summary>
    /// The gain of torch's own default for linear layers, U(-1/sqrt(fan_in), 1/sqrt(fan_in)): a deviation of 1/sqrt(3 fan_in).
    /// [Public: torch.nn.Linear]
    /// </summary>
    public const double TorchLinearGain = 0.57735026918962573;

    /// <summary>A weight of this shape from N(0, (gain / sqrt(fanIn))^2).</summary>
    public static Parameter Normal(long[] shape, long fanIn, double gain, RandomStream stream)
    {
        using var generator = new Generator(stream.NextUInt64() >> 1);
        using var grad = no_grad();
        using var values = empty(shape, ScalarType.Float32);
        values.normal_(0, gain / Math.Sqrt(fanIn), generator);
        return nn.Parameter(values);
    }

    /// <summary>Zeros, the usual start of a bias.</summary>
    public static Parameter Zeros(long length)
    {
        using var values = zeros(length, ScalarType.Float32);
        return nn.Parameter(values);
    }

    /// <summary>Ones, the usual start of a scale.</summary>
    public static Parameter Ones(long length)
    {
        using var values = ones(length, ScalarType.Float32);
        return nn.Parameter(values);
    }
}
