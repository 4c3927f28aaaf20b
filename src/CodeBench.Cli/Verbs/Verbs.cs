using System.CommandLine;

namespace CodeBench.Cli;

/// <summary>Every verb of the command line, in the order of <c>--help</c>.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All(Screen screen) =>
    [
        QuickstartVerb.Create(screen),
        DataVerb.Create(screen),
        NetworksVerb.Create(screen),
        AcceleratorsVerb.Create(screen),
        SimulateVerb.Create(screen),
        SweepVerb.Create(screen),
        PartitionVerb.Create(screen),
        TrainVerb.Create(screen),
        StudyVerb.Create(screen),
        ReportVerb.Create(screen),
        ReproduceVerb.Create(screen),
        DoctorVerb.Create(screen),
    ];
}
