using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// Proposes points (ask) and learns from outcomes (tell). The study makes it give the same points for any number of workers and after any
/// number of restarts: before it asks for trial n it has told exactly the trials 0 .. n - <see cref="Window"/>, in this order, each once.
/// </summary>
public interface ISearcher<TPoint, TOutcome>
    where TPoint : class
    where TOutcome : class
{
    /// <summary>
    /// How many trials may be open at once, at least 1. The point of trial n may depend on the outcomes of trials up to n - Window and on
    /// the points, not the outcomes, of those between. 1 = strictly one after the other; int.MaxValue = depends on no outcome at all.
    /// More workers than this wait.
    /// </summary>
    int Window { get; }

    /// <summary>
    /// The point of a trial; null when there is nothing left to try, which ends the study. Must depend only on the arguments and on what
    /// was told: after a restart the points on record are kept, not asked for again.
    /// </summary>
    /// <param name="trial">The trial's number; calls come with rising numbers.</param>
    /// <param name="random">The stream that is named after the trial.</param>
    /// <param name="pending">The trials before this one that have not been told, in order of number, without outcomes.</param>
    TPoint? Ask(int trial, RandomStream random, IReadOnlyList<Trial<TPoint, TOutcome>> pending);

    /// <summary>A trial that ended, finished or failed.</summary>
    void Tell(Trial<TPoint, TOutcome> trial);
}
