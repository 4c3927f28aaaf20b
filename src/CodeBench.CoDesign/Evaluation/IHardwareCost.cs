using CodeBench.AccelBench;
using CodeBench.Networks;

namespace CodeBench.CoDesign;

/// <summary>Tells what a network costs on an accelerator. Cheap, deterministic, thread-safe.</summary>
public interface IHardwareCost
{
    HardwareCost Cost(Network network, Accelerator accelerator);
}
