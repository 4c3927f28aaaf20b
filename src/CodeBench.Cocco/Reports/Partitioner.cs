using System.Diagnostics;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.Cocco;

/// <summary>Answers <see cref="PartitionRequest"/>s: the one entry point of <c>codebench partition</c>.</summary>
public static class Partitioner
{
    /// <summary>Partitions a network, and chooses the capacity if asked to.</summary>
    /// <exception cref="ProblemException">A bad request, or a layer that no buffer of this size can run; all problems at once.</exception>
    public static PartitionReport Run(Network network, PartitionRequest request)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(request);
        PartitionProblems.ThrowIfAny(request);
        var watch = Stopwatch.StartNew();
        var graph = PartitionGraph.From(network);
        var buffers = BufferConfiguration.Parse(request.Buffer);
        if (!request.Explore)
            PartitionProblems.ThrowIfALayerFitsNowhere(graph, buffers, request.Cores);
        var evaluator = new SubgraphEvaluator(graph, OptionsOf(request));
        var settings = SettingsOf(request);
        var random = RandomStream.FromSeed(request.Seed).Child("partition");
        var search = request.Explore
            ? Explore(evaluator, settings, buffers.IsShared ? BufferGrid.PaperShared : BufferGrid.PaperSeparate, random, request)
            : Search(evaluator, new CostModel(evaluator.Options, buffers, settings), random, request);
        var model = new CostModel(evaluator.Options, search.Buffers, settings);
        return new PartitionReport
        {
            Network = network.Name,
            Request = request,
            Graph = graph,
            Search = search,
            Costs = PartitionCosts.Of(evaluator, model, search.Partition),
            Evaluator = evaluator,
            Model = model,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    private static EvaluationOptions OptionsOf(PartitionRequest request) => new()
    {
        Cores = request.Cores,
        Profile = CostProfiles.Named(request.Profile),
        Tiles = TileOptions.Default with
        {
            WholeMaps = request.WholeMaps,
            TrimSide = request.TrimSide,
            Alternatives = request.TileChoice ? TileOptions.PerAxisChoices : [],
        },
    };

    private static CostSettings SettingsOf(PartitionRequest request) => new()
    {
        Metric = request.Explore ? Metric.Cost : Enum.Parse<Metric>(request.Metric, true),
        Alpha = request.Alpha,
        Batch = request.Batch,
        ImageByImage = request.ImageByImage,
        RegionLimit = request.RegionLimit,
    };

    private static SearchResult Search(SubgraphEvaluator evaluator, CostModel model, RandomStream random, PartitionRequest request)
    {
        var (settings, grid) = (model.Settings, BufferGrid.Only(model.Buffers));
        return request.Method.ToLowerInvariant() switch
        {
            "exact" => ExactSearch.Run(evaluator, model, request.Samples is { } limit ? ExactOptions.Default with { MaxSubgraphs = limit } : null),
            "greedy" => GreedySearch.Run(evaluator, model),
            "dp" => IntervalSearch.ByDepth(evaluator, model),
            "sa" => AnnealingSearch.Run(evaluator, settings, grid, random, AnnealingOptions.Default with { Samples = request.Samples ?? 400_000 }),
            "ga" => GeneticSearch.Run(evaluator, settings, grid, random, Genetic(request, 400_000)),
            _ => MemeticSearch.Run(evaluator, model, random, request.Samples ?? MemeticSearch.DefaultSamples, threads: request.Threads),
        };
    }

    private static SearchResult Explore(SubgraphEvaluator evaluator, CostSettings settings, BufferGrid grid, RandomStream random, PartitionRequest request)
    {
        var samples = request.Samples ?? CoExploration.PaperSamples;
        return request.Method.ToLowerInvariant() switch
        {
            "sa" => AnnealingSearch.Run(evaluator, settings, grid, random, AnnealingOptions.Default with { Samples = samples }),
            "rs" => CoExploration.RandomTwoStep(evaluator, settings, grid, random, Genetic(request, samples)),
            "gs" => CoExploration.GridTwoStep(evaluator, settings, grid, random, Genetic(request, samples)),
            "ga" => GeneticSearch.Run(evaluator, settings, grid, random, Genetic(request, samples)),
            _ => CoExploration.Cocco(evaluator, settings, grid, random, Genetic(request, samples), request.Samples ?? MemeticSearch.DefaultSamples),
        };
    }

    private static GeneticOptions Genetic(PartitionRequest request, long samples) =>
        GeneticOptions.Default with { Samples = request.Samples ?? samples, Observer = request.Observer, Threads = request.Threads };
}
