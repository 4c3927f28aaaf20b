using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor's shape.</summary>
    public readonly struct Size(long[] shape) : IEnumerable<long>
    {
        private readonly long[] shape = shape;

        public Size(int[] shape)
            : this(Array.ConvertAll(shape, size => (long)size))
        {
        }

        public long[] Shape => shape;
        public int Length => shape.Length;
        public long this[int idx] => shape[idx];

        public long numel()
        {
            var elements = 1L;
            foreach (var size in shape) elements *= size;
            return elements;
        }

        public static implicit operator Size(long size) => new([size]);
        public static implicit operator Size(int size) => new([(long)size]);
        public static implicit operator Size(long[] shape) => new(shape);
        public static implicit operator Size(int[] shape) => new(shape);
        public static implicit operator Size((long, long) shape) => new([shape.Item1, shape.Item2]);
        public static implicit operator Size((long, long, long) shape) => new([shape.Item1, shape.Item2, shape.Item3]);
        public static implicit operator Size((long, long, long, long) shape) =>
            new([shape.Item1, shape.Item2, shape.Item3, shape.Item4]);

        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)shape).GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => shape.GetEnumerator();
    }
}
