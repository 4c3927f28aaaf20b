namespace CodeBench.Networks;

/// <summary>
/// The two products of multi-head attention, on two tensors of the graph ("Attention is all you need", Vaswani et al. 2017, §3.2).
/// Positions are depth x height x width, head h owns the h-th slice of the channels.
/// With <paramref name="TransposeSecond"/>: Q (C, Sq) and K (C, Sk) give (heads*Sk, Sq), channel h*Sk+j at position i being
/// scale * sum over head h of Q[c,i] K[c,j]. Without: P (heads*Sk, Sq) and V (C, Sk) give (C, Sq), for c in head h sum over j of
/// P[h*Sk+j,i] V[c,j].
/// </summary>
public sealed record MatMul(int Heads, bool TransposeSecond) : Operator
{
    /// <summary>Every product is multiplied by this, such as 1/sqrt(C/heads).</summary>
    public double Scale { get; init; } = 1;

    public override string Kind => "matmul";

    internal override (int Least, int Most) Arity => (2, 2);

    internal override IReadOnlyList<KeyValuePair<string, string>> Attributes => new AttributeList()
        .Add("heads", Heads, 1).Add("transpose-second", TransposeSecond, false).Add("scale", Scale, 1).Items;

    internal override void CheckAttributes(ShapeProblems problems)
    {
        ShapeRules.CheckCount(Heads, "the number of heads", problems);
        if (!double.IsFinite(Scale))
            problems.Add("the scale is not a finite number");
    }

    internal override TensorShape? Infer(IReadOnlyList<TensorShape> inputs, ShapeProblems problems)
    {
        var (first, second) = (inputs[0], inputs[1]);
        if (second.Channels % Heads != 0)
            problems.Add(Invariant($"{second.Channels} channels cannot be split into {Heads} heads"));
        if (!TransposeSecond)
        {
            if (first.Channels != Heads * second.Positions)
                problems.Add($"its operands {first} and {second} do not fit",
                    Invariant($"the first needs heads x positions of the second = {Heads * second.Positions} channels"));
            return first.WithChannels(second.Channels);
        }
        if (first.Channels != second.Channels)
            problems.Add($"its operands {first} and {second} do not fit", "both need the same number of channels");
        if (Heads * second.Positions > ShapeRules.MaxSide)
            problems.Add($"the product with {second} is absurdly large");
        return problems.Count > 0 ? null : first.WithChannels((int)(Heads * second.Positions));
    }

    internal override Int128 CountMacs(IReadOnlyList<TensorShape> inputs, TensorShape output) =>
        (Int128)inputs[0].Positions * inputs[1].Positions * inputs[1].Channels;
}
