namespace CodeBench.Data;

/// <summary>Named files in memory, whether they came out of a package or lie in a folder.</summary>
/// <param name="Origin">Where they are from, for messages and the cache.</param>
/// <param name="Files">Bytes by file name (without folders).</param>
internal sealed record DatasetFiles(string Origin, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>The first of these names that is there; null if none is.</summary>
    public (string Name, byte[] Bytes)? Find(params string[] names)
    {
        foreach (var name in names)
        {
            if (Files.TryGetValue(name, out var bytes))
                return (name, bytes);
        }
        return null;
    }

    /// <summary>As <see cref="Find"/>; all that are missing are listed in one error.</summary>
    public (string Name, byte[] Bytes)[] FindAll(params string[][] alternatives)
    {
        var found = alternatives.Select(names => Find(names)).ToArray();
        var missing = alternatives.Where((_, i) => found[i] is null)
            .Select(names => new Core.Problem($"{string.Join(" or ", names)} is missing", null, "point to the folder of the official files", Origin)).ToArray();
        return missing.Length == 0 ? [.. found.Select(file => file!.Value)] : throw new Core.ProblemException(missing);
    }
}
