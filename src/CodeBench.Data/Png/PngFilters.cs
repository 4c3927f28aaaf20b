using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeBench.Data;

/// <summary>The five row filters of PNG. [Public: PNG specification, 9.2]</summary>
internal static class PngFilters
{
    public const byte None = 0;
    public const byte Sub = 1;
    public const byte Up = 2;
    public const byte Average = 3;
    public const byte Paeth = 4;

    /// <summary>Turns filtered bytes back into samples, in place. False for an unknown filter.</summary>
    /// <param name="filter">The row's filter byte.</param>
    /// <param name="row">The filtered row.</param>
    /// <param name="above">The row above, already samples; zeros for the first row.</param>
    /// <param name="step">Bytes a pixel.</param>
    public static bool Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (filter)
        {
            case None:
                return true;
            case Sub:
                for (var i = step; i < row.Length; i++)
                    row[i] += row[i - step];
                return true;
            case Up:
                UndoUp(row, above);
                return true;
            case Average:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)(((i < step ? 0 : row[i - step]) + above[i]) / 2);
                return true;
            case Paeth:
                UndoPaeth(row, above, step);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The neighbour (left, above, above left) nearest to left + above - above left.</summary>
    public static byte Predict(byte left, byte above, byte aboveLeft)
    {
        var toLeft = Math.Abs(above - aboveLeft);
        var toAbove = Math.Abs(left - aboveLeft);
        var toAboveLeft = Math.Abs(left + above - 2 * aboveLeft);
        if (toLeft <= toAbove && toLeft <= toAboveLeft)
            return left;
        return toAbove <= toAboveLeft ? above : aboveLeft;
    }

    private static void UndoUp(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var rows = MemoryMarshal.Cast<byte, Vector<byte>>(row);
        var aboves = MemoryMarshal.Cast<byte, Vector<byte>>(above);
        for (var i = 0; i < rows.Length; i++)
            rows[i] += aboves[i];
        for (var i = rows.Length * Vector<byte>.Count; i < row.Length; i++)
            row[i] += above[i];
    }

    private static void UndoPaeth(Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < step && i < row.Length; i++)
            row[i] += above[i];
        for (var i = step; i < row.Length; i++)
            row[i] += Predict(row[i - step], above[i], above[i - step]);
    }
}
