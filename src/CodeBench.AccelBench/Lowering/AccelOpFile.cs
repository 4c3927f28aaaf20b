using System.Globalization;
using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>
/// Reads a list of operations from JSON. A file is one array of operations, or an object with named arrays (directly, or under "networks_ops"),
/// of which one is selected by name.
/// </summary>
public static class AccelOpFile
{
    private const long LargestFile = 64 << 20;

    /// <summary>The list in a file; <paramref name="select"/> names one of several.</summary>
    /// <exception cref="ProblemException">No such file, no JSON, no such list, and everything that is wrong in the list.</exception>
    public static IReadOnlyList<AccelOp> Read(string path, string? select = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new ProblemException($"there is no file {path}", null, "a JSON file with a list of operations");
        if (file.Length > LargestFile)
            throw new ProblemException($"{path} is larger than 64 MiB", "a list of operations is much smaller");
        return Parse(File.ReadAllBytes(path), path, select);
    }

    /// <summary>As <see cref="Read"/>, of UTF-8 text; <paramref name="name"/> is what problems call the file.</summary>
    public static IReadOnlyList<AccelOp> Parse(ReadOnlyMemory<byte> utf8, string name, string? select = null)
    {
        try
        {
            if (utf8.Span.StartsWith("\uFEFF"u8))
                utf8 = utf8[3..];
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 16, CommentHandling = JsonCommentHandling.Skip });
            var list = Select(document.RootElement, name, select);
            var problems = new List<Problem>();
            var ops = new List<AccelOp>();
            var index = 0;
            foreach (var item in list.EnumerateArray())
            {
                if (new AccelOpElement(item, index++, name, problems).Read() is { } op)
                    ops.Add(op);
            }
            if (problems.Count > 0)
                throw new ProblemException(problems);
            AccelOpRules.Check(ops);
            return ops;
        }
        catch (JsonException fault)
        {
            var line = fault.LineNumber is { } l ? (int)l + 1 : (int?)null;
            throw new ProblemException("this is no JSON", fault.Message, "a list such as [{\"op\": \"input\", \"C\": 3, \"H\": 32, \"W\": 32}, ...]", name, line);
        }
    }

    private static JsonElement Select(JsonElement root, string file, string? select)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root;
        if (root.ValueKind != JsonValueKind.Object)
            throw new ProblemException("there is no list of operations in it", $"it holds one {root.ValueKind}", null, file);
        if (root.TryGetProperty("networks_ops", out var named) && named.ValueKind == JsonValueKind.Object)
            root = named;
        var lists = root.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).ToList();
        if (lists.Count == 0)
            throw new ProblemException("there is no list of operations in it", "an object needs at least one array of operations", null, file);
        if (select is null)
        {
            return lists.Count == 1 ? lists[0].Value : throw new ProblemException(
                string.Create(CultureInfo.InvariantCulture, $"it holds {lists.Count} lists, and none was chosen"),
                null, $"one of {string.Join(", ", lists.Select(l => l.Name))}", file);
        }
        foreach (var list in lists)
        {
            if (string.Equals(list.Name, select, StringComparison.Ordinal))
                return list.Value;
        }
        var near = NearestName.Of(select, lists.Select(l => l.Name));
        throw new ProblemException($"it has no list \"{select}\"", $"it has {string.Join(", ", lists.Select(l => l.Name))}", $"\"{near}\"", file);
    }
}
