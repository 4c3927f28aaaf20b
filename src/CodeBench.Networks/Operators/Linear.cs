namespace CodeBench.Networks;

/// <summary>
/// A fully connected layer over the channels, the same at each position: torch's Linear on the channel axis. After <see cref="Flatten"/>
/// it is the classifier's FC; on a sequence it is the per-token projection.
/// </summary>
public sealed record Linear(int OutFeatures) : Operator
{
    public bool Bias { get; init; } = true;

    public override string Kind => "linear";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes =>
        new AttributeList().Add("out", OutFeatures).Add("bias", Bias, true).Items;

    internal override void CheckAttributes(ShapeProblems problems) =>
        ShapeRules.CheckCount(OutFeatures, "the number of output features", problems);

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) => inputs[0].WithChannels(OutFeatures);

    internal override Int128 CountMacs(IReadOnlyList<TensorShape> inputs, TensorShape output) =>
        (Int128)output.Elements * inputs[0].Channels;

    internal override Int128 CountWeights(IReadOnlyList<TensorShape> inputs) => (Int128)OutFeatures * inputs[0].Channels;

    internal override long CountOtherParameters(IReadOnlyList<TensorShape> inputs) => Bias ? OutFeatures : 0;
}
