namespace CodeBench.AccelBench;

/// <summary>Which activation functions the MAC units carry; the released model takes it from the network's operators.</summary>
[Flags]
public enum ActivationUnits
{
    None = 0,
    Relu = 1,
    Silu = 2,
    Both = Relu | Silu,
}
