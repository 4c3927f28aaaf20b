using CodeBench.Core;

namespace CodeBench.Cli;

/// <summary>The folder that a report goes to, made before the work begins: a long search must not end at a folder that cannot be written.</summary>
internal static class ReportTarget
{
    /// <exception cref="ProblemException">The folder cannot be made.</exception>
    public static void Make(string? folder)
    {
        if (folder is null)
            return;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProblemException($"no report can be written into '{folder}'", exception.Message.TrimEnd('.'), "name a folder that you may write to");
        }
    }
}
