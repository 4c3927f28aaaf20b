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

    [Fact]
    public void EveryCultureSeesTheSameBytes()
    {
        var outputs = new[] { "en_US.UTF-8", "de_DE.UTF-8", "fa_IR.UTF-8" }
            .Select(culture => CliProcess.Run(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = culture, ["LC_ALL"] = culture },
                "simulate", "resnet18", "--accelerator", "2,16,8,4,8,3,3,1,12,24,4,1,1", "--fidelity", "released").Output)
            .ToArray();
        Assert.NotEmpty(outputs[0]);
        Assert.All(outputs, output => Assert.Equal(outputs[0], output));
    }
}
