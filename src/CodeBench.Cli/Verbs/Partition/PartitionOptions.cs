using System.CommandLine;
using CodeBench.Cocco;

namespace CodeBench.Cli;

/// <summary>The options of <c>partition</c>.</summary>
internal sealed class PartitionOptions
{
    private readonly Option<string> _buffer = new("--buffer", "-b") { Description = "KB: 1024+1152 is a global and a weight buffer, 1344 one shared buffer.", DefaultValueFactory = _ => "1024+1152" };
    private readonly Option<string> _metric = new("--metric", "-m") { Description = "What to minimise: ema, energy, latency or cost.", DefaultValueFactory = _ => "ema" };
    private readonly Option<string> _method = new("--method") { Description = "exact, greedy, dp, sa, ga or cocco; with --explore also rs and gs.", DefaultValueFactory = _ => "cocco" };
    private readonly Option<double> _alpha = new("--alpha") { Description = "Weight of energy (pJ) against capacity (bytes) in 'cost'.", DefaultValueFactory = _ => 0.002 };
    private readonly Option<int> _cores = new("--cores") { Description = "Cores that share weights over a crossbar.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _batch = new("--batch") { Description = "Images per inference.", DefaultValueFactory = _ => 1 };
    private readonly Option<long?> _samples = new("--samples") { Description = "Budget of the search (default: the method's own)." };
    private readonly Option<ulong> _seed = new("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1UL };
    private readonly Option<string> _profile = new("--profile") { Description = "Energy and timing constants.", DefaultValueFactory = _ => "paper-12nm" };
    private readonly Option<bool> _explore = new("--explore") { Description = "Choose the capacity too, by formula 2; --buffer then only says shared or separate." };
    private readonly Option<int?> _regions = new("--region-limit") { Description = "Most layers and inputs in a subgraph (the paper's register file holds 64)." };
    private readonly Option<bool> _wholeMaps = new("--whole-maps") { Description = "Beyond the paper: subgraphs may hold whole maps and free weights layer by layer." };
    private readonly Option<bool> _tileChoice = new("--tile-choice") { Description = "Beyond the paper: each subgraph chooses its tile, each axis for itself." };
    private readonly Option<int> _workers = new("--workers") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _report = new("--report") { Description = "Write a report with the partition drawn on the layer graph (report.html) into this folder." };

    public PartitionOptions(Command command)
    {
        foreach (var option in new Option[] { _buffer, _metric, _method, _alpha, _cores, _batch, _samples, _seed, _profile, _explore, _regions, _wholeMaps, _tileChoice, _workers, _report })
            command.Add(option);
    }

    /// <summary>Folder of the report; null for none.</summary>
    public string? Report(ParseResult parsed) => parsed.GetValue(_report);

    public PartitionRequest Read(ParseResult parsed) => new()
    {
        Buffer = parsed.GetValue(_buffer)!,
        Metric = parsed.GetValue(_metric)!,
        Method = parsed.GetValue(_method)!,
        Alpha = parsed.GetValue(_alpha),
        Cores = parsed.GetValue(_cores),
        Batch = parsed.GetValue(_batch),
        Samples = parsed.GetValue(_samples),
        Seed = parsed.GetValue(_seed),
        Profile = parsed.GetValue(_profile)!,
        Explore = parsed.GetValue(_explore),
        RegionLimit = parsed.GetValue(_regions),
        WholeMaps = parsed.GetValue(_wholeMaps),
        TileChoice = parsed.GetValue(_tileChoice),
        Threads = parsed.GetValue(_workers),
    };
}
