using System.CommandLine;
using System.Globalization;
using CodeBench.CnnBench;
using CodeBench.Core;
using CodeBench.Data;
using CodeBench.Networks;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>train NETWORK --dataset D --epochs E</c>: train a network on images and test it.</summary>
internal static class TrainVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("train", "Train a network on a data set and report its test accuracy.");
        var name = new Argument<string>("network") { Description = "A network of the zoo, or a .yaml or .onnx file." };
        var dataset = new Option<string>("--dataset", "-d") { Description = "A data set of 'codebench data list'.", DefaultValueFactory = _ => "mnist" };
        var threads = new Option<int?>("--threads") { Description = "Threads of libtorch (default: one per core)." };
        var save = new Option<string?>("--save") { Description = "Keep the trained weights and their recipe in this folder." };
        command.Add(name);
        command.Add(dataset);
        command.Add(threads);
        command.Add(save);
        var recipe = new RecipeOptions(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var images = await LoadAsync(screen, parsed.GetValue(dataset)!, cancellation);
            var network = NetworkSource.Open(parsed.GetValue(name)!, images.Shape(), images.ClassNames.Count);
            var how = recipe.Read(parsed, images.Name);
            // libtorch has no way to be interrupted inside a step; training looks for cancellation between steps.
            var result = await Task.Run(() => Train(screen, network, images, how, parsed.GetValue(threads) ?? Environment.ProcessorCount, parsed.GetValue(save), cancellation), CancellationToken.None);
            screen.Result(Describe(network, images, how, result), output => Print(output, network, result));
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<ImageDataset> LoadAsync(Screen screen, string name, CancellationToken cancellation)
    {
        var catalog = new DatasetCatalog(Home.Datasets);
        catalog.Find(name);
        try
        {
            await DatasetFetch.RunAsync(screen, catalog, name, null, cancellation);
        }
        catch (DatasetUnavailableException exception)
        {
            throw new ProblemException(exception.Problem);
        }
        return catalog.Load(name);
    }

    private static TrainingResult Train(
        Screen screen, Network network, ImageDataset images, TrainingRecipe recipe, int threads, string? save, CancellationToken cancellation)
    {
        if (!screen.Json)
        {
            screen.Warn(string.Create(CultureInfo.InvariantCulture,
                $"{network.Name} ({Format.Metric(network.Parameters)} parameters, {Format.Metric(network.Macs)} MACs) on {images.Name}: {images.TrainImages.Count:N0} training and {images.TestImages.Count:N0} test images, {recipe.Epochs} epochs, {threads} threads"));
        }
        if (recipe.FindProblems() is { Count: > 0 } problems)
            throw new ProblemException(problems);
        var trainer = new Trainer(threads);
        using var module = network.ToModule(RandomStream.FromSeed(recipe.Seed).Child("weights"));
        var result = trainer.Train(module, images, recipe, new Immediate<TrainingProgress>(step => Report(screen, step)), cancellation);
        if (save is not null && result.Outcome == TrainingOutcome.Completed)
            Checkpoint.Save(save, module, images.Name, recipe, result.Normalisation, result.TestAccuracy);
        return result;
    }

    private static void Report(Screen screen, TrainingProgress step)
    {
        if (screen.Json || step.FinishedEpoch is not { } epoch)
            return;
        var tested = epoch.TestAccuracy is { } accuracy ? $", test accuracy {Format.Percent(accuracy)}" : "";
        screen.Warn(string.Create(CultureInfo.InvariantCulture,
            $"epoch {epoch.Epoch}/{step.Epochs}: loss {epoch.TrainLoss:F4}, training accuracy {Format.Percent(epoch.TrainAccuracy)}{tested}, {epoch.Seconds:F1} s ({epoch.ImagesPerSecond:F0} images/s)"));
    }

    private static object Describe(Network network, ImageDataset images, TrainingRecipe recipe, TrainingResult result) => new
    {
        network = network.Name,
        dataset = images.Name,
        network.Parameters,
        network.Macs,
        recipe,
        result.Outcome,
        result.Reason,
        result.TestAccuracy,
        result.Seconds,
        epochs = result.History,
    };

    private static void Print(IAnsiConsole output, Network network, TrainingResult result) => output.WriteLine(
        result.Outcome == TrainingOutcome.Completed
            ? $"{network.Name}: test accuracy {Format.Percent(result.TestAccuracy)} in {Format.Seconds(result.Seconds)}"
            : $"{network.Name}: no result after {Format.Seconds(result.Seconds)}: {result.Reason}");
}
