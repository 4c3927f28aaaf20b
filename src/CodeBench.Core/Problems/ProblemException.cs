namespace CodeBench.Core;

/// <summary>
/// Bad input, with every problem that was found (never only the first). The CLI prints them and exits with 2.
/// Anything else that is thrown is a defect of CodeBench.
/// </summary>
public sealed class ProblemException : Exception
{
    public ProblemException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems ?? throw new ArgumentNullException(nameof(problems))))
    {
        if (problems.Count == 0)
            throw new ArgumentException("A ProblemException needs at least one problem.", nameof(problems));
        Problems = problems;
    }

    public ProblemException(Problem problem)
        : this([problem])
    {
    }

    public ProblemException(string what, string? why = null, string? @try = null, string? file = null, int? line = null)
        : this([new Problem(what, why, @try, file, line)])
    {
    }

    public IReadOnlyList<Problem> Problems { get; }
}
