namespace CodeBench.Studies;

/// <summary>Where a trial stands: asked, then one of the two ends. A pending trial of a killed process runs again under its number.</summary>
public enum TrialState
{
    Pending,
    Finished,
    Failed,
}
