namespace CodeBench.Cocco;

/// <summary>A place in a <see cref="BufferGrid"/>: steps above the smallest capacity; <paramref name="Weight"/> is 0 for a shared buffer.</summary>
public readonly record struct GridPoint(int Activation, int Weight);
