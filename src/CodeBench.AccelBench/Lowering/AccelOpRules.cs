using System.Globalization;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>What a list of operations must satisfy before it is run.</summary>
public static class AccelOpRules
{
    /// <summary>No side, channel count or feature count may exceed this.</summary>
    public const int LargestSize = 1 << 20;

    /// <summary>A list that would be cut into more blocks than this is refused: it would run for minutes.</summary>
    public const long MostBlocks = 1_000_000_000;

    /// <summary>Checks a list, all problems at once.</summary>
    /// <exception cref="ProblemException">No image first, a size that is not positive, groups that do not divide the channels, absurd sizes.</exception>
    public static void Check(IReadOnlyList<AccelOp> ops, int batch = 1)
    {
        ArgumentNullException.ThrowIfNull(ops);
        var problems = new List<Problem>();
        if (ops.Count == 0 || ops[0] is not AccelOp.Input)
        {
            problems.Add(new Problem(
                "the first operation is not \"input\"", "the image is loaded first", "start with {\"op\": \"input\", \"C\": 3, \"H\": 32, \"W\": 32}"));
        }
        for (var i = 0; i < ops.Count; i++)
        {
            if (Fault(ops[i]) is { } fault)
                problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"operation {i}: {fault}")));
            else if (i > 0 && ops[i] is AccelOp.Input)
                problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"operation {i} is a second \"input\""), "a list has one image"));
        }
        if (problems.Count == 0 && ops.Sum(op => Blocks(op, batch)) is var blocks and > MostBlocks)
        {
            problems.Add(new Problem(
                string.Create(CultureInfo.InvariantCulture, $"the list would be cut into {blocks:0.##E0} blocks"),
                string.Create(CultureInfo.InvariantCulture, $"the limit is {MostBlocks:N0}"),
                "a smaller image or batch"));
        }
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    /// <summary>The activation functions that the MAC units need for this list.</summary>
    public static ActivationUnits Activations(IReadOnlyList<AccelOp> ops)
    {
        ArgumentNullException.ThrowIfNull(ops);
        var units = ActivationUnits.None;
        foreach (var op in ops)
        {
            if (op is AccelOp.Activation activation)
                units |= activation.Function;
        }
        return units;
    }

    /// <summary>What is wrong with one operation, or null.</summary>
    internal static string? Fault(AccelOp op) => op switch
    {
        AccelOp.Input o => Sizes(("C", o.C), ("H", o.H), ("W", o.W)),
        AccelOp.Convolution o => Sizes(
            ("actC", o.ActC), ("H", o.H), ("W", o.W), ("cin", o.Cin), ("cout", o.Cout), ("kx", o.Kx), ("ky", o.Ky), ("sx", o.Sx), ("sy", o.Sy),
            ("groups", o.Groups)) ?? Groups(o),
        AccelOp.BatchNorm o => Sizes(("C", o.C), ("H", o.H), ("W", o.W)),
        AccelOp.Pooling o => Sizes(("C", o.C), ("Hout", o.Hout), ("Wout", o.Wout)),
        AccelOp.GlobalPooling o => Sizes(("C", o.C), ("H", o.H), ("W", o.W)),
        AccelOp.Upsample o => Sizes(("C", o.C), ("Hout", o.Hout), ("Wout", o.Wout)),
        AccelOp.Linear o => Sizes(("in", o.In), ("out", o.Out)),
        _ => null,
    };

    private static string? Groups(AccelOp.Convolution o) => o.Cin % o.Groups == 0 && o.Cout % o.Groups == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{o.Groups} groups do not divide {o.Cin} input and {o.Cout} output channels");

    private static string? Sizes(params ReadOnlySpan<(string Name, int Value)> sizes)
    {
        foreach (var (name, value) in sizes)
        {
            if (value is < 1 or > LargestSize)
                return string.Create(CultureInfo.InvariantCulture, $"{name} = {value} is not between 1 and {LargestSize}");
        }
        return null;
    }

    private static double Blocks(AccelOp op, int batch) => op switch
    {
        AccelOp.Convolution o => Tiles(batch, 4) * Tiles(o.H, 64) * Tiles(o.W, 64) * o.Groups
            * Tiles(o.Groups == 1 ? o.ActC : o.Cin / o.Groups, 64) * Tiles(o.Cout / o.Groups, 4),
        AccelOp.Input o => Tiles(batch, 4) * Tiles(o.H, 64) * Tiles(o.W, 64) * Tiles(o.C, 64),
        _ => 1,
    };

    private static double Tiles(int size, int tile) => ReleasedConstants.CeilDiv(size, tile);
}
