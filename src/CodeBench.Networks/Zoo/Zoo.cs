using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>Published networks by name.</summary>
public static class Zoo
{
    private static readonly Dictionary<string, ZooEntry> _byName = ZooEntries.All.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>All networks, in the order of the zoo table.</summary>
    public static IReadOnlyList<ZooEntry> Entries => ZooEntries.All;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ZooEntries.All.Select(e => e.Name)];

    /// <summary>
    /// The network <paramref name="name"/>. RandWire also takes "randwire-a@7": the same regime with graphs drawn from seed 7.
    /// </summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="input">Another input than the published one.</param>
    /// <param name="classes">Another number of classes than the published one.</param>
    /// <exception cref="ProblemException">No such name, or the network cannot be built for this input or number of classes.</exception>
    public static Network Create(string name, TensorShape? input = null, int? classes = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (plain, seed) = SplitSeed(name);
        if (!_byName.TryGetValue(plain, out var entry))
            throw new ProblemException($"there is no network '{name}'",
                @try: Suggestions.DidYouMean(plain, Names) ?? "see 'codebench networks list'");
        if (seed is not null && entry.SeededBuilder is null)
            throw new ProblemException($"network '{plain}' has no random part, so '@{seed}' means nothing", @try: $"use '{plain}'");
        if (classes is not null && !entry.IsClassifier)
            throw new ProblemException($"network '{plain}' has no classifier, so it has no number of classes");
        var request = new ZooRequest(name, input ?? entry.Input, classes ?? entry.Classes);
        return seed is { } s and not 1 ? entry.SeededBuilder!(request, s) : entry.Builder(request);
    }

    private static (string Name, ulong? Seed) SplitSeed(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && ulong.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? (name[..at], seed) : (name, null);
    }
}
