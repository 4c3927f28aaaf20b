using System.Globalization;
using System.Text;

namespace CodeBench.Reporting;

/// <summary>Draws a <see cref="LayerGraphChart"/>: title, key, then each group as a band with its layers, and its gauges at the right.</summary>
internal sealed class LayerGraphRenderer
{
    public const double Width = 900;
    private const double Margin = 16;
    private const double GraphLeft = 58;
    private const double GraphRight = 618;
    private const double GaugesLeft = 642;
    private const double KeyTop = 52;
    private const double GraphTop = 104;

    /// <summary>A group's colour: the palette without its grey, which is for what runs between groups.</summary>
    private static readonly int GroupColours = ChartStyle.Colours - 1;

    private readonly SvgCanvas _canvas;
    private readonly LayerGraphChart _chart;
    private readonly LayerGraphLayout _layout;

    public LayerGraphRenderer(SvgCanvas canvas, LayerGraphChart chart)
    {
        (_canvas, _chart) = (canvas, chart);
        _layout = new LayerGraphLayout(chart, GraphLeft, GraphRight, GraphTop);
    }

    public double Height => Math.Max(_layout.Bottom, GraphTop + 30) + Margin;

    public void Draw()
    {
        _canvas.Text("cb-title", Margin, 28, TextWidth.Fit(_chart.Title, Width - 2 * Margin, 17));
        DrawKey();
        if (_chart.Nodes.Count == 0)
            _canvas.Text("cb-soft cb-mid", Width / 2, GraphTop + 16, "no data");
        for (var group = 0; group < _chart.Groups.Count; group++)
            DrawBand(group);
        DrawLinks();
        for (var node = 0; node < _chart.Nodes.Count; node++)
            DrawBox(node);
        var gauges = new LayerGraphGauges(_canvas, _chart.Key.Gauges, GaugesLeft, Width - Margin);
        gauges.DrawHeadings(GraphTop - 12);
        for (var group = 0; group < _chart.Groups.Count; group++)
            gauges.Draw(_chart.Groups[group], Colour(group), _layout.Bands[group].Top + _layout.Bands[group].Height / 2);
    }

    private static string Colour(int group) => ChartStyle.ColourClass(group % GroupColours);

    private void DrawKey()
    {
        var x = Margin;
        foreach (var (text, mark) in new (string, Action<double>)[]
        {
            (_chart.Key.Solid, at => _canvas.Rectangle($"cb-part {Colour(0)}", at, KeyTop - 6, 16, 12, radius: 3)),
            (_chart.Key.Pale, at => _canvas.Rectangle($"cb-pale {Colour(0)}", at, KeyTop - 6, 16, 12, radius: 3)),
            (_chart.Key.Inside, at => _canvas.Line($"cb-link {Colour(0)}", at, KeyTop, at + 16, KeyTop)),
            (_chart.Key.Between, at => _canvas.Line("cb-far", at, KeyTop, at + 16, KeyTop)),
        })
        {
            mark(x);
            var shown = TextWidth.Fit(text, (Width - 2 * Margin) / 4 - 40);
            _canvas.Text("cb-text", x + 22, KeyTop + 4, shown);
            x += 22 + TextWidth.Of(shown) + 18;
        }
    }

    private void DrawBand(int group)
    {
        var (top, height) = _layout.Bands[group];
        _canvas.Rectangle($"cb-band {Colour(group)}", Margin, top, Width - 2 * Margin, height, radius: 6, _chart.Groups[group].Tip);
        _canvas.Rectangle($"cb-part {Colour(group)}", Margin, top, 4, height, radius: 2);
        _canvas.Text($"cb-name {Colour(group)}", Margin + 11, top + height / 2 + 4, TextWidth.Fit(_chart.Groups[group].Name, GraphLeft - Margin - 14));
    }

    /// <summary>One path for each group, and one, below them, for everything between groups.</summary>
    private void DrawLinks()
    {
        foreach (var links in _layout.Rows.Links.GroupBy(link => link.Group).OrderBy(links => links.Key))
        {
            var path = new StringBuilder();
            foreach (var link in links)
                Append(path, link);
            _canvas.Path(links.Key < 0 ? "cb-far" : $"cb-link {Colour(links.Key)}", path.ToString());
        }
    }

    /// <summary>A cubic that leaves a box straight down and passes a lane without a kink.</summary>
    private void Append(StringBuilder path, GraphLink link)
    {
        var (x1, x2) = (link.Upper.X, link.Lower.X);
        var (from, to) = (_layout.ExitOf(link.Upper), _layout.EntryOf(link.Lower));
        var (bend1, bend2) = (_layout.SlopeOf(link.Upper), _layout.SlopeOf(link.Lower));
        path.Append(CultureInfo.InvariantCulture, $"M{SvgCanvas.Number(x1)} {SvgCanvas.Number(from)}");
        if (Math.Abs(x1 - x2) < 0.05 && bend1 == 0 && bend2 == 0)
        {
            path.Append('V').Append(SvgCanvas.Number(to));
            return;
        }
        // Where both ends are steep, control points half way give the rounder curve; a slope asks for the Hermite third.
        var (reach1, reach2) = (bend1 == 0 ? (to - from) / 2 : (to - from) / 3, bend2 == 0 ? (to - from) / 2 : (to - from) / 3);
        path.Append(CultureInfo.InvariantCulture, $"C{SvgCanvas.Number(x1 + bend1 * reach1)} {SvgCanvas.Number(from + reach1)} ");
        path.Append(CultureInfo.InvariantCulture, $"{SvgCanvas.Number(x2 - bend2 * reach2)} {SvgCanvas.Number(to - reach2)} {SvgCanvas.Number(x2)} {SvgCanvas.Number(to)}");
    }

    private void DrawBox(int node)
    {
        var (layer, slot) = (_chart.Nodes[node], _layout.Rows.Boxes[node]);
        var (width, height) = (_layout.Columns.BoxWidths[slot.Row], _layout.BoxHeight);
        var top = _layout.TopOf(slot);
        if (layer.IsPale)
            _canvas.Rectangle("cb-back", slot.X - width / 2, top, width, height, radius: 3);
        _canvas.Rectangle($"{(layer.IsPale ? "cb-pale" : "cb-part")} {Colour(layer.Group)}", slot.X - width / 2, top, width, height, radius: 3, layer.Tip ?? layer.Name);
        if (height >= 13 && width >= 24)
            _canvas.Text($"{(layer.IsPale ? "cb-text" : "cb-on")} cb-small cb-mid", slot.X, top + height / 2 + 3.5, TextWidth.FitEnd(layer.Name, width - 6, 10));
    }
}
