namespace CodeBench.AccelBench;

/// <summary>A network as the released front end hands it to the simulator.</summary>
/// <param name="Ops">The operations, in execution order.</param>
/// <param name="Names">The node that each comes from.</param>
public sealed record LoweredNetwork(IReadOnlyList<AccelOp> Ops, IReadOnlyList<string> Names);
