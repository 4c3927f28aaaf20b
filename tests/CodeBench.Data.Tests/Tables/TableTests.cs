using CodeBench.Core;

namespace CodeBench.Data.Tests;

public sealed class TableTests : IDisposable
{
    private static readonly TableColumn[] Columns =
    [
        new("index", TableColumnType.Int64), new("latencyMs", TableColumnType.Double), new("feasible", TableColumnType.Boolean),
        new("accuracy", TableColumnType.Single, AllowsNulls: true), new("network", TableColumnType.Text), new("note", TableColumnType.Text, AllowsNulls: true),
        new("layers", TableColumnType.Int32, AllowsNulls: true),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task BatchesComeBackAsTheyWere()
    {
        var path = _folder["deep/table.parquet"];
        await TableFile.WriteAsync(path, Columns, async (writer, token) =>
        {
            for (var first = 0; first < 300; first += 100)
                await writer.AppendAsync(Batch(first, 100), token);
            Assert.Equal(300, writer.RowCount);
        });
        var whole = Batch(0, 300);
        var back = await TableFile.ReadAsync(path);
        Assert.Equal(Columns, back.Columns);
        for (var i = 0; i < Columns.Length; i++)
            Assert.Equal(whole.Values(i), back.Values(i));
        var rows = new List<int>();
        await foreach (var batch in TableFile.ReadBatchesAsync(path))
            rows.Add(batch.RowCount);
        Assert.Equal([100, 100, 100], rows);
        Assert.Equal(7L, back.Values<long>("index")[7]);
        Assert.Throws<ArgumentException>(() => back.Values<int>("index"));
        Assert.Throws<ArgumentException>(() => back.Values<int>("nothing"));
    }

    [Fact]
    public async Task AnEmptyTableKeepsItsColumns()
    {
        await TableFile.WriteAsync(_folder["empty.parquet"], Columns, (_, _) => Task.CompletedTask);
        var back = await TableFile.ReadAsync(_folder["empty.parquet"]);
        Assert.Equal(Columns, back.Columns);
        Assert.Equal(0, back.RowCount);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public async Task CsvIsTheSameInEveryCulture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            TableColumn[] columns = [new("a,b", TableColumnType.Double), new("c", TableColumnType.Text, true), new("d", TableColumnType.Boolean, true), new("e", TableColumnType.Int32)];
            await TableFile.WriteAsync(_folder["t.csv"], new Table(columns, new[] { 0.1, -1e300 }, new string?[] { "say \"hi\",\n", null }, new bool?[] { true, null }, new[] { -5, 1234567 }));
            Assert.Equal("\"a,b\",c,d,e\r\n0.1,\"say \"\"hi\"\",\n\",true,-5\r\n-1E+300,,,1234567\r\n", File.ReadAllText(_folder["t.csv"]));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task AFailureLeavesTheOldFile()
    {
        var path = _folder["t.parquet"];
        await TableFile.WriteAsync(path, Batch(0, 5));
        await Assert.ThrowsAsync<InvalidOperationException>(() => TableFile.WriteAsync(path, Columns, async (writer, token) =>
        {
            await writer.AppendAsync(Batch(0, 50), token);
            throw new InvalidOperationException("stop");
        }));
        Assert.Equal(5, (await TableFile.ReadAsync(path)).RowCount);
        Assert.Equal([path], Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task BadInputIsAProblem()
    {
        await Assert.ThrowsAsync<ProblemException>(() => TableFile.WriteAsync(_folder["t.xls"], Batch(0, 1)));
        await Assert.ThrowsAsync<ProblemException>(() => TableFile.ReadAsync(_folder["absent.parquet"]));
        File.WriteAllText(_folder["not.parquet"], "hello, this is not a table at all");
        var error = await Assert.ThrowsAsync<ProblemException>(() => TableFile.ReadAsync(_folder["not.parquet"]));
        Assert.Equal(_folder["not.parquet"], error.Problems[0].File);
        Assert.Throws<ArgumentException>(() => new Table(Columns, new long[1]));
        Assert.Throws<ArgumentException>(() => new Table([Columns[0]], new int[1]));
        Assert.Throws<ArgumentException>(() => new Table([Columns[4]], new string?[] { null }));
    }

    private static Table Batch(int first, int rows)
    {
        var range = Enumerable.Range(first, rows).ToArray();
        return new Table(
            Columns,
            range.Select(i => (long)i).ToArray(), range.Select(i => i / 7.0).ToArray(), range.Select(i => i % 2 == 0).ToArray(),
            range.Select(i => i % 3 == 0 ? (float?)null : i / 11f).ToArray(), range.Select(i => i % 2 == 0 ? "resnet18" : "vgg16").ToArray(),
            range.Select(i => i % 4 == 0 ? null : "größe").ToArray(), range.Select(i => i % 5 == 0 ? (int?)null : i).ToArray());
    }
}
