using Parquet.Meta;
using Parquet.Schema;

namespace Parquet;

/// <summary>Refuses a footer that contradicts itself or the file, before anything is allocated for what it promises.</summary>
internal static class FooterCheck
{
    /// <summary>Rows in one row group that are read; writers make groups of about a million.</summary>
    private const long MostRows = 1 << 27;

    public static ParquetSchema SchemaOf(FileMetaData meta)
    {
        if (meta.Schema.Count < 2)
            throw Bad("it has no columns");
        if (meta.Schema[0].ChildCount != meta.Schema.Count - 1)
            throw new ParquetException("groups of columns (nested schemas) are not supported");
        foreach (var element in meta.Schema.Skip(1))
        {
            if (element.Type is null or < PhysicalType.Boolean or > PhysicalType.FixedLenByteArray)
                throw new ParquetException($"column '{element.Name}' is a group or of an unknown type");
            if (element.Repetition is not (0 or 1))
                throw new ParquetException($"column '{element.Name}' is repeated, which is not supported");
        }
        try
        {
            return new ParquetSchema(meta.Schema.Skip(1).Select(ColumnTypes.ToField));
        }
        catch (ArgumentException error)
        {
            throw Bad(error.Message);
        }
    }

    public static void Verify(FileMetaData meta, ParquetSchema schema, long footerStart)
    {
        var rows = 0L;
        foreach (var group in meta.RowGroups)
        {
            if (group.Columns.Count != schema.Fields.Count || group.RowCount is < 0 or > MostRows)
                throw Bad("a row group has another number of columns, or a number of rows that makes no sense");
            for (var i = 0; i < group.Columns.Count; i++)
                Verify(group.Columns[i], meta.Schema[i + 1], group.RowCount, footerStart);
            rows += group.RowCount;
        }
        if (rows != meta.RowCount)
            throw Bad("its number of rows is not that of its row groups");
    }

    private static void Verify(ColumnChunk chunk, SchemaElement element, long rows, long footerStart)
    {
        if (chunk.Path != element.Name || chunk.Type != element.Type || chunk.ValueCount != rows)
            throw Bad($"column '{element.Name}' is described in two ways");
        if (chunk.Start < FileLayout.Magic.Length || chunk.CompressedSize < 0 || chunk.CompressedSize > footerStart - chunk.Start)
            throw Bad($"column '{element.Name}' lies outside of the file");
    }

    private static ParquetException Bad(string why) => new($"a damaged Parquet file: {why}");
}
