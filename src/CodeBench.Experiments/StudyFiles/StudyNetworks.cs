using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;

namespace CodeBench.Experiments;

/// <summary>The networks that a study file can name: the quick family, and the zoo's classifiers, at the size of the data set.</summary>
internal static class StudyNetworks
{
    /// <exception cref="ProblemException">No such network, or it does not fit the images.</exception>
    public static Network Create(string name, DatasetManifest dataset)
    {
        var input = new TensorShape(dataset.Channels, dataset.Height, dataset.Width);
        if (QuickCnn.Find(name) is { } quick)
            return quick.Build(input, dataset.ClassNames.Count);
        CheckName(name);
        return Zoo.Create(name, input, dataset.ClassNames.Count);
    }

    /// <exception cref="ProblemException">No such network.</exception>
    public static void CheckName(string name)
    {
        if (QuickCnn.Find(name) is null && !Zoo.Names.Contains(name.Split('@')[0], StringComparer.Ordinal))
        {
            throw new ProblemException(
                $"there is no network '{name}'", null, Suggestions.DidYouMean(name, [.. QuickCnn.All.Select(member => member.Name), .. Zoo.Names]));
        }
    }
}
