namespace CodeBench.AccelBench;

/// <summary>
/// Bandwidth, latency and energy of a main memory in the physical fidelity.
/// Peak bytes/s = channels x bus bits / 8 x 2 (both clock edges) x clock; latency = row activation + column access.
/// </summary>
/// <remarks>
/// Clocks, buses and timings [Released]: DRAM 64 bit at 666 MHz, 9 + 10 clocks; HBM 128 bit at 1333 MHz, 10 + 10 clocks (NVMain's stock files);
/// RRAM 1024 bit at 2 GHz, 14 + 6 clocks, 0.0812 nJ a read and 1.684811 nJ a write of 64 bytes (the authors' RRAM_SPRING.config).
/// Energy of DRAM [Public: Horowitz, ISSCC 2014, 1.3-2.6 nJ per 64 bit; the lower end] and of HBM [Public: O'Connor et al., MICRO 2017, 3.92 pJ/bit].
/// </remarks>
public sealed record MainMemory
{
    private MainMemory(int channels, int busBits, double megahertz, int clocks, double readPicojoules, double writePicojoules)
    {
        BytesPerSecond = channels * (busBits / 8d) * 2 * megahertz * 1e6;
        LatencySeconds = clocks / (megahertz * 1e6);
        ReadPicojoulesPerBit = readPicojoules;
        WritePicojoulesPerBit = writePicojoules;
    }

    /// <summary>Peak bandwidth in bytes per second.</summary>
    public double BytesPerSecond { get; }

    /// <summary>Time from a request to its first data, in seconds.</summary>
    public double LatencySeconds { get; }

    /// <summary>Energy of reading a bit, pJ.</summary>
    public double ReadPicojoulesPerBit { get; }

    /// <summary>Energy of writing a bit, pJ.</summary>
    public double WritePicojoulesPerBit { get; }

    /// <summary>Peak bandwidth in bits per cycle of the accelerator.</summary>
    public double BitsPerCycle => BytesPerSecond * 8 * ChipClock.SecondsPerCycle;

    /// <summary>Latency in cycles of the accelerator.</summary>
    public double LatencyCycles => LatencySeconds / ChipClock.SecondsPerCycle;

    /// <summary>The memory of a type and configuration.</summary>
    public static MainMemory Of(MemoryConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        const double line = 64 * 8;
        return configuration.Type switch
        {
            MemoryType.Rram => new(configuration.Channels, 1024, 2000, 20, 0.0812e3 / line, 1.684811e3 / line),
            MemoryType.Dram => new(configuration.Channels, 64, 666, 19, 1300d / 64, 1300d / 64),
            _ => new(configuration.Channels, 128, 1333, 20, 3.92, 3.92),
        };
    }
}
