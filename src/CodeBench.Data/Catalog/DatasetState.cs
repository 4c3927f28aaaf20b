namespace CodeBench.Data;

/// <summary>Whether a data set can be loaded now.</summary>
public enum DatasetState
{
    /// <summary>Not fetched yet.</summary>
    Absent,

    /// <summary>Loads without network.</summary>
    Ready,

    /// <summary>The cache file is there but is not what it should be: fetch again.</summary>
    Damaged,
}
