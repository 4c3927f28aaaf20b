namespace CodeBench.Networks;

/// <summary>How <see cref="Upsample"/> fills in.</summary>
public enum UpsampleMode
{
    Nearest,
    Bilinear,

    /// <summary>Bilinear with torch's align_corners = true.</summary>
    BilinearAligned,
}
