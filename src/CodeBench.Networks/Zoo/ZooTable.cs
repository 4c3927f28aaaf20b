using System.Globalization;
using System.Text;

namespace CodeBench.Networks;

/// <summary>The table of docs/networks.md: what we count for every network of the <see cref="Zoo"/> beside what is published.</summary>
public static class ZooTable
{
    private const string Introduction =
        """
        # Networks

        Written by `codebench networks table`; do not edit. Tests assert every row.

        A multiply-accumulate (MAC) is one product of a convolution, linear layer or matmul; biases, normalisations, activations and pooling count none.
        Parameters are all trainable numbers, as torch counts them: kernels, biases and the affine pair of each normalisation. "kernels" marks rows whose
        source counts kernels only, without biases and normalisations; the deviation then compares those. Deviation is ours / published - 1; it is
        within rounding of the published digits unless the note says otherwise. `NAME@SEED` builds a RandWire network from another seed. The operators are in [operators.md](operators.md).


        """;

    /// <summary>The rows, one a network, in the zoo's order.</summary>
    public static IReadOnlyList<ZooTableRow> Rows() => [.. Zoo.Entries.Select(e => new ZooTableRow(e, Zoo.Create(e.Name)))];

    /// <summary>The whole file, "\n" line ends.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        text.Append("| name | architecture | input | nodes | MACs, M | published | deviation | parameters, M | published | deviation | source | note |\n");
        text.Append("|---|---|---|--:|--:|--:|--:|--:|--:|--:|---|---|\n");
        foreach (var row in Rows())
            Append(text, row);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ZooTableRow row)
    {
        var published = row.Entry.Published;
        text.Append(CultureInfo.InvariantCulture,
            $"| `{row.Entry.Name}` | {row.Entry.Architecture} | {TensorShapeText.Write(row.Entry.Input)} | {row.Network.Nodes.Count} ");
        text.Append(CultureInfo.InvariantCulture,
            $"| {row.Network.Macs / 1e6:F2} | {Number(published.MegaMacs)} | {Percent(row.MacsDeviation)} ");
        var kernels = published.WeightsOnly ? " kernels" : "";
        text.Append(CultureInfo.InvariantCulture,
            $"| {row.Network.Parameters / 1e6:F6} | {Number(published.MegaParameters)}{kernels} | {Percent(row.ParametersDeviation)} ");
        text.Append(CultureInfo.InvariantCulture, $"| {published.Source} | {published.Note} |\n");
    }

    private static string Number(double? value) => value is { } v ? v.ToString("0.######", CultureInfo.InvariantCulture) : "-";

    /// <summary>Percent with two decimals; what rounds to zero is "0.00 %" without a sign.</summary>
    private static string Percent(double? deviation)
    {
        if (deviation is not { } d)
            return "-";
        var percent = Math.Round(100 * d, 2);
        return Invariant($"{(percent > 0 ? "+" : "")}{(percent == 0 ? 0 : percent):F2} %");
    }
}
