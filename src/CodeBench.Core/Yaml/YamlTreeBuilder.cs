using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CodeBench.Core;

/// <summary>Builds the tree from the parser's events with its own stack: no recursion, so no depth can overflow it.</summary>
internal sealed class YamlTreeBuilder(string? file, YamlLimits limits, List<Problem> problems)
{
    private readonly Stack<Frame> _open = new();
    private YamlNode? _root;
    private int _nodes;
    private int _documents;

    public YamlNode? Build(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (Next(parser) is { } current)
        {
            if (!Take(current))
                return null;
        }
        return _root;
    }

    /// <summary>The next event; null at the end, and where the text is no YAML.</summary>
    private ParsingEvent? Next(Parser parser)
    {
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException exception)
        {
            Refuse((int)exception.Start.Line, "this is not YAML", exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser trips over some broken texts instead of naming the error ("a: [1, 2" followed by "b: 3").
            Refuse((int)(parser.Current?.End.Line ?? 1), "this is not YAML from here on", @try: "look for a missing bracket, quote or comma");
        }
        return null;
    }

    /// <summary>False when reading on makes no sense.</summary>
    private bool Take(ParsingEvent current)
    {
        var line = (int)current.Start.Line;
        if (current is NodeEvent node && !TakeNode(node, line))
            return false;
        switch (current)
        {
            case DocumentStart when ++_documents > 1:
                Refuse(line, "a second document starts here", "one file holds one document", "remove the '---'");
                return false;
            case AnchorAlias alias:
                Refuse(line, $"'*{alias.Value.Value}' is an alias", "anchors and aliases are not read", "write the value where it is needed");
                Place(new YamlScalar("", false, line));
                break;
            case MappingStart:
                _open.Push(new Frame(IsMapping: true, line));
                break;
            case SequenceStart:
                _open.Push(new Frame(IsMapping: false, line));
                break;
            case MappingEnd or SequenceEnd:
                var done = _open.Pop();
                Place(done.IsMapping ? new YamlMapping(done.Entries, done.Line) : new YamlSequence(done.Items, done.Line));
                break;
            case Scalar scalar:
                Place(Read(scalar, line));
                break;
        }
        return true;
    }

    private bool TakeNode(NodeEvent node, int line)
    {
        if (++_nodes > limits.Nodes)
        {
            Refuse(line, string.Create(CultureInfo.InvariantCulture, $"the file holds more than {limits.Nodes:N0} values"));
            return false;
        }
        if (node is MappingStart or SequenceStart && _open.Count >= limits.Depth)
        {
            problems.Add(YamlScan.TooDeep(limits, file, line));
            return false;
        }
        if (!node.Anchor.IsEmpty)
            Refuse(line, $"'&{node.Anchor.Value}' is an anchor", "anchors and aliases are not read", "write the value where it is needed");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            Refuse(line, $"'{node.Tag.Value}' is a type tag", "tags are not read", "leave it out");
        return true;
    }

    private YamlScalar Read(Scalar scalar, int line)
    {
        var plain = scalar.Style == ScalarStyle.Plain;
        if (plain && scalar.Value.TrimStart('-', '+').ToUpperInvariant() is ".NAN" or ".INF")
            Refuse(line, $"'{scalar.Value}' is not a number that can be used", @try: "write a finite number, or leave the key out");
        return new YamlScalar(scalar.Value, !plain, line);
    }

    private void Place(YamlNode node)
    {
        if (!_open.TryPeek(out var parent))
        {
            _root = node;
        }
        else if (!parent.IsMapping)
        {
            parent.Items.Add(node);
        }
        else if (!parent.HasKey)
        {
            parent.HasKey = true;
            parent.Key = node as YamlScalar;
            if (parent.Key is null)
                Refuse(node.Line, "a list or mapping is used as a key", "keys are plain text");
            else if (!parent.Names.TryAdd(parent.Key.Text, node.Line))
                Refuse(node.Line, $"the key '{parent.Key.Text}' is here twice", FirstSeen(parent.Names[parent.Key.Text]));
        }
        else
        {
            parent.HasKey = false;
            if (parent.Key is { } key)
                parent.Entries.Add(new YamlEntry(key.Text, node, key.Line));
        }
    }

    private static string FirstSeen(int line) => string.Create(CultureInfo.InvariantCulture, $"it is already on line {line}");

    private void Refuse(int line, string what, string? why = null, string? @try = null) =>
        problems.Add(new Problem(what, why, @try, file, line));

    private sealed record Frame(bool IsMapping, int Line)
    {
        public List<YamlNode> Items { get; } = [];
        public List<YamlEntry> Entries { get; } = [];
        public Dictionary<string, int> Names { get; } = new(StringComparer.Ordinal);
        public bool HasKey { get; set; }
        public YamlScalar? Key { get; set; }
    }
}
