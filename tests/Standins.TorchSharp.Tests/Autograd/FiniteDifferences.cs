using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Autograd;

/// <summary>Compares the gradients of a function of double tensors with central differences.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;

    /// <summary>
    /// Checks d(sum of weights · f)/d(tensor) for every element of every tensor; the fixed random weights catch gradients that
    /// are only right in sum.
    /// </summary>
    internal static void Check(Func<Tensor> function, params Tensor[] tensors)
    {
        using var scope = NewDisposeScope();
        var weights = randn(function().shape, float64, generator: new Generator(7));
        foreach (var tensor in tensors) tensor.requires_grad = true;
        var gradients = autograd.grad([(function() * weights).sum()], tensors);
        using var quiet = no_grad();
        for (var t = 0; t < tensors.Length; t++)
        {
            var values = tensors[t].data<double>();
            var gradient = gradients[t].contiguous().data<double>();
            for (var i = 0L; i < values.Count; i++)
            {
                using var inner = NewDisposeScope();
                var value = values[i];
                values[i] = value + Step;
                var above = (function() * weights).sum().item<double>();
                values[i] = value - Step;
                var below = (function() * weights).sum().item<double>();
                values[i] = value;
                var expected = (above - below) / (2 * Step);
                Assert.True(
                    Math.Abs(expected - gradient[i]) <= 1e-6 * Math.Max(1, Math.Abs(expected)),
                    FormattableString.Invariant($"tensor {t}, element {i}: gradient {gradient[i]}, difference {expected}"));
            }
        }
    }
}
