using static TorchSharp.Native.NativeMethods;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers on the CPU.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        /// <param name="seed">The first seed.</param>
        /// <param name="device">The CPU, when given.</param>
        public Generator(ulong seed = 0, Device? device = null)
        {
            if (device is not null && device.type != DeviceType.CPU)
                throw new NotSupportedException($"a generator on {device}; only the CPU has one here");
            handle = cb_generator_new(seed, 0);
        }

        private Generator(Owned owned) => handle = owned.Handle;

        ~Generator() => Free();

        internal nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        /// <summary>The process's own generator, which every random operator uses unless told otherwise.</summary>
        public static Generator Default => new(new Owned(cb_generator_new(0, 1)));

        /// <summary>Starts the stream again from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            cb_generator_set_seed(Handle, unchecked((ulong)seed));
            return this;
        }

        /// <summary>The seed that started the stream.</summary>
        public long initial_seed() => unchecked((long)cb_generator_seed(Handle));

        /// <summary>The state as a byte tensor, for <see cref="set_state"/>.</summary>
        public Tensor get_state() => new(cb_generator_state(Handle));

        public void set_state(Tensor value) => Check(cb_generator_set_state(Handle, value.Handle));

        public void Dispose()
        {
            Free();
            GC.SuppressFinalize(this);
        }

        private void Free()
        {
            var freed = Interlocked.Exchange(ref handle, 0);
            if (freed != 0) cb_generator_free(freed);
        }

        private readonly record struct Owned(nint Handle);
    }

    /// <summary>Starts the process's random numbers again from a seed.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Starts the process's random numbers again from a seed.</summary>
    public static Generator manual_seed(ulong seed) => manual_seed(unchecked((long)seed));

    public static partial class random
    {
        /// <summary>Starts the process's random numbers again from a seed.</summary>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        public static long initial_seed() => Generator.Default.initial_seed();

        public static Tensor get_rng_state() => Generator.Default.get_state();

        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }

    /// <summary>Threads that one operator may use.</summary>
    public static int get_num_threads() => cb_threads();

    public static void set_num_threads(int num)
    {
        if (num < 1) throw new ArgumentException(Invariant($"{num} threads; at least 1 is needed"), nameof(num));
        Check(cb_set_threads(num));
    }
}
