namespace CodeBench.Core;

/// <summary>
/// Reads the part of YAML that settings need, from a text that nobody trusts. Refused: what is larger or deeper than the limits, aliases
/// and anchors, tags, duplicate keys, keys that are not plain text, more than one document, .nan and .inf.
/// </summary>
public static class YamlFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">The file is not there, not readable, or not acceptable YAML; every problem with its line.</exception>
    public static YamlMapping Read(string path, YamlLimits? limits = null) => Parse(ReadText(path, limits), path, limits);

    /// <summary>The text of a file, unless it is larger than the limits allow.</summary>
    /// <exception cref="ProblemException">The file is not there, not readable, or too large.</exception>
    public static string ReadText(string path, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        try
        {
            // UTF-8 spends at most 4 bytes on a character: refuse before reading.
            if (new FileInfo(path).Length > 4L * limits.Characters)
                throw new ProblemException(YamlScan.TooLarge(limits, path));
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var why = exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message;
            throw new ProblemException($"the file '{path}' cannot be read", why);
        }
    }

    /// <summary>Reads a text; <paramref name="file"/> only names it in problems.</summary>
    /// <exception cref="ProblemException">It is not acceptable YAML; every problem with its line.</exception>
    public static YamlMapping Parse(string text, string? file = null, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= YamlLimits.Default;
        if (YamlScan.Refusal(text, file, limits) is { } refusal)
            throw new ProblemException(refusal);
        var problems = new List<Problem>();
        var root = new YamlTreeBuilder(file, limits, problems).Build(text);
        if (problems.Count == 0 && root is not (null or YamlMapping or YamlScalar { IsNull: true }))
            problems.Add(new Problem("the file is not a list of 'key: value' lines", File: file, Line: root.Line));
        if (problems.Count > 0)
            throw new ProblemException(problems);
        return root as YamlMapping ?? new YamlMapping([], 1);
    }
}
