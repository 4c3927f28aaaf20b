using System.Globalization;

namespace TorchSharp;

/// <summary>Kinds of device, with libtorch's numbers.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
    META = 14,
}

public static partial class torch
{
    /// <summary>Where a tensor lives.</summary>
    public class Device
    {
        public DeviceType type { get; private set; }
        public int index { get; private set; } = -1;

        /// <param name="description">"cpu", "cuda" or "cuda:1".</param>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = parts[0] switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                "meta" => DeviceType.META,
                _ => throw new ArgumentException($"unknown device '{description}'; try cpu, cuda or cuda:0", nameof(description)),
            };
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : -1;
        }

        public Device(DeviceType type, int index = -1)
        {
            this.type = type;
            this.index = index;
        }

        public override string ToString()
        {
            var kind = type switch { DeviceType.CPU => "cpu", DeviceType.CUDA => "cuda", _ => "meta" };
            return index < 0 ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind}:{index}");
        }

        public static implicit operator Device(string description) => new(description);
    }

    public static Device device(string description) => new(description);

    /// <summary>The processor's memory.</summary>
    public static Device CPU { get; } = new(DeviceType.CPU);
}
