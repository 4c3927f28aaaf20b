using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The settings of one Adam step.</summary>
internal readonly record struct AdamSettings(
    double LearningRate, double Beta1, double Beta2, double Epsilon, double WeightDecay, bool AmsGrad, bool Maximize, bool DecoupledDecay);

/// <summary>
/// One step of Adam or AdamW for a list of parameters: m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g²;
/// p = p - lr / (1 - b1^t) · m / (sqrt(v / (1 - b2^t)) + eps). AMSGrad takes the largest v so far.
/// </summary>
internal static class AdamSteps
{
    private const int Mean = 0;
    private const int Variance = 1;
    private const int LargestVariance = 2;

    internal static void Check(double? rate, double? beta1, double? beta2, double? epsilon, double? weightDecay)
    {
        if (rate < 0) throw new ArgumentException(Invariant($"Invalid learning rate: {rate}"));
        if (epsilon < 0) throw new ArgumentException(Invariant($"Invalid ε: {epsilon}"));
        if (beta1 is < 0 or >= 1) throw new ArgumentException(Invariant($"Invalid beta1: {beta1}"));
        if (beta2 is < 0 or >= 1) throw new ArgumentException(Invariant($"Invalid beta2: {beta2}"));
        if (weightDecay < 0) throw new ArgumentException(Invariant($"Invalid weight_decay value: {weightDecay}"));
    }

    internal static void Take(List<ActiveParameter> active, AdamSettings settings)
    {
        foreach (var member in active) member.Memory.Steps++;
        // Parameters that missed a step have another bias correction.
        foreach (var alike in active.GroupBy(member => member.Memory.Steps)) Take([.. alike], alike.Key, settings);
    }

    private static void Take(ActiveParameter[] active, long step, AdamSettings settings)
    {
        var parameters = Array.ConvertAll(active, member => (Tensor)member.Parameter);
        var gradients = Array.ConvertAll(active, member => member.Gradient);
        var means = Array.ConvertAll(active, member => member.Memory.Of(Mean, member.Parameter));
        var variances = Array.ConvertAll(active, member => member.Memory.Of(Variance, member.Parameter));

        if (settings.Maximize) gradients = Aten._foreach_neg.CallList((Argument)gradients);
        if (settings.WeightDecay != 0)
        {
            if (settings.DecoupledDecay)
                Aten._foreach_mul__Scalar.CallDiscarding(parameters, 1 - (settings.LearningRate * settings.WeightDecay));
            else
                gradients = Aten._foreach_add_List.CallList(gradients, parameters, settings.WeightDecay);
        }

        Aten._foreach_mul__Scalar.CallDiscarding(means, settings.Beta1);
        Aten._foreach_add__List.CallDiscarding(means, gradients, 1 - settings.Beta1);
        Aten._foreach_mul__Scalar.CallDiscarding(variances, settings.Beta2);
        Aten._foreach_addcmul__Scalar.CallDiscarding(variances, gradients, gradients, 1 - settings.Beta2);

        var scales = Aten._foreach_sqrt.CallList((Argument)(settings.AmsGrad ? Largest(active, variances) : variances));
        Aten._foreach_div__Scalar.CallDiscarding(scales, Math.Sqrt(1 - Math.Pow(settings.Beta2, step)));
        Aten._foreach_add__Scalar.CallDiscarding(scales, settings.Epsilon);
        Aten._foreach_addcdiv__Scalar.CallDiscarding(parameters, means, scales, -settings.LearningRate / (1 - Math.Pow(settings.Beta1, step)));
    }

    private static Tensor[] Largest(ActiveParameter[] active, Tensor[] variances)
    {
        var largest = Array.ConvertAll(active, member => member.Memory.Of(LargestVariance, member.Parameter));
        for (var i = 0; i < largest.Length; i++) largest[i].copy_(largest[i].maximum(variances[i]));
        return largest;
    }
}
