using Parquet.Encodings;

namespace Parquet.Columns;

/// <summary>The distinct values of a column, in the order in which they first appear, and where each value stands among them.</summary>
/// <param name="Values">The distinct values.</param>
/// <param name="Indices">An index for each value of the column.</param>
internal sealed record ColumnDictionary<T>(T[] Values, int[] Indices)
    where T : notnull
{
    private const int MostValues = 1 << 16;

    /// <summary>Bits of an index.</summary>
    public int Width => RleHybrid.WidthFor(Values.Length);

    /// <summary>The dictionary if it makes the column smaller and no more than <paramref name="threshold"/> of the values are distinct; else null.</summary>
    public static ColumnDictionary<T>? TryBuild(ReadOnlySpan<T> column, ValueCodec<T> codec, double threshold)
    {
        if (!codec.AllowsDictionary || column.Length < 2)
            return null;
        var most = (int)Math.Min(MostValues, threshold * column.Length);
        var known = new Dictionary<T, int>(codec.Comparer);
        var values = new List<T>();
        var indices = new int[column.Length];
        for (var i = 0; i < column.Length; i++)
        {
            if (!known.TryGetValue(column[i], out indices[i]))
            {
                if (values.Count >= most)
                    return null;
                indices[i] = values.Count;
                known.Add(column[i], values.Count);
                values.Add(column[i]);
            }
        }
        var dictionary = new ColumnDictionary<T>([.. values], indices);
        var size = codec.SizeOf(dictionary.Values) + (long)dictionary.Width * column.Length / 8;
        return size < codec.SizeOf(column) ? dictionary : null;
    }
}
