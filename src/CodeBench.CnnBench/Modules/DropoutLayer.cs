using CodeBench.Core;
using static TorchSharp.torch;

namespace CodeBench.CnnBench;

/// <summary>
/// Dropout with a generator of its own: trainings that run side by side in one process do not disturb each other's random numbers.
/// </summary>
internal sealed class DropoutLayer(double probability, RandomStream stream) : nn.Module<Tensor, Tensor>("Dropout")
{
    private readonly Generator _generator = new(stream.NextUInt64() >> 1);

    public override Tensor forward(Tensor input)
    {
        if (!training || probability == 0)
            return input.alias();
        using var mask = empty(input.shape, ScalarType.Float32).bernoulli_(1 - probability, _generator).div_(1 - probability);
        return input.mul(mask);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _generator.Dispose();
        base.Dispose(disposing);
    }
}
