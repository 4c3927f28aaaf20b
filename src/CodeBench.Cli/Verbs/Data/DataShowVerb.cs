using System.CommandLine;
using System.Globalization;
using CodeBench.Data;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>data show NAME</c>: write a contact sheet, a row of images per class.</summary>
internal static class DataShowVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("show", "Write a contact sheet (PNG): one row of images per class.");
        var name = new Argument<string>("name") { Description = "A data set of 'codebench data list'." };
        var file = new Option<string?>("--out") { Description = "The PNG to write (default: NAME.png here)." };
        command.Add(name);
        command.Add(file);
        command.SetAction(parsed =>
        {
            var dataset = new DatasetCatalog(Home.Datasets).Load(parsed.GetValue(name)!);
            var path = Path.GetFullPath(parsed.GetValue(file) ?? dataset.Name + ".png");
            ContactSheet.Write(dataset, path);
            var perClass = dataset.TrainImages.CountPerClass(dataset.ClassNames.Count);
            screen.Result(
                new { dataset.Name, file = path, classes = dataset.ClassNames, trainPerClass = perClass },
                output =>
                {
                    output.WriteLine(path);
                    for (var label = 0; label < perClass.Length; label++)
                        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  row {label}: {dataset.ClassNames[label]}, {perClass[label]} training images"));
                });
            return ExitCode.Ok;
        });
        return command;
    }
}
