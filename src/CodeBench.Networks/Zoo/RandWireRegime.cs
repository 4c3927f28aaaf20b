namespace CodeBench.Networks;

/// <summary>The two sizes of RandWire (Xie et al. 2019, Table 1).</summary>
public enum RandWireRegime
{
    /// <summary>conv to C/2, conv to C, then three random stages of N nodes with C, 2C, 4C channels.</summary>
    Small,

    /// <summary>conv to C/2, then four random stages: N/2 nodes with C channels, N nodes with 2C, 4C, 8C.</summary>
    Regular,
}
