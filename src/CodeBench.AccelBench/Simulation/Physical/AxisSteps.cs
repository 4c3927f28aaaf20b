namespace CodeBench.AccelBench;

/// <summary>Array steps along one tiled axis when <c>parallel</c> positions run at once, worked out for every parallelism of the space.</summary>
internal sealed class AxisSteps
{
    private const int Known = 8;

    private readonly AxisTiles _axis;
    private readonly StepCount[] _counts = new StepCount[Known + 1];

    public AxisSteps(AxisTiles axis)
    {
        _axis = axis;
        for (var parallel = 1; parallel <= Known; parallel++)
            _counts[parallel] = Count(parallel);
    }

    public StepCount At(int parallel) => parallel <= Known ? _counts[parallel] : Count(parallel);

    private StepCount Count(int parallel)
    {
        double full = ReleasedConstants.CeilDiv(_axis.Size, parallel);
        double edge = ReleasedConstants.CeilDiv(_axis.Edge, parallel);
        return new StepCount(full, edge, _axis.Full * full + edge);
    }

    /// <summary>Steps of a full tile, of the edge tile (0 if there is none) and of all tiles.</summary>
    internal readonly record struct StepCount(double Full, double Edge, double Sum)
    {
        public double Of(int kind) => kind == 0 ? Full : Edge;

        /// <summary>Steps of the last tile.</summary>
        public double Last => Edge > 0 ? Edge : Full;
    }
}
