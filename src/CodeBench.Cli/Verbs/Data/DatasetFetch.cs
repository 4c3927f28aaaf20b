using CodeBench.Data;

namespace CodeBench.Cli;

/// <summary>Fetches a data set with a progress bar.</summary>
internal static class DatasetFetch
{
    public static Task<DatasetStatus> RunAsync(Screen screen, DatasetCatalog catalog, string name, string? from, CancellationToken cancellation) =>
        catalog.Status(name).State == DatasetState.Ready && from is null
            ? Task.FromResult(catalog.Status(name))
            : ProgressBar.RunAsync(screen, name, report =>
                catalog.GetAsync(name, new Immediate<DatasetProgress>(step => report(step.Step, step.Fraction)), cancellation, from));
}
