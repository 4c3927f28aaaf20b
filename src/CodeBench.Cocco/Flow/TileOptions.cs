namespace CodeBench.Cocco;

/// <summary>Choices of the execution scheme that the paper leaves to the designer.</summary>
public sealed record TileOptions
{
    /// <summary>The defaults: Cocco as the paper has it.</summary>
    public static TileOptions Default { get; } = new();

    /// <summary>For <see cref="Alternatives"/>: 1, 2, 4 or 8 rows by 1, 2, 4 or 8 columns.</summary>
    public static IReadOnlyList<(int Rows, int Columns)> PerAxisChoices { get; } =
        [.. from rows in new[] { 1, 2, 4, 8 } from columns in new[] { 1, 2, 4, 8 } where (rows, columns) != (4, 4) select (rows, columns)];

    /// <summary>Rows of an output tile, stage 1. 4: the side of the PE array; 2 fits the printed costs as well, 8 does not.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>Columns of an output tile, stage 1.</summary>
    public int Columns { get; init; } = 4;

    /// <summary>Channels are stored in blocks of this many: the NWHC8c layout of Figure 7.</summary>
    public int ChannelBlock { get; init; } = 8;

    /// <summary>Beyond the paper: a SIDE region leaves out the columns that MAIN holds anyway (W - x instead of W).</summary>
    public bool TrimSide { get; init; }

    /// <summary>Beyond the paper: each subgraph may take the one of these output tiles that needs the least memory. Empty: only Rows x Columns.</summary>
    public IReadOnlyList<(int Rows, int Columns)> Alternatives { get; init; } = [];

    /// <summary>Beyond the paper: a subgraph may run layer by layer on whole feature maps, freeing each layer's weights and dead maps.</summary>
    public bool WholeMaps { get; init; }
}
