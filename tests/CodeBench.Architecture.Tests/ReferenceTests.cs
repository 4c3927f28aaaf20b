using System.Xml.Linq;

namespace CodeBench.Architecture.Tests;

/// <summary>The house has floors (docs/architecture.md): a room may use rooms below it, never above, never in a circle.</summary>
public sealed class ReferenceTests
{
    /// <summary>Bottom floor first. A project may reference only projects that stand earlier in this list.</summary>
    private static readonly string[] Floors =
    [
        "TorchSharp", "Parquet.Net",
        "CodeBench.Core",
        "CodeBench.Data",
        "CodeBench.Studies",
        "CodeBench.Networks",
        "CodeBench.Naas", "CodeBench.Cocco", "CodeBench.AccelBench", "CodeBench.CnnBench", "CodeBench.Surrogates",
        "CodeBench.CoDesign",
        "CodeBench.Reporting",
        "CodeBench.Experiments",
        "CodeBench.Cli",
    ];

    /// <summary>What a room must never see, whatever its floor (design table: "what must never be there").</summary>
    private static readonly (string Room, string[] Never)[] Bans =
    [
        ("CodeBench.Core", ["CodeBench.Data", "TorchSharp", "Parquet.Net"]),
        ("CodeBench.Data", ["TorchSharp"]),
        ("CodeBench.Networks", ["TorchSharp", "CodeBench.Data"]),
        ("CodeBench.AccelBench", ["TorchSharp", "CodeBench.CnnBench", "CodeBench.Cocco", "CodeBench.Naas"]),
        ("CodeBench.Cocco", ["TorchSharp", "CodeBench.AccelBench"]),
        ("CodeBench.Naas", ["TorchSharp"]),
        ("CodeBench.CnnBench", ["CodeBench.AccelBench", "CodeBench.Cocco", "CodeBench.Naas"]),
        ("CodeBench.Surrogates", ["CodeBench.Networks", "CodeBench.AccelBench", "CodeBench.CnnBench"]),
        ("CodeBench.Studies", ["CodeBench.CoDesign", "CodeBench.AccelBench", "CodeBench.CnnBench", "CodeBench.Networks", "TorchSharp"]),
        ("CodeBench.Reporting", ["CodeBench.CoDesign", "CodeBench.AccelBench", "CodeBench.CnnBench", "TorchSharp"]),
    ];

    private static readonly Dictionary<string, string[]> References = ReadReferences();

    [Fact]
    public void EveryRoomHasAFloor() =>
        Assert.Empty(References.Keys.Except(Floors, StringComparer.Ordinal));

    [Fact]
    public void NoReferencePointsUpward()
    {
        var upward =
            from project in References
            from target in project.Value
            where Array.IndexOf(Floors, target) >= Array.IndexOf(Floors, project.Key)
            select $"{project.Key} -> {target}";
        Assert.Empty(upward);
    }

    [Fact]
    public void NoReferenceIsCircular()
    {
        foreach (var project in References.Keys)
            Assert.DoesNotContain(project, Reachable(project));
    }

    [Fact]
    public void NoRoomSeesWhatItMustNot()
    {
        var seen =
            from ban in Bans
            where References.ContainsKey(ban.Room)
            from target in ban.Never
            where Reachable(ban.Room).Contains(target)
            select $"{ban.Room} sees {target}";
        Assert.Empty(seen);
    }

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var root = Repository.Root;
        var solution = File.ReadAllText(Path.Combine(root, "CodeBench.sln")).Replace('\\', '/');
        var missing = Repository.Files("*.csproj").Where(path => !solution.Contains(Path.GetRelativePath(root, path).Replace('\\', '/'), StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    private static HashSet<string> Reachable(string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(References[start]);
        while (open.TryPop(out var project))
        {
            if (seen.Add(project) && References.TryGetValue(project, out var next))
                Array.ForEach(next, open.Push);
        }
        return seen;
    }

    private static Dictionary<string, string[]> ReadReferences() =>
        Repository.Files("*.csproj", "src").ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, ReferencesOf, StringComparer.Ordinal);

    private static string[] ReferencesOf(string path)
    {
        var project = XDocument.Load(path).Root!;
        var direct = project.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')));
        // Directory.Build.targets turns these two properties into references.
        string[] asked =
        [
            .. project.Descendants("UsesTorchSharp").Any(item => item.Value == "true") ? ["TorchSharp"] : Array.Empty<string>(),
            .. project.Descendants("UsesParquet").Any(item => item.Value == "true") ? ["Parquet.Net"] : Array.Empty<string>(),
        ];
        return [.. direct, .. asked];
    }
}
