namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Opens a scope on this thread: tensors made until it is disposed are freed with it, except those moved to the outer scope
    /// or detached.
    /// </summary>
    public static DisposeScope NewDisposeScope() => new();
}
