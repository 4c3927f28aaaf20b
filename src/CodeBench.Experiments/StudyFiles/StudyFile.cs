using CodeBench.AccelBench;
using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;

namespace CodeBench.Experiments;

/// <summary>A co-design study as a user asks for it: the content of a study file (docs/studies.md).</summary>
public sealed record StudyFile
{
    /// <summary>For people, and the default folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the image data set.</summary>
    public required string Dataset { get; init; }

    /// <summary>Decides every random choice.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Pairs to evaluate.</summary>
    public required int Trials { get; init; }

    /// <summary>Evaluations at once.</summary>
    public required int Workers { get; init; }

    /// <summary>Name of the search method.</summary>
    public required string Searcher { get; init; }

    /// <summary>The pairs that may be tried.</summary>
    public required CoDesignSpace Space { get; init; }

    /// <summary>Which hardware model gives the costs.</summary>
    public required Fidelity Fidelity { get; init; }

    /// <summary>What is maximised.</summary>
    public required Objective Objective { get; init; }

    /// <summary>How networks are trained.</summary>
    public required TrainingPlan Training { get; init; }

    /// <summary>The text that was read.</summary>
    public required string Text { get; init; }

    /// <summary>Names everything that results depend on: all but name, trials and workers.</summary>
    public required string Configuration { get; init; }

    /// <summary>Reads a study file.</summary>
    /// <exception cref="ProblemException">Everything that is wrong with it, with file and line.</exception>
    public static StudyFile Read(string path, DatasetCatalog datasets) => Parse(YamlFile.ReadText(path), datasets, path);

    /// <summary>Reads the text of a study file; <paramref name="file"/> only names it in problems.</summary>
    /// <exception cref="ProblemException">Everything that is wrong with it, with file and line.</exception>
    public static StudyFile Parse(string text, DatasetCatalog datasets, string? file = null) =>
        new StudyFileReader(YamlFile.Parse(text, file), file, datasets).Read(text);
}
