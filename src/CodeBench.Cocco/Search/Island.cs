using CodeBench.Core;

namespace CodeBench.Cocco;

/// <summary>One population of the genetic search.</summary>
internal sealed class Island
{
    private readonly SubgraphEvaluator _evaluator;
    private readonly GridModels _models;
    private readonly RandomStream _random;
    private readonly GeneticOptions _options;
    private readonly PartitionOperators _operators;
    private readonly PartitionRepair _repair;
    private readonly GenomeScorer _scorer;
    private readonly List<SearchProgress> _progress = [];
    private Genome[] _population;
    private Genome[] _next;
    private int _generation;
    private long _mutations;

    public Island(SubgraphEvaluator evaluator, GridModels models, RandomStream random, GeneticOptions options)
    {
        _evaluator = evaluator;
        _models = models;
        _random = random;
        _options = options;
        _operators = new PartitionOperators(evaluator.Graph);
        _repair = new PartitionRepair(evaluator.Graph);
        _scorer = new GenomeScorer(evaluator);
        _population = NewGenomes(2 * options.Population);
        _next = NewGenomes(2 * options.Population);
        Best = new Genome(evaluator.Graph.Count) { Cost = double.PositiveInfinity };
    }

    public Genome Best { get; }

    public long Samples { get; private set; }

    public bool Done => Samples >= _options.Samples;

    public IReadOnlyList<SearchProgress> Progress => _progress;

    /// <summary>The first population.</summary>
    public void Start(IReadOnlyList<GeneticSeed> seeds)
    {
        for (var i = 0; i < _options.Population && !Done; i++)
        {
            var genome = _population[i];
            genome.Point = _models.Grid.Random(_random);
            if (i < seeds.Count)
            {
                genome.Point = seeds[i].Point ?? genome.Point;
                Copy(seeds[i].Partition.Labels, genome.Labels);
            }
            else
                _operators.Randomise(genome.Labels, _random);
            Score(genome);
        }
        for (var i = 0; i < _options.Population; i++)
        {
            if (_population[i].Cost == 0)
                _population[i].CopyFrom(Best);
        }
    }

    public void Advance(int generations)
    {
        for (var g = 0; g < generations && !Done; g++)
        {
            _generation++;
            var size = _options.Population;
            for (var i = size; i < 2 * size; i++)
            {
                if (Done)
                    _population[i].CopyFrom(Best);
                else
                    Breed(_population[i]);
            }
            Select();
        }
    }

    public Genome Emigrant()
    {
        var copy = new Genome(_evaluator.Graph.Count);
        copy.CopyFrom(Best);
        return copy;
    }

    public void Receive(Genome traveller)
    {
        var worst = 0;
        for (var i = 1; i < _options.Population; i++)
        {
            if (_population[i].Cost > _population[worst].Cost)
                worst = i;
        }
        _population[worst].CopyFrom(traveller);
        Note(traveller);
    }

    private Genome[] NewGenomes(int count) => [.. Enumerable.Range(0, count).Select(_ => new Genome(_evaluator.Graph.Count))];

    private void Breed(Genome child)
    {
        var dad = Parent();
        child.CopyFrom(dad);
        var changed = false;
        if (_random.NextBool(_options.CrossoverRate))
        {
            var mom = Parent();
            _operators.Cross(dad.Labels, mom.Labels, child.Labels, _random);
            child.Point = BufferGrid.Mean(dad.Point, mom.Point);
            changed = true;
        }
        changed |= Mutate(child);
        if (!changed)
            _operators.ModifyNode(child.Labels, child.Groups, _random);
        Score(child);
    }

    private bool Mutate(Genome child)
    {
        var before = _mutations;
        if (Mutates())
            _operators.ModifyNode(child.Labels, child.Groups, _random);
        if (Mutates())
            _operators.Split(child.Labels, child.Groups, _random);
        if (Mutates())
            _operators.Merge(child.Labels, _random);
        if (_models.Grid.IsChoice && _random.NextBool(_options.CapacityMutationRate))
        {
            child.Point = _models.Grid.Mutate(child.Point, _options.CapacitySigma, _random);
            _mutations++;
        }
        return _mutations != before;
    }

    private bool Mutates()
    {
        var mutates = _random.NextBool(_options.MutationRate);
        _mutations += mutates ? 1 : 0;
        return mutates;
    }

    private static void Copy(IReadOnlyList<int> from, int[] to)
    {
        for (var v = 0; v < to.Length; v++)
            to[v] = from[v];
    }

    private Genome Parent() => _population[_random.NextInt(_options.Population)];

    private void Score(Genome genome)
    {
        _repair.Normalise(genome.Labels, _random);
        genome.Cost = _scorer.Score(genome.Labels, _models[genome.Point], _random);
        _options.Observer?.Invoke(new SearchSample(Samples, _generation, _models.Grid[genome.Point].TotalBytes, genome.Cost));
        Samples++;
        Note(genome);
    }

    private void Note(Genome genome)
    {
        if (genome.Cost >= Best.Cost)
            return;
        Best.CopyFrom(genome);
        _progress.Add(new SearchProgress(Samples, genome.Cost));
    }

    /// <summary>Tournaments over parents and offspring; the best individual always survives.</summary>
    private void Select()
    {
        _next[0].CopyFrom(Best);
        for (var i = 1; i < _options.Population; i++)
        {
            var winner = _population[_random.NextInt(_population.Length)];
            for (var round = 1; round < _options.Tournament; round++)
            {
                var rival = _population[_random.NextInt(_population.Length)];
                winner = rival.Cost < winner.Cost ? rival : winner;
            }
            _next[i].CopyFrom(winner);
        }
        (_population, _next) = (_next, _population);
    }
}
