using System.Globalization;
using System.Text;

namespace CodeBench.Reporting;

/// <summary>
/// The one look of all charts: a stylesheet with light colours and, for readers who prefer it, dark ones.
/// The series colours differ in lightness as well as in hue, so that they stay apart in grey and for colour-blind readers.
/// </summary>
internal static class ChartStyle
{
    private static readonly string[] Light = ["#2456c9", "#d2660a", "#0b8468", "#8b3fc4", "#c2304a", "#8a6a00", "#177fa8", "#6b7280"];
    private static readonly string[] Dark = ["#7aa5ff", "#ffa657", "#4fd1ad", "#c79bff", "#ff8095", "#e3c04d", "#6cc7ea", "#9aa3b2"];

    public static int Colours => Light.Length;

    /// <summary>The class that carries a series' colour as the current colour.</summary>
    public static string ColourClass(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"cb-c{(index % Light.Length + Light.Length) % Light.Length}");

    /// <summary>Rules for light mode, then a media query for dark mode.</summary>
    public static string Css { get; } = BuildCss();

    private static string BuildCss()
    {
        var css = new StringBuilder();
        css.Append("""
            .cb-chart{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:12px}
            .cb-title{font-size:16px;font-weight:600}.cb-strong{font-weight:600}
            .cb-end{text-anchor:end}.cb-mid{text-anchor:middle}
            .cb-num{font-variant-numeric:tabular-nums}
            .cb-grid{stroke-width:1;shape-rendering:crispEdges}.cb-axis{stroke-width:1;shape-rendering:crispEdges}
            .cb-dot{fill:currentColor;stroke-width:1.25}.cb-muted{fill:currentColor;fill-opacity:.42}
            .cb-ring{fill:none;stroke:currentColor;stroke-width:2}
            .cb-line{fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
            .cb-cloud{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round}
            .cb-part{fill:currentColor}.cb-pale{fill:currentColor;fill-opacity:.38}.cb-band{fill:currentColor;fill-opacity:.08}
            .cb-name{fill:currentColor;font-weight:600}.cb-small{font-size:10px}
            .cb-link{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}.cb-far{fill:none;stroke-width:1.25}

            """);
        AppendTheme(css, Light, back: "#ffffff", ink: "#1b1f27", soft: "#565e6c", grid: "#e7e9ee", axis: "#9aa1ad");
        css.Append("@media (prefers-color-scheme:dark){\n");
        AppendTheme(css, Dark, back: "#171a20", ink: "#eceff4", soft: "#a5adba", grid: "#2a2f38", axis: "#656d7a");
        css.Append("}\n");
        return css.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendTheme(StringBuilder css, string[] colours, string back, string ink, string soft, string grid, string axis)
    {
        css.Append(CultureInfo.InvariantCulture, $".cb-back{{fill:{back}}}.cb-dot,.cb-part{{stroke:{back}}}.cb-halo{{stroke:{back};stroke-width:3;paint-order:stroke}}\n");
        css.Append(CultureInfo.InvariantCulture, $".cb-title,.cb-text,.cb-strong{{fill:{ink}}}.cb-soft{{fill:{soft}}}.cb-grid{{stroke:{grid}}}.cb-axis,.cb-far{{stroke:{axis}}}\n");
        css.Append(CultureInfo.InvariantCulture, $".cb-on{{fill:{back}}}.cb-track{{fill:{grid}}}\n");
        for (var i = 0; i < colours.Length; i++)
            css.Append(CultureInfo.InvariantCulture, $".cb-c{i}{{color:{colours[i]}}}");
        css.Append('\n');
    }
}
