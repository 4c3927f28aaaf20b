using System.CommandLine;

namespace CodeBench.Cli;

/// <summary><c>accelerators</c>: the AccelBench space (CODEBench Table 2) and its named members.</summary>
internal static class AcceleratorsVerb
{
    public static Command Create(Screen screen) => new("accelerators", "The accelerator space and its named members.")
    {
        AcceleratorsListVerb.Create(screen),
        AcceleratorsShowVerb.Create(screen),
        AcceleratorsIndexVerb.Create(screen),
        AcceleratorsVectorVerb.Create(screen),
        AcceleratorsSampleVerb.Create(screen),
    };
}
