using System.Globalization;

namespace CodeBench.Reporting.Tests;

/// <summary>The same bytes whatever the user's culture does to points, groups, signs and calendars.</summary>
public sealed class CultureTests
{
    public static TheoryData<string, string, string, string> Cultures => new()
    {
        // name, decimal point, group separator, minus sign as CLDR has them: so the test bites on a machine without ICU too
        { "en-US", ".", ",", "-" },
        { "de-DE", ",", ".", "-" },
        { "fa-IR", "\u066B", "\u066C", "\u200E\u2212" },
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void EveryExporterWritesTheSameBytes(string name, string point, string group, string minus)
    {
        var expected = Under(CultureInfo.InvariantCulture, ExportAll);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.PercentGroupSeparator = group;
        culture.NumberFormat.NegativeSign = minus;
        Assert.Equal(expected, Under(culture, ExportAll));
        if (CultureInfo.GetCultures(CultureTypes.SpecificCultures).FirstOrDefault(known => known.Name == name) is { } real)
            Assert.Equal(expected, Under(real, ExportAll));
    }

    private static string ExportAll()
    {
        Summary[] summaries = [StudySummary.From(Samples.Study()), Samples.EveryBlock("Text"), Samples.EveryBlock(Samples.Nasty)];
        var parts = summaries.SelectMany(summary => new[] { ConsoleExporter.Export(summary), MarkdownExporter.Export(summary), HtmlExporter.Export(summary) }
            .Concat(summary.Tables.Select(CsvExporter.Export))
            .Concat(summary.Charts.Select(SvgExporter.Export)));
        return string.Join("\n----\n", parts) + NumberText.Duration(3725.5) + NumberText.Percent(-0.125);
    }

    private static string Under(CultureInfo culture, Func<string> make)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
