using CodeBench.Cocco;

namespace CodeBench.Experiments;

/// <summary>Watches a search and keeps a bounded, evenly spaced part of its samples: whenever there are too many, every second one goes.</summary>
/// <param name="most">Samples kept at most.</param>
public sealed class SearchTrace(int most = 2000)
{
    private readonly List<SearchSample> _samples = [];
    private long _stride = 1;

    /// <summary>In the order of the search.</summary>
    public IReadOnlyList<SearchSample> Samples => _samples;

    /// <summary>Takes a sample; give this to <see cref="PartitionRequest.Observer"/>.</summary>
    public void Add(SearchSample sample)
    {
        if (sample.Index % _stride != 0)
            return;
        if (_samples.Count == most)
        {
            _stride *= 2;
            _samples.RemoveAll(kept => kept.Index % _stride != 0);
            if (sample.Index % _stride != 0)
                return;
        }
        _samples.Add(sample);
    }
}
