using System.Text.Json;

namespace CodeBench.EndToEnd;

/// <summary>The contract of the command line (docs/cli.md): exit codes, did-you-mean, JSON alone on stdout.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void AMistypedVerbIsBadInputWithASuggestion()
    {
        var result = CliProcess.Run("simulat", "resnet18");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did you mean 'simulate'", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void AMistypedOptionIsBadInputWithASuggestion()
    {
        var result = CliProcess.Run("simulate", "resnet18", "--acelerator", "spring");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--accelerator", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemsAreJsonToo()
    {
        var result = CliProcess.Run("networks", "show", "resnet19", "--json");
        Assert.Equal(2, result.ExitCode);
        var problem = JsonDocument.Parse(result.Output).RootElement.GetProperty("problems")[0];
        Assert.Contains("resnet19", problem.GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.Contains("resnet1", problem.GetProperty("try").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HelpListsTheVerbs()
    {
        var result = CliProcess.Run("--help");
        Assert.Equal(0, result.ExitCode);
        foreach (var verb in new[] { "quickstart", "data", "networks", "accelerators", "simulate", "train", "study", "report", "doctor" })
            Assert.Contains(verb, result.Output, StringComparison.Ordinal);
    }
}
