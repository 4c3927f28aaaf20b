using System.Globalization;
using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>What a journal holds.</summary>
/// <param name="Records">The records, in order; record i stands on line i + 1.</param>
/// <param name="IntactBytes">Length of the intact part of the file.</param>
/// <param name="Repair">What is wrong with the tail, in one sentence for the user; null when nothing is.</param>
public sealed record JournalContent(IReadOnlyList<JsonElement> Records, long IntactBytes, string? Repair)
{
    public static JournalContent Empty { get; } = new([], 0, null);

    /// <summary>Reads the bytes of a journal.</summary>
    /// <exception cref="ProblemException">A line other than the last is damaged.</exception>
    internal static JournalContent Parse(ReadOnlySpan<byte> bytes, string file)
    {
        var records = new List<JsonElement>();
        var start = 0;
        while (start < bytes.Length)
        {
            var rest = bytes[start..];
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            var damage = end < 0 ? "it is cut off" : Damage(line, records);
            if (damage is not null)
            {
                // Each record is on the disk before the next is written, so a kill or a power cut can only tear the last one.
                if (end >= 0 && start + end + 1 < bytes.Length)
                    throw Damaged(file, records.Count + 1, damage);
                return new JournalContent(records, start, Message(file, records.Count + 1, line.Length));
            }
            start += end + 1;
        }
        return new JournalContent(records, start, null);
    }

    private static string? Damage(ReadOnlySpan<byte> line, List<JsonElement> records)
    {
        if (JournalLine.Read(line, out var sequence, out var record) is { } damage)
            return damage;
        if (sequence != records.Count)
            return string.Create(CultureInfo.InvariantCulture, $"it is record {sequence} where record {records.Count} belongs");
        try
        {
            var reader = new Utf8JsonReader(record);
            records.Add(JsonElement.ParseValue(ref reader));
            return null;
        }
        catch (JsonException)
        {
            return "its record is not JSON";
        }
    }

    private static ProblemException Damaged(string file, int line, string damage) =>
        new(new Problem(
            $"this line of the journal is damaged: {damage}",
            "intact lines follow, so no kill and no power cut explains it: the file was edited, or the disk is failing",
            "restore the file from a copy; removing this line and all after it loses the trials in them",
            file,
            line));

    private static string Message(string file, int line, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: the last record was cut off while it was written ({length} bytes); it was removed and its trial runs again");
}
