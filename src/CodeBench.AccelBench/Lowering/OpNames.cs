namespace CodeBench.AccelBench;

/// <summary>The names that operations have in a file.</summary>
internal static class OpNames
{
    public static IReadOnlyList<string> All { get; } =
        ["input", "conv", "bn", "relu", "silu", "pool", "gap", "upsample", "linear", "ignored"];

    public static string Of(AccelOp op) => op switch
    {
        AccelOp.Input => "input",
        AccelOp.Convolution => "conv",
        AccelOp.BatchNorm => "bn",
        AccelOp.Activation { Function: ActivationUnits.Silu } => "silu",
        AccelOp.Activation => "relu",
        AccelOp.Pooling => "pool",
        AccelOp.GlobalPooling => "gap",
        AccelOp.Upsample => "upsample",
        AccelOp.Linear => "linear",
        _ => "ignored",
    };
}
