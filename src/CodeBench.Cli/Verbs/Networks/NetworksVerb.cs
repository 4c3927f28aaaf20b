using System.CommandLine;

namespace CodeBench.Cli;

/// <summary><c>networks</c>: the model zoo.</summary>
internal static class NetworksVerb
{
    public static Command Create(Screen screen) => new("networks", "The model zoo: layers, shapes, MACs, parameters.")
    {
        NetworksListVerb.Create(screen),
        NetworksShowVerb.Create(screen),
        NetworksTableVerb.Create(screen),
        NetworksImportVerb.Create(screen),
    };
}
