using System.Text;
using CodeBench.Core;

namespace CodeBench.Studies.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["journal.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheChecksumIsTheKnownOne() => Assert.Equal(0xE3069283u, JournalLine.Crc32C("123456789"u8)); // [Public: the check value of CRC-32C]

    [Fact]
    public void WhatIsAppendedReadsBack()
    {
        Write(3);
        Assert.Equal(["{\"n\":0}", "{\"n\":1}", "{\"n\":2}"], Journal.Read(File).Records.Select(record => record.GetRawText()));
        using var journal = Journal.Open(File);
        Assert.Null(journal.Content.Repair);
        journal.Append("{\"n\":\"ü\\n\"}");
        Assert.Equal(4, Journal.Read(File).Records.Count);
        Assert.Throws<ArgumentException>(() => journal.Append("{\n}"));
    }

    [Fact]
    public void EveryTornTailIsCutOffAndReported()
    {
        Write(3);
        var whole = System.IO.File.ReadAllBytes(File);
        var lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = lastLine; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            using (var journal = Journal.Open(File))
            {
                Assert.Equal(2, journal.Content.Records.Count);
                Assert.Equal(length == lastLine, journal.Content.Repair is null);
                journal.Append("{\"n\":2}");
            }
            Assert.Equal(whole, System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public void ReadingNeverRepairs()
    {
        Write(2);
        System.IO.File.AppendAllText(File, "{\"seq\":2,");
        var before = System.IO.File.ReadAllBytes(File);
        Assert.Contains(":3: the last record was cut off", Journal.Read(File).Repair, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void ATailOfZerosIsTorn()
    {
        Write(2);
        using (var stream = new FileStream(File, FileMode.Append))
            stream.Write(new byte[4096]);
        using var journal = Journal.Open(File);
        Assert.Equal(2, journal.Content.Records.Count);
        Assert.NotNull(journal.Content.Repair);
    }

    [Fact]
    public void EveryFlippedBitInTheMiddleIsFoundWithItsLine()
    {
        Write(3);
        var whole = System.IO.File.ReadAllBytes(File);
        var firstEnd = Array.IndexOf(whole, (byte)'\n');
        for (var at = 0; at < firstEnd; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x10;
            System.IO.File.WriteAllBytes(File, damaged);
            var problem = Assert.Throws<ProblemException>(() => Journal.Open(File)).Problems[0];
            Assert.Equal((File, 1), (problem.File, problem.Line));
        }
    }

    [Fact]
    public void AMissingOrRepeatedLineIsFound()
    {
        Write(4);
        var lines = System.IO.File.ReadAllLines(File);
        System.IO.File.WriteAllLines(File, [lines[0], lines[2], lines[3]]);
        Assert.Equal(2, Assert.Throws<ProblemException>(() => Journal.Read(File)).Problems[0].Line);
        System.IO.File.WriteAllLines(File, [lines[0], lines[1], lines[1], lines[2]]);
        Assert.Equal(3, Assert.Throws<ProblemException>(() => Journal.Read(File)).Problems[0].Line);
    }

    [Fact]
    public void ALineThatOnlyLooksRightIsNoRecord()
    {
        System.IO.File.WriteAllBytes(File, Encoding.UTF8.GetBytes(JournalLine.Write(0, "not json") + "\n" + JournalLine.Write(1, "{}") + "\n"));
        Assert.Contains("not JSON", Assert.Throws<ProblemException>(() => Journal.Read(File)).Message, StringComparison.Ordinal);
    }

    private void Write(int records)
    {
        using var journal = Journal.Open(File);
        for (var i = 0; i < records; i++)
            journal.Append($"{{\"n\":{(char)('0' + i)}}}");
    }
}
