using static TorchSharp.Native.NativeMethods;

namespace TorchSharp;

/// <summary>Turns the recording of operations on or off on this thread until it is disposed.</summary>
internal sealed class GradientMode : IDisposable
{
    private readonly int before = cb_grad_enabled();

    internal GradientMode(bool enabled) => cb_set_grad_enabled(enabled ? 1 : 0);

    public void Dispose() => cb_set_grad_enabled(before);
}

public static partial class torch
{
    /// <summary>No operation is recorded for differentiation until the result is disposed.</summary>
    public static IDisposable no_grad() => new GradientMode(false);

    /// <summary>Operations are recorded (or not) until the result is disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradientMode(enabled);

    /// <summary>Operations are recorded (or not) until the result is disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradientMode(mode);

    public static bool is_grad_enabled() => cb_grad_enabled() != 0;
}
