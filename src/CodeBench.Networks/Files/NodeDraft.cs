namespace CodeBench.Networks;

/// <summary>A node as a file gives it: inputs by name, in any order, nothing checked yet.</summary>
/// <param name="Name">Name of the node.</param>
/// <param name="Operator">What it computes; null when the file does not say so in a way that can be used, which was reported.</param>
/// <param name="Inputs">Names of the nodes it reads.</param>
/// <param name="Line">1-based line in the file, if it has lines.</param>
internal sealed record NodeDraft(string Name, Operator? Operator, IReadOnlyList<string> Inputs, int? Line = null);
