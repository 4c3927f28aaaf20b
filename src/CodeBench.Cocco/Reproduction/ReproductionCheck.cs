namespace CodeBench.Cocco;

/// <summary>A claim of the paper that is an order, not a number.</summary>
/// <param name="Claim">What must hold.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Detail">The numbers behind it.</param>
public sealed record ReproductionCheck(string Claim, bool Holds, string Detail);
