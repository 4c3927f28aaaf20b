using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Standins.Parquet.Tests;

/// <summary>
/// Independent readers and writers of Parquet under Node: hyparquet and DuckDB, installed once from node/package-lock.json into
/// artifacts/parquet-peers. Without npm or its registry the tests fail and say so.
/// </summary>
public sealed class NodePeers
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "values.mjs", "read.mjs", "write.mjs"];

    private readonly string _folder = Install();

    /// <summary>What a peer read: number of rows, a text or null for each value of each column, key-value metadata.</summary>
    public sealed record Reading(int Rows, Dictionary<string, string?[]> Columns, Dictionary<string, string> Metadata);

    public Reading Read(string tool, string file, string columns)
    {
        var json = Run(_folder, "node", ["--max-old-space-size=4096", "read.mjs", tool, file, columns]);
        return JsonSerializer.Deserialize<Reading>(json, JsonSerializerOptions.Web)!;
    }

    public void Write(string tool, string file, int rows, bool nullable, string codec, string variant = "") =>
        Run(_folder, "node", ["write.mjs", tool, file, rows.ToString(System.Globalization.CultureInfo.InvariantCulture), nullable ? "nullable" : "required", codec, variant]);

    private static string Install([CallerFilePath] string path = "")
    {
        var source = Path.Combine(Path.GetDirectoryName(path)!, "node");
        var target = Path.GetFullPath(Path.Combine(source, "../../../artifacts/parquet-peers"));
        Directory.CreateDirectory(target);
        foreach (var file in Files)
            File.Copy(Path.Combine(source, file), Path.Combine(target, file), overwrite: true);
        var installed = Path.Combine(target, "installed.json");
        var wanted = File.ReadAllText(Path.Combine(source, "package-lock.json"));
        if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
            return target;
        Run(target, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]);
        File.WriteAllText(installed, wanted);
        return target;
    }

    private static string Run(string folder, string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(arguments, start.ArgumentList.Add);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
                return output;
            throw new InvalidOperationException($"The independent Parquet tools could not be used: '{command} {string.Join(' ', arguments)}' in {folder} failed. "
                + $"These tests need Node.js with npm, and its registry the first time.\n{errors.Result}");
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException($"The independent Parquet tools could not be used: '{command}' was not found. These tests need Node.js with npm.", error);
        }
    }
}
