using System.Globalization;
using CodeBench.AccelBench;
using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;

namespace CodeBench.Experiments;

/// <summary>Reads a <see cref="StudyFile"/> and collects every problem before it complains.</summary>
internal sealed class StudyFileReader
{
    private static readonly string[] Searchers = ["random"];
    private static readonly string[] Fidelities = ["physical", "released"];
    private readonly YamlMapping _tree;
    private readonly string? _file;
    private readonly DatasetCatalog _datasets;
    private readonly List<Problem> _problems = [];
    private readonly YamlFields _fields;

    public StudyFileReader(YamlMapping tree, string? file, DatasetCatalog datasets)
    {
        (_tree, _file, _datasets) = (tree, file, datasets);
        _fields = new YamlFields(tree, file, _problems);
    }

    public StudyFile Read(string text)
    {
        var name = ReadName();
        var dataset = ReadDataset();
        var seed = (ulong)_fields.Integer("seed", 1, min: 0);
        var trials = (int)_fields.Integer("trials", min: 1, max: 1_000_000);
        var workers = (int)_fields.Integer("workers", 1, min: 1, max: 1024);
        var searcher = _fields.Choice("searcher", Searchers, "random");
        var fidelity = _fields.Choice("fidelity", Fidelities, "physical");
        var networks = ReadNetworks(dataset);
        var space = ReadSpace(networks);
        var objective = ReadObjective();
        var training = ReadTraining();
        _fields.RefuseOthers();
        if (_problems.Count > 0)
            throw new ProblemException([.. _problems.OrderBy(problem => problem.Line)]);
        return new StudyFile
        {
            Name = name,
            Dataset = dataset!.Name,
            Seed = seed,
            Trials = trials,
            Workers = workers,
            Searcher = searcher,
            Space = space!,
            Fidelity = fidelity == "released" ? Fidelity.Released : Fidelity.Physical,
            Objective = objective!,
            Training = training,
            Text = text,
            Configuration = StudyConfiguration.Hash(_tree),
        };
    }

    private string ReadName()
    {
        var name = _fields.Text("name");
        var isPlain = name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && name[0] != '.';
        if (_fields.Has("name") && !isPlain)
            _fields.Report("name", $"'{name}' is no name for a study", "it names a folder", "letters, digits, '-', '_' and '.'");
        return name;
    }

    private DatasetManifest? ReadDataset()
    {
        var known = _datasets.List();
        var name = _fields.Choice("dataset", [.. known.Select(manifest => manifest.Name)]);
        return known.FirstOrDefault(manifest => manifest.Name == name);
    }

    /// <summary>"quick" for all of the family, "residual-*" for some, or names of the family or the zoo.</summary>
    private List<string> ReadNetworks(DatasetManifest? dataset)
    {
        var names = new List<string>();
        var items = _fields.List("networks");
        if (items.Count == 0)
            _fields.Report("networks", "the study has no networks", @try: "networks: [quick]");
        foreach (var item in items)
        {
            if (item is YamlScalar scalar)
                names.AddRange(Expand(scalar));
            else
                Report(item.Line, "a network is given by its name");
        }
        foreach (var repeated in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            _fields.Report("networks", $"the network '{repeated.Key}' is here twice");
        CheckNetworks(names, dataset);
        return names;
    }

    private IEnumerable<string> Expand(YamlScalar scalar)
    {
        var pattern = scalar.Text == "quick" ? "*" : scalar.Text;
        if (!pattern.Contains('*', StringComparison.Ordinal))
            return [pattern];
        var members = QuickCnn.All.Select(member => member.Name).Where(name => NamePattern.Matches(pattern, name)).ToList();
        if (members.Count == 0)
            Report(scalar.Line, $"no quick network matches '{pattern}'", null, $"they are named like '{QuickCnn.All[0].Name}'");
        return members;
    }

    /// <summary>Whether each exists and, when the data set is known, fits its images.</summary>
    private void CheckNetworks(List<string> names, DatasetManifest? dataset)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            Try(_fields.LineOf("networks"), () =>
            {
                StudyNetworks.CheckName(name);
                if (dataset is not null)
                    StudyNetworks.Create(name, dataset);
            });
        }
    }

    private CoDesignSpace? ReadSpace(List<string> networks)
    {
        if (!_fields.Has("accelerators"))
        {
            _fields.Report("accelerators", "the key 'accelerators' is missing", @try: "accelerators: [spring]");
            return null;
        }
        if (_tree["accelerators"] is YamlMapping)
        {
            var subspace = ReadSubspace(_fields.Map("accelerators")!);
            return networks.Count == 0 || subspace is null ? null : new CoDesignSpace(networks, subspace);
        }
        var list = new List<Accelerator>();
        if (_fields.List("accelerators").Count == 0)
            _fields.Report("accelerators", "the study has no accelerators", @try: "accelerators: [spring]");
        foreach (var node in _fields.List("accelerators"))
            Try(node.Line, () => list.Add(ReadAccelerator(node)));
        return networks.Count == 0 || list.Count == 0 ? null : new CoDesignSpace(networks, list);
    }

    private static Accelerator ReadAccelerator(YamlNode node) =>
        node is YamlScalar scalar
            ? AcceleratorText.Parse(scalar.Text)
            : throw new ProblemException("an accelerator is a name or 13 numbers in quotes", null, "\"2,16,8,4,8,3,3,1,12,24,4,1,1\"");

    /// <summary>Each entry is checked alone first, so that every problem has its line.</summary>
    private AcceleratorSubspace? ReadSubspace(YamlFields fields)
    {
        var before = _problems.Count;
        var values = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var entry in AcceleratorSubspace.Entries.Where(fields.Has))
        {
            Try(fields.LineOf(entry), () =>
            {
                values[entry] = [.. fields.List(entry).Select(node => ReadInteger(entry, node))];
                _ = new AcceleratorSubspace(new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal) { [entry] = values[entry] }, []);
            });
        }
        var memories = fields.List("memory").Select(node => (node as YamlScalar)?.Text ?? "").ToList();
        Try(fields.LineOf("memory"), () => _ = new AcceleratorSubspace(new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal), memories));
        fields.RefuseOthers();
        return _problems.Count == before ? new AcceleratorSubspace(values, memories) : null;
    }

    private static int ReadInteger(string name, YamlNode node)
    {
        if (node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        throw new ProblemException($"{name} takes whole numbers", null, $"{name}: [1, 2]");
    }

    /// <summary>Keeps the problems of a part of the file, at its line.</summary>
    private void Try(int line, Action read)
    {
        try
        {
            read();
        }
        catch (ProblemException exception)
        {
            _problems.AddRange(exception.Problems.Select(problem => problem with { File = _file, Line = line }));
        }
    }

    private Objective? ReadObjective()
    {
        var (weights, scales) = (new ObjectiveWeights(), new ObjectiveScales());
        if (_fields.Map("objective") is { } fields)
        {
            if (fields.Map("weights") is { } w)
            {
                // Whoever gives weights gives all of them: the others would not sum to 1.
                weights = new ObjectiveWeights(w.Number("latency"), w.Number("area"), w.Number("dynamicEnergy"), w.Number("leakageEnergy"), w.Number("accuracy"));
                w.RefuseOthers();
            }
            if (fields.Map("scales") is { } s)
            {
                scales = new ObjectiveScales(
                    s.Number("latencyMs", scales.LatencyMs), s.Number("areaMm2", scales.AreaMm2),
                    s.Number("dynamicMj", scales.DynamicMj), s.Number("leakageMj", scales.LeakageMj));
                s.RefuseOthers();
            }
            fields.RefuseOthers();
        }
        var problems = Objective.Check(weights, scales);
        _problems.AddRange(problems.Select(problem => problem with { File = _file, Line = _fields.LineOf("objective") }));
        return problems.Count == 0 ? new Objective(weights, scales) : null;
    }

    private TrainingPlan ReadTraining() =>
        _fields.Map("training") is { } fields
            ? TrainingReader.Read(fields, problem => _problems.Add(problem with { File = _file }))
            : TrainingReader.Default;

    private void Report(int line, string what, string? why = null, string? @try = null) => _problems.Add(new Problem(what, why, @try, _file, line));
}
