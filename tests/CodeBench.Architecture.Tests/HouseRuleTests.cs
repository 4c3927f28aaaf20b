namespace CodeBench.Architecture.Tests;

/// <summary>Rules of the house that no analyzer checks.</summary>
public sealed class HouseRuleTests
{
    [Fact]
    public void OnlyTheCommandLineTouchesTheConsole()
    {
        var offenders = Repository.Files("*.cs", "src")
            .Where(path => !path.Contains("CodeBench.Cli", StringComparison.Ordinal))
            .Where(path => File.ReadLines(path).Any(line => line.Contains("Console.", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void ProductCodeHasNoConditionalCompilation()
    {
        var offenders = Repository.Files("*.cs", "src").Where(path => File.ReadLines(path).Any(line => line.StartsWith("#if", StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void NoFileIsLongerThan400Lines()
    {
        var offenders = Repository.Files("*.cs").Where(path => File.ReadLines(path).Count() > 400);
        Assert.Empty(offenders);
    }

    [Fact]
    public void NoFolderIsNamedAfterNothing()
    {
        string[] banned = ["Utils", "Helpers", "Manager", "Common", "Misc"];
        var offenders = Repository.Files("*.cs").Where(path => banned.Any(word => path.Split('/').Any(part => part.StartsWith(word, StringComparison.Ordinal))));
        Assert.Empty(offenders);
    }
}
