namespace CodeBench.AccelBench;

/// <summary>One layer that costs something, for one image. Sizes are of the output unless they say otherwise.</summary>
internal sealed record WorkloadLayer(LayerKind Kind, int Node, string Name)
{
    public int Groups { get; init; } = 1;

    /// <summary>Output rows and columns; of a transposed convolution the input's.</summary>
    public int Rows { get; init; } = 1;

    public int Columns { get; init; } = 1;

    /// <summary>Output depth times kernel depth: how often the two-dimensional walk is repeated.</summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Input channels of a group.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Output channels of a group.</summary>
    public int Filters { get; init; } = 1;

    public int KernelRows { get; init; } = 1;

    public int KernelColumns { get; init; } = 1;

    /// <summary>Rows that n output rows reach over: (n - 1) * stride + span, see <see cref="InputRows"/>.</summary>
    public int StrideRows { get; init; } = 1;

    public int StrideColumns { get; init; } = 1;

    /// <summary>Dilated kernel extent.</summary>
    public int SpanRows { get; init; } = 1;

    public int SpanColumns { get; init; } = 1;

    public int InRows { get; init; } = 1;

    public int InColumns { get; init; } = 1;

    /// <summary>Input elements per input position: channels of all groups times input depth.</summary>
    public long InPerPosition { get; init; } = 1;

    public long WeightElements { get; init; }

    /// <summary>Weights with each filter padded to whole chunks.</summary>
    public long PaddedWeightElements { get; init; }

    /// <summary>Multiply-accumulates of one image.</summary>
    public long Macs { get; init; }

    /// <summary>Elements that a module handles for one image: the work of <see cref="ModulePlan"/>.</summary>
    public long Work { get; init; }

    /// <summary>Padded input elements per position: every group rounded up to chunks of four channels.</summary>
    public long PaddedInPerPosition { get; init; } = 1;

    /// <summary>Tensors read, with the elements that are read of each.</summary>
    public IReadOnlyList<(int Tensor, long Elements)> Inputs { get; init; } = [];

    /// <summary>Tensor written; -1 when the output is not a tensor of its own.</summary>
    public int Output { get; init; } = -1;

    public double WeightDensity { get; init; } = 1;

    /// <summary>Input rows under <paramref name="rows"/> neighbouring output rows; rows that no window touches are not counted.</summary>
    public int InputRows(int rows) => Reach(rows, StrideRows, SpanRows, InRows);

    /// <summary>Input columns under neighbouring output columns.</summary>
    public int InputColumns(int columns) => Reach(columns, StrideColumns, SpanColumns, InColumns);

    private static int Reach(int outputs, int stride, int span, int limit) =>
        (int)Math.Min(limit, span >= stride ? (outputs - 1L) * stride + span : (long)outputs * span);
}
