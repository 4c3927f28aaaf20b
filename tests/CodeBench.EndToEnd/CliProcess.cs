using System.Diagnostics;
using System.Text.Json;

namespace CodeBench.EndToEnd;

/// <summary>The real command line, started as a process of its own.</summary>
internal static class CliProcess
{
    /// <summary>codebench.dll of the configuration that the tests were built with.</summary>
    public static string Assembly { get; } = Path.Combine(RepositoryRoot(), "src", "CodeBench.Cli", "bin", Configuration(), "net10.0", "codebench.dll");

    public static CliResult Run(params string[] arguments) => Run(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static CliResult Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"codebench {string.Join(' ', arguments)} took more than 5 minutes.");
        }
        return new CliResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>The one JSON object that a verb printed; fails when stdout holds anything else.</summary>
    public static JsonElement Json(params string[] arguments)
    {
        var result = Run([.. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, $"it failed:\n{result.Output}\n{result.Error}");
        return JsonDocument.Parse(result.Output).RootElement.Clone();
    }

    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CodeBench.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("CodeBench.sln was not found above the test assembly.");
    }

    private static string Configuration() =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}
