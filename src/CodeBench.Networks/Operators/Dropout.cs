using System.Globalization;

namespace CodeBench.Networks;

/// <summary>
/// torch's Dropout: in training, zeroes elements with this probability and scales the rest by 1/(1-p); nothing in evaluation.
/// </summary>
public sealed record Dropout(double Probability) : Operator
{
    public override string Kind => "dropout";

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes =>
        new AttributeList().Add("probability", Probability.ToString("R", CultureInfo.InvariantCulture)).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        if (!(Probability >= 0 && Probability < 1))
            problems.Add("the dropout probability must be at least 0 and below 1");
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems) => inputs[0];
}
