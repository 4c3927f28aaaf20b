namespace CodeBench.Reporting;

/// <summary>
/// Puts every layer into a row: bands below each other, in a band one row below the lowest of the layers it reads. An edge over several rows gets a lane,
/// shared by all readers of the same output.
/// </summary>
internal sealed class GraphRows
{
    /// <summary>More boxes than this in a row are spread over the next rows.</summary>
    public const int MostBoxes = 24;

    private readonly LayerGraphChart _chart;
    private readonly GraphSlot[] _boxes;
    private readonly List<List<GraphSlot>> _rows = [];
    private readonly List<GraphLink> _links = [];

    public GraphRows(LayerGraphChart chart)
    {
        _chart = chart;
        _boxes = new GraphSlot[chart.Nodes.Count];
        Bands = AddBoxes();
        foreach (var readers in chart.Edges.Distinct().GroupBy(edge => edge.From, edge => _boxes[edge.To]))
            Connect(_boxes[readers.Key], [.. readers.OrderBy(reader => reader.Row).ThenBy(reader => reader.Node)]);
    }

    /// <summary>Boxes and lanes of each row.</summary>
    public IReadOnlyList<List<GraphSlot>> Rows => _rows;

    /// <summary>The box of each layer.</summary>
    public IReadOnlyList<GraphSlot> Boxes => _boxes;

    public IReadOnlyList<GraphLink> Links => _links;

    /// <summary>First row and number of rows of each group; a group without layers has none.</summary>
    public IReadOnlyList<(int First, int Count)> Bands { get; }

    private List<(int First, int Count)> AddBoxes()
    {
        var members = Enumerable.Range(0, _boxes.Length).ToLookup(node => _chart.Nodes[node].Group);
        var sources = _chart.Edges.ToLookup(edge => edge.To, edge => edge.From);
        var bands = new List<(int, int)>(_chart.Groups.Count);
        for (var group = 0; group < _chart.Groups.Count; group++)
        {
            var first = _rows.Count;
            foreach (var node in members[group])
            {
                var row = sources[node].Where(source => _chart.Nodes[source].Group == group).Select(source => _boxes[source].Row + 1).DefaultIfEmpty(first).Max();
                while (row < _rows.Count && _rows[row].Count >= MostBoxes)
                    row++;
                while (row >= _rows.Count)
                    _rows.Add([]);
                _rows[row].Add(_boxes[node] = new GraphSlot(node, row, isBox: true));
            }
            bands.Add((first, _rows.Count - first));
        }
        return bands;
    }

    private void Connect(GraphSlot source, IReadOnlyList<GraphSlot> readers)
    {
        var group = _chart.Nodes[source.Node].Group;
        var insideEnd = readers.Where(reader => _chart.Nodes[reader.Node].Group == group).Select(reader => reader.Row).DefaultIfEmpty(-1).Max();
        var lane = source;
        foreach (var reader in readers)
        {
            while (lane.Row < reader.Row - 1)
            {
                var next = new GraphSlot(source.Node, lane.Row + 1, isBox: false);
                _rows[next.Row].Add(next);
                Link(lane, next, next.Row < insideEnd ? group : -1);
                lane = next;
            }
            Link(lane, reader, _chart.Nodes[reader.Node].Group == group ? group : -1);
        }
    }

    private void Link(GraphSlot upper, GraphSlot lower, int group)
    {
        upper.Below.Add(lower);
        lower.Above.Add(upper);
        _links.Add(new GraphLink(upper, lower, group));
    }
}
