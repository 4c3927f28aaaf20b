using System.Globalization;
using System.Numerics;
using System.Text;

namespace CodeBench.Studies;

/// <summary>
/// One line of a journal: {"seq":12,"record":{...},"crc":"1a2b3c4d"}. The checksum is CRC-32C of the line's bytes before ',"crc"'.
/// [Public: RFC 3720, appendix B.4; polynomial 0x1EDC6F41 reflected, start and final xor 0xFFFFFFFF]
/// </summary>
internal static class JournalLine
{
    private const string CrcKey = ",\"crc\":\"";
    private const int TailLength = 8 + 8 + 2;

    public static string Write(long sequence, string json)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{{\"seq\":{sequence},\"record\":{json}");
        var crc = Crc32C(Encoding.UTF8.GetBytes(body));
        return string.Create(CultureInfo.InvariantCulture, $"{body}{CrcKey}{crc:x8}\"}}");
    }

    /// <summary>Why the line is damaged, or null with its number and record.</summary>
    public static string? Read(ReadOnlySpan<byte> line, out long sequence, out ReadOnlySpan<byte> record)
    {
        sequence = -1;
        record = default;
        if (line.Length < TailLength)
            return "it is cut off";
        var body = line[..^TailLength];
        var tail = line[^TailLength..];
        if (!tail.StartsWith(",\"crc\":\""u8) || !tail.EndsWith("\"}"u8))
            return "it does not end in a checksum";
        if (!uint.TryParse(tail[8..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var crc) || crc != Crc32C(body))
            return "its checksum does not match";
        var comma = body.IndexOf((byte)',');
        if (!body.StartsWith("{\"seq\":"u8) || comma < 0 || !long.TryParse(body[7..comma], NumberStyles.None, CultureInfo.InvariantCulture, out sequence))
            return "it has no number";
        if (!body[comma..].StartsWith(",\"record\":"u8))
            return "it holds no record";
        record = body[(comma + 10)..];
        return null;
    }

    public static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
