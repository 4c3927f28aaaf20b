using CodeBench.Core;
using Parquet;
using Parquet.Schema;

namespace Standins.Parquet.Tests;

public sealed class RoundTripTests
{
    /// <summary>What a spreadsheet would lose: signs of zero, NaN payloads, extremes, texts outside of the basic plane.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.8)]
    public async Task EveryBitComesBack(double dictionaryThreshold)
    {
        double[] doubles = [0.0, -0.0, double.NaN, BitConverter.Int64BitsToDouble(0x7FF8000000000123), double.Epsilon, double.MaxValue, double.NegativeInfinity, 1, 1, 1, 1, 1];
        long[] longs = [0, -1, long.MinValue, long.MaxValue, 1, 2, 3, 3, 3, 3, 3, 3];
        string[] texts = ["", "a", "\0", "𝄞 clef", "ß", "a", "a", "a", "a", "a", "a", new('x', 100_000)];
        DateTime[] times = [DateTime.UnixEpoch, DateTime.MinValue, DateTime.MaxValue.AddTicks(-9), .. Enumerable.Repeat(new DateTime(1969, 12, 31, 23, 59, 59), 9)];
        var schema = new ParquetSchema(
            new DataField<double>("d"), new DataField<long>("l"), new DataField<string>("s", nullable: false),
            new DateTimeDataField("t", DateTimeFormat.Timestamp, isAdjustedToUTC: false, DateTimeTimeUnit.Micros));
        var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { DictionaryEncodingThreshold = dictionaryThreshold }))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<double>(schema.DataFields[0], doubles.AsMemory());
            await group.WriteAsync<long>(schema.DataFields[1], longs.AsMemory());
            await group.WriteAsync(schema.DataFields[2], texts);
            await group.WriteAsync<DateTime>(schema.DataFields[3], times.AsMemory());
        }
        await using var reader = await ParquetReader.CreateAsync(stream);
        Assert.Equal(schema, reader.Schema);
        using var rows = reader.OpenRowGroupReader(0);
        var (d, l, s, t) = (new double[12], new long[12], new string[12], new DateTime[12]);
        await rows.ReadAsync<double>(schema.DataFields[0], d.AsMemory());
        await rows.ReadAsync<long>(schema.DataFields[1], l.AsMemory());
        await rows.ReadAsync(schema.DataFields[2], s);
        await rows.ReadAsync<DateTime>(schema.DataFields[3], t.AsMemory());
        Assert.Equal(doubles.Select(BitConverter.DoubleToInt64Bits), d.Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(longs, l);
        Assert.Equal(texts, s);
        Assert.Equal(times, t);
    }

    /// <summary>Random columns of random repetitiveness, so that runs, packed groups and dictionaries of every width occur.</summary>
    [Fact]
    public async Task RandomColumnsComeBack()
    {
        var random = RandomStream.FromSeed(5);
        for (var round = 0; round < 200; round++)
        {
            var distinct = 1 + random.NextInt(1 << random.NextInt(12));
            var stay = random.NextDouble();
            var values = new int?[random.NextInt(3000)];
            for (var i = 0; i < values.Length; i++)
                values[i] = i > 0 && random.NextBool(stay) ? values[i - 1] : random.NextBool(0.1) ? null : random.NextInt(distinct) * 1000003;
            var field = new DataField<int?>("x");
            var stream = new MemoryStream();
            await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(field), stream))
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync<int>(field, values.AsMemory());
            }
            await using var reader = await ParquetReader.CreateAsync(stream);
            using var rows = reader.OpenRowGroupReader(0);
            var back = new int?[values.Length];
            await rows.ReadAsync<int>(field, back.AsMemory());
            Assert.Equal(values, back);
        }
    }

    [Fact]
    public async Task RowGroupsAreAppendedToAFileThatIsThere()
    {
        var stream = new MemoryStream(await SampleFiles.BytesAsync(10, nullable: false, new ParquetOptions()));
        var grown = new MemoryStream();
        stream.CopyTo(grown);
        var field = new DataField<int>("x");
        var plain = new MemoryStream();
        for (var part = 0; part < 3; part++)
        {
            await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(field), plain, append: part > 0);
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<int>(field, new[] { part, part + 10 }.AsMemory());
        }
        await using var reader = await ParquetReader.CreateAsync(plain);
        Assert.Equal(3, reader.RowGroupCount);
        var values = new int[2];
        using var last = reader.OpenRowGroupReader(2);
        await last.ReadAsync<int>(field, values.AsMemory());
        Assert.Equal([2, 12], values);
        await Assert.ThrowsAsync<ParquetException>(() => ParquetWriter.CreateAsync(new ParquetSchema(field), grown, append: true));
    }

    [Fact]
    public async Task MisuseIsRefused()
    {
        var schema = new ParquetSchema(new DataField<int>("a"), new DataField<string>("b", nullable: false));
        var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, stream))
        {
            using var group = writer.CreateRowGroup();
            await Assert.ThrowsAsync<ArgumentException>(() => group.WriteAsync(schema.DataFields[1], ["x"]));
            await Assert.ThrowsAsync<ArgumentException>(() => group.WriteAsync<double>(schema.DataFields[0], new double[1].AsMemory()));
            await group.WriteAsync<int>(schema.DataFields[0], new int[2].AsMemory());
            Assert.Throws<InvalidOperationException>(group.CompleteValidate);
            await Assert.ThrowsAsync<InvalidOperationException>(() => group.WriteAsync(schema.DataFields[1], ["x"]));
            await Assert.ThrowsAsync<ArgumentException>(() => group.WriteAsync(schema.DataFields[1], ["x", null]));
        }
        await using var reader = await ParquetReader.CreateAsync(stream);
        Assert.Equal(0, reader.RowGroupCount); // the half-written group was left out
        Assert.Throws<NotSupportedException>(() => new DataField("a", typeof(Guid)));
        Assert.Throws<ArgumentException>(() => new ParquetSchema(new DataField<int>("a"), new DataField<int>("a")));
    }
}
