namespace CodeBench.Studies;

/// <summary>Why a run of a study returned.</summary>
public enum StudyEnd
{
    /// <summary>Every trial of the budget has ended.</summary>
    Complete,

    /// <summary>The searcher has nothing left to try.</summary>
    Exhausted,

    /// <summary>It was cancelled or stopped; pending trials run again on resume.</summary>
    Cancelled,
}
