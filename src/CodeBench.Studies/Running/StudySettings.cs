namespace CodeBench.Studies;

/// <summary>What a study is, apart from its space, searcher and evaluator.</summary>
/// <param name="Name">For people.</param>
/// <param name="Seed">Decides every random choice of every trial.</param>
/// <param name="Trials">The budget: how many trials the study has when it is complete. A resumed study may be given more.</param>
/// <param name="Workers">Evaluations at once. Changes nothing but the time it takes.</param>
/// <param name="Configuration">
/// Names everything else that the results depend on (a hash of the study file, say). A journal that was made with another seed or
/// configuration is refused.
/// </param>
public sealed record StudySettings(string Name, ulong Seed, int Trials, int Workers = 1, string Configuration = "")
{
    /// <summary>How long evaluators get to end by themselves when a study is cancelled; then it returns without them.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMilliseconds(500);
}
