using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules one after the other; intermediate results are freed as soon as the next one has them.</summary>
    public sealed class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.Module<Tensor, Tensor>> steps = [];

        internal Sequential(IEnumerable<(string Name, nn.Module<Tensor, Tensor> Module)> modules)
            : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules) Add(name, module);
        }

        public int Count => steps.Count;

        public nn.Module<Tensor, Tensor> this[int index] => steps[index];

        /// <summary>Adds a module at the end, named by its place.</summary>
        public Sequential append(nn.Module<Tensor, Tensor> module) => append(steps.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), module);

        public Sequential append(string name, nn.Module<Tensor, Tensor> module)
        {
            Add(name, module);
            return this;
        }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var current = input;
            foreach (var step in steps)
            {
                var next = step.call(current);
                if (!ReferenceEquals(current, input) && !ReferenceEquals(current, next)) current.Dispose();
                current = next;
            }

            return ReferenceEquals(current, input) ? input.alias().MoveToOuterDisposeScope() : current.MoveToOuterDisposeScope();
        }

        private void Add(string name, nn.Module<Tensor, Tensor> module)
        {
            register_module(name, module);
            steps.Add(module);
        }

        /// <summary>The steps are registered when they are added.</summary>
        protected override void RegisterComponents()
        {
        }
    }

    /// <summary>A list of modules, registered by their places.</summary>
    public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
    {
        private readonly List<T> list = [];

        public ModuleList(params T[] modules)
            : base(nameof(ModuleList<T>))
        {
            foreach (var module in modules) Add(module);
        }

        public int Count => list.Count;
        public bool IsReadOnly => false;

        public T this[int index]
        {
            get => list[index];
            set => throw new NotSupportedException("a module in a list cannot be replaced: its parameters are registered");
        }

        public void Add(T item)
        {
            register_module(list.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), item);
            list.Add(item);
        }

        public void append(T module) => Add(module);

        public void extend(IEnumerable<T> modules)
        {
            foreach (var module in modules) Add(module);
        }

        public bool Contains(T item) => list.Contains(item);
        public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);
        public int IndexOf(T item) => list.IndexOf(item);
        public IEnumerator<T> GetEnumerator() => list.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => list.GetEnumerator();
        public void Clear() => throw new NotSupportedException("modules cannot leave a list: their parameters are registered");
        public void Insert(int index, T item) => throw new NotSupportedException("modules can only be added at the end of a list");
        public bool Remove(T item) => throw new NotSupportedException("modules cannot leave a list: their parameters are registered");
        public void RemoveAt(int index) => throw new NotSupportedException("modules cannot leave a list: their parameters are registered");

        /// <summary>The members are registered when they are added.</summary>
        protected override void RegisterComponents()
        {
        }
    }

    /// <summary>Modules by name.</summary>
    public class ModuleDict<T> : nn.Module where T : nn.Module
    {
        private readonly List<(string Name, T Module)> members = [];

        public ModuleDict(params (string, T)[] modules)
            : base(nameof(ModuleDict<T>))
        {
            foreach (var (name, module) in modules) Add(name, module);
        }

        public int Count => members.Count;

        public T this[string key] => TryGetValue(key, out var module) ? module : throw new KeyNotFoundException($"no module '{key}'");

        public void Add(string key, T value)
        {
            register_module(key, value);
            members.Add((key, value));
        }

        public bool ContainsKey(string key) => members.Exists(member => member.Name == key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
        {
            value = members.Find(member => member.Name == key).Module;
            return value is not null;
        }

        public IEnumerator<(string, T)> GetEnumerator() => members.GetEnumerator();

        /// <summary>The members are registered when they are added.</summary>
        protected override void RegisterComponents()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential() => new([]);

            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

            public static Sequential Sequential(ICollection<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);

            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(Numbered(modules));

            public static Sequential Sequential(ICollection<Module<Tensor, Tensor>> modules) => new(Numbered(modules));

            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module => new(modules);

            private static IEnumerable<(string, Module<Tensor, Tensor>)> Numbered(IEnumerable<Module<Tensor, Tensor>> modules) =>
                modules.Select((module, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), module));
        }
    }
}
