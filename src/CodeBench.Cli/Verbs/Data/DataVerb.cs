using System.CommandLine;

namespace CodeBench.Cli;

/// <summary><c>data</c>: image data sets.</summary>
internal static class DataVerb
{
    public static Command Create(Screen screen) => new("data", "Image data sets: what there is, fetch one, look at one.")
    {
        DataListVerb.Create(screen),
        DataGetVerb.Create(screen),
        DataShowVerb.Create(screen),
    };
}
