using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Scales the gradients in place so that their joint norm is at most <paramref name="max_norm"/>; returns the norm.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                const double NoDivisionByZero = 1e-6;
                using var scope = NewDisposeScope();
                using var quiet = no_grad();
                Tensor[] gradients = [.. tensors.Select(parameter => parameter.grad).OfType<Tensor>()];
                if (gradients.Length == 0) return 0;
                var norms = Array.ConvertAll(gradients, gradient => gradient.norm((float)norm_type));
                var total = stack(norms).norm((float)norm_type).ToScalar().ToDouble();
                var factor = max_norm / (total + NoDivisionByZero);
                if (factor >= 1) return total;
                foreach (var gradient in gradients) gradient.mul_(factor);
                return total;
            }
        }
    }
}
