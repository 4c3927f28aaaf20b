using System.Globalization;

namespace CodeBench.Reporting;

/// <summary>A cell: a text or a number. People see <see cref="Display"/>, programs read <see cref="Exact"/>.</summary>
public readonly record struct ReportCell
{
    private ReportCell(string display, string exact, bool isNumber) => (Display, Exact, IsNumber) = (display, exact, isNumber);

    /// <summary>Rounded and grouped, for reading.</summary>
    public string Display { get => field ?? ""; }

    /// <summary>Full precision, no grouping, for files.</summary>
    public string Exact { get => field ?? ""; }

    public bool IsNumber { get; }

    /// <summary>A value that does not exist: "n/a" to read, empty in files.</summary>
    public static ReportCell Missing { get; } = new(NumberText.Missing, "", false);

    public static ReportCell Of(string? text) => text is null ? Missing : new(Markup.OneLine(text), text, false);

    public static ReportCell Of(long value) => new(NumberText.Integer(value), value.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>NaN counts as missing.</summary>
    public static ReportCell Of(double value, int significantDigits = 4) =>
        double.IsNaN(value) ? Missing : new(NumberText.Significant(value, significantDigits), NumberText.Exact(value), true);

    public static implicit operator ReportCell(string? text) => Of(text);

    public static implicit operator ReportCell(long value) => Of(value);

    public static implicit operator ReportCell(double value) => Of(value);
}
