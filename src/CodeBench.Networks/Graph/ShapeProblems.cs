using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>Collects what is wrong with one node while its shape is inferred.</summary>
internal sealed class ShapeProblems(string node, ICollection<Problem> all, string? file, int? line)
{
    internal int Count { get; private set; }

    internal void Add(string what, string? why = null, string? @try = null)
    {
        Count++;
        all.Add(new Problem($"node '{node}': {what}", why, @try, file, line));
    }
}
