using System.CommandLine;

namespace CodeBench.Cli;

/// <summary>Every verb of the command line, in the order of <c>--help</c>.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All(Screen screen) =>
    [
        DataVerb.Create(screen),
        NetworksVerb.Create(screen),
        AcceleratorsVerb.Create(screen),
        SimulateVerb.Create(screen),
        TrainVerb.Create(screen),
        DoctorVerb.Create(screen),
    ];
}
