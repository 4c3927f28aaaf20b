using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>
/// A network as a YAML file:
/// <code>
/// network: tiny
/// input: 3x32x32
/// nodes:
///   conv: {op: convolution, out: 16, kernel: 3, padding: 1}
///   relu: {op: activation, function: relu}
///   sum: {op: add, from: [relu, conv]}
/// </code>
/// A node without <c>from</c> reads the one above it, the first one reads <c>input</c>. Nodes may stand in any order. Attributes are those
/// of the operators, named as <see cref="Operator.Describe"/> prints them.
/// </summary>
public static class NetworkYaml
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The YAML file.</param>
    /// <param name="input">Another input than the file's.</param>
    /// <exception cref="ProblemException">With every problem and its line.</exception>
    public static Network Read(string path, TensorShape? input = null) => Build(YamlFile.Read(path), path, input);

    /// <summary>Reads a text; <paramref name="file"/> only names it in problems.</summary>
    /// <exception cref="ProblemException">With every problem and its line.</exception>
    public static Network Parse(string text, string? file = null) => Build(YamlFile.Parse(text, file), file, null);

    /// <summary>The file that reads back as this network.</summary>
    public static string Write(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        List<YamlEntry> nodes = [.. network.Nodes.Skip(1).Select(n => new YamlEntry(n.Name, Write(network, n)))];
        return YamlText.Write(new YamlMapping(
        [
            new("network", new YamlScalar(network.Name)),
            new("input", new YamlScalar(TensorShapeText.Write(network.InputShape))),
            new("nodes", new YamlMapping(nodes)),
        ]));
    }

    private static YamlMapping Write(Network network, Node node)
    {
        List<YamlEntry> entries = [new("op", new YamlScalar(node.Operator.Kind))];
        if (node.Inputs.Count != 1 || node.Inputs[0] != node.Index - 1)
        {
            List<YamlNode> names = [.. node.Inputs.Select(i => new YamlScalar(network.Nodes[i].Name))];
            entries.Add(new("from", names.Count == 1 ? names[0] : new YamlSequence(names)));
        }
        entries.AddRange(node.Operator.Attributes.Select(a => new YamlEntry(a.Key, new YamlScalar(a.Value))));
        return new YamlMapping(entries);
    }

    private static Network Build(YamlMapping root, string? file, TensorShape? asked)
    {
        var problems = new List<Problem>();
        var fields = new YamlFields(root, file, problems);
        var name = fields.Text("network");
        var written = ReadShape(fields);
        var drafts = new List<NodeDraft>();
        if (root["nodes"] is YamlMapping nodes && fields.Has("nodes"))
        {
            foreach (var entry in nodes.Entries)
                drafts.Add(ReadNode(entry, drafts.Count == 0 ? GraphDraft.InputName : drafts[^1].Name, file, problems));
        }
        else
        {
            fields.Report("nodes", "'nodes' is missing", "it holds one 'name: {op: ...}' for each node");
        }
        fields.RefuseOthers();
        return new GraphDraft(name.Length > 0 ? name : "network", asked ?? written, drafts, file).Build(problems);
    }

    private static TensorShape? ReadShape(YamlFields fields)
    {
        var text = fields.Text("input");
        if (TensorShapeText.TryRead(text, out var shape))
            return shape;
        if (fields.Has("input"))
            fields.Report("input", $"'{text}' is not a shape", "a shape is channels x height x width, or channels x depth x height x width",
                "input: 3x224x224");
        return null;
    }

    private static NodeDraft ReadNode(YamlEntry entry, string previous, string? file, List<Problem> problems)
    {
        if (entry.Value is not YamlMapping mapping)
        {
            problems.Add(new Problem($"node '{entry.Key}' is not a list of attributes", null, $"{entry.Key}: {{op: flatten}}", file,
                entry.Line));
            return new NodeDraft(entry.Key, null, [previous], entry.Line);
        }
        var found = new List<Problem>();
        var fields = new YamlFields(mapping with { Line = entry.Line }, file, found);
        List<string> inputs = [];
        foreach (var item in fields.List("from"))
        {
            if (item is YamlScalar scalar)
                inputs.Add(scalar.Text);
            else
                fields.Report("from", "'from' holds something else than names of nodes");
        }
        var @operator = OperatorReader.Read(fields);
        if (@operator is not null)
            fields.RefuseOthers();
        problems.AddRange(found.Select(p => p with { What = $"node '{entry.Key}': {p.What}" }));
        return new NodeDraft(entry.Key, found.Count == 0 ? @operator : null, inputs.Count > 0 ? inputs : [previous], entry.Line);
    }
}
