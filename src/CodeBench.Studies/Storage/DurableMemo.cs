using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// Remembers expensive results by key, for all workers and across restarts: each key is computed once, and whoever asks meanwhile waits.
/// The result must depend on nothing but the key; then it does not matter which trial asked first.
/// </summary>
public sealed class DurableMemo<TValue>
    where TValue : class
{
    private readonly IStudyStorage _storage;
    private readonly JsonSerializerOptions? _options;
    private readonly ConcurrentDictionary<string, Lazy<TValue>> _values = new(StringComparer.Ordinal);

    /// <summary>Loads what the storage holds. The caller keeps the storage and disposes it.</summary>
    /// <exception cref="ProblemException">A record is not one of this memo.</exception>
    public DurableMemo(IStudyStorage storage, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        (_storage, _options) = (storage, options);
        for (var i = 0; i < storage.Records.Count; i++)
            Load(storage.Records[i], i + 1);
    }

    /// <summary>How many results are known or being computed.</summary>
    public int Count => _values.Count;

    /// <summary>
    /// The remembered result of <paramref name="key"/>, or <paramref name="compute"/>'s, which is durable when this returns.
    /// A failed computation is not remembered: its exception goes to everyone who waited, and the next to ask computes again.
    /// </summary>
    public TValue GetOrCompute(string key, Func<TValue> compute)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(compute);
        var mine = new Lazy<TValue>(() => Remember(key, compute()), LazyThreadSafetyMode.ExecutionAndPublication);
        var shared = _values.GetOrAdd(key, mine);
        try
        {
            return shared.Value;
        }
        catch
        {
            _values.TryRemove(new KeyValuePair<string, Lazy<TValue>>(key, shared));
            throw;
        }
    }

    /// <summary>The remembered result, or null. Does not wait for one that is being computed.</summary>
    public TValue? Find(string key) => _values.TryGetValue(key, out var known) && known.IsValueCreated ? known.Value : null;

    private TValue Remember(string key, TValue value)
    {
        var record = new JsonObject { ["key"] = key, ["value"] = JsonSerializer.SerializeToNode(value, _options) };
        _storage.Append(record.ToJsonString());
        return value;
    }

    private void Load(JsonElement record, int line)
    {
        try
        {
            var key = record.GetProperty("key").GetString()!;
            var value = record.GetProperty("value").Deserialize<TValue>(_options)!;
            _values[key] = new Lazy<TValue>(value);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ProblemException("this record is not one of this file", exception.Message, file: _storage.Place, line: line);
        }
    }
}
