namespace CodeBench.Cocco;

/// <summary>The cost model of each configuration of a grid, made when first asked for. Not thread-safe.</summary>
internal sealed class GridModels(EvaluationOptions options, CostSettings settings, BufferGrid grid)
{
    private readonly CostModel?[] _models = new CostModel?[grid.ActivationCount * grid.WeightCount];

    public BufferGrid Grid => grid;

    public CostModel this[GridPoint point] => _models[point.Activation * grid.WeightCount + point.Weight] ??= new CostModel(options, grid[point], settings);
}
