using System.Globalization;
using Parquet.Schema;

namespace Standins.Parquet.Tests;

/// <summary>The columns of node/values.mjs, by the same formulas; with nulls, every fifth row is null.</summary>
internal static class SampleColumns
{
    public const string Spec = "flag:bool,small:int,big:long,single:float,double:double,text:string,time:time";

    public static readonly string[] Names = ["flag", "small", "big", "single", "double", "text", "time"];

    public static ParquetSchema Schema(bool nullable) => new(
        new DataField<bool>("flag", nullable),
        new DataField<int>("small", nullable),
        new DataField<long>("big", nullable),
        new DataField<float>("single", nullable),
        new DataField<double>("double", nullable),
        new DataField<string>("text", nullable),
        new DateTimeDataField("time", DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Micros, nullable));

    public static bool Flag(int i) => i % 3 == 0;

    public static int Small(int i) => (int)(i * 7919L % 1000) - 500;

    public static long Big(int i) => i * 1000000007L - 5000000000000L;

    public static float Single(int i) => (float)(i / 7.0);

    public static double Double(int i) => i / 3.0;

    public static string Text(int i) => i % 11 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"größe {i * 31L % 97}");

    public static DateTime Time(int i) => DateTime.UnixEpoch.AddMilliseconds(1600000000000 + i * 1001L);

    /// <summary>The text that values.mjs makes of row i; null for a null.</summary>
    public static string? Expected(string name, int i, bool nullable)
    {
        if (nullable && i % 5 == 0)
            return null;
        return name switch
        {
            "flag" => Flag(i) ? "true" : "false",
            "small" => Small(i).ToString(CultureInfo.InvariantCulture),
            "big" => Big(i).ToString(CultureInfo.InvariantCulture),
            "single" => Bits(Single(i)),
            "double" => Bits(Double(i)),
            "text" => Text(i),
            _ => ((Time(i) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        };
    }

    public static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
