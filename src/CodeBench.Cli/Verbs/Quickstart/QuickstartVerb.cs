using System.CommandLine;
using System.Globalization;
using CodeBench.Data;
using CodeBench.Experiments;

namespace CodeBench.Cli;

/// <summary><c>quickstart</c>: a small co-design study on real images, from nothing to a report.</summary>
internal static class QuickstartVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("quickstart", "A small co-design study on real images: train CNNs, simulate them on accelerators, report the best pair.");
        var dataset = new Option<string>("--dataset", "-d") { Description = "mnist, fashion-mnist, cifar10 or shapes.", DefaultValueFactory = _ => "mnist" };
        var trials = new Option<int>("--trials") { Description = "Pairs to evaluate.", DefaultValueFactory = _ => 24 };
        var seed = new Option<ulong>("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1UL };
        var folder = new Option<string?>("--out", "-o") { Description = "Where the study lives (default: runs/quickstart-DATASET)." };
        command.Add(dataset);
        command.Add(trials);
        command.Add(seed);
        command.Add(folder);
        command.SetAction(async (parsed, cancellation) =>
        {
            var catalog = new DatasetCatalog(Home.Datasets);
            var (images, notices) = await FetchOrFallBackAsync(screen, catalog, parsed.GetValue(dataset)!, cancellation);
            var study = StudyFile.Parse(QuickStart.StudyText(images, parsed.GetValue(seed), parsed.GetValue(trials)), catalog, "quickstart");
            var place = parsed.GetValue(folder) ?? Path.Combine("runs", study.Name);
            if (!screen.Json)
            {
                screen.Warn(string.Create(CultureInfo.InvariantCulture,
                    $"Co-design study '{study.Name}': {study.Trials} pairs of {study.Space.Networks.Count} CNNs and {study.Space.AcceleratorCount:N0} accelerators, {study.Workers} workers; the folder is {place}"));
            }
            var again = string.Create(CultureInfo.InvariantCulture, $"./codebench quickstart --dataset {images} --trials {study.Trials} --seed {study.Seed}");
            return await StudyRun.RunAsync(screen, study, place, catalog, [again], notices, cancellation);
        });
        return command;
    }

    /// <summary>The data set that was asked for, or, when it cannot be fetched, the procedural one with a notice that nobody can miss.</summary>
    private static async Task<(string Dataset, IReadOnlyList<string> Notices)> FetchOrFallBackAsync(
        Screen screen, DatasetCatalog catalog, string dataset, CancellationToken cancellation)
    {
        catalog.Find(dataset);
        try
        {
            await DatasetFetch.RunAsync(screen, catalog, dataset, null, cancellation);
            return (dataset, []);
        }
        catch (DatasetUnavailableException exception)
        {
            var notice = $"These are NOT results on {dataset}: it could not be fetched ({exception.Problem.What}), so the procedural data set '{DatasetCatalog.Shapes}' took its place.";
            screen.Warn(new string('!', 80));
            screen.Warn(notice);
            screen.Warn(exception.Problem.ToString());
            screen.Warn(new string('!', 80));
            return (DatasetCatalog.Shapes, [notice]);
        }
    }
}
