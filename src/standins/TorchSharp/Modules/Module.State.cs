using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Saving and loading. The file format is TorchSharp's.</summary>
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers by name; the tensors themselves, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= new Dictionary<string, Tensor>(StringComparer.Ordinal);
                var start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in ownParameters) destination.TryAdd(start + name, parameter);
                foreach (var (name, buffer, persistent) in ownBuffers)
                {
                    if (persistent) destination.TryAdd(start + name, buffer);
                }

                foreach (var (name, module) in submodules) module.state_dict(destination, start + name);
                return destination;
            }

            /// <summary>Copies a dictionary of tensors into this module.</summary>
            /// <param name="strict">Names must match exactly.</param>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var destination = state_dict();
                var wanted = destination.Keys.Where(name => skip?.Contains(name) != true).ToList();
                var given = source.Keys.Where(name => skip?.Contains(name) != true).ToList();
                var missing = wanted.Except(given, StringComparer.Ordinal).ToList();
                var unexpected = given.Except(wanted, StringComparer.Ordinal).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary." +
                        $" Missing: [{string.Join(", ", missing)}]; unexpected: [{string.Join(", ", unexpected)}].");
                }

                using var quiet = no_grad();
                foreach (var name in given.Intersect(wanted, StringComparer.Ordinal)) Assign(destination[name], source[name], name);
                return (missing, unexpected);
            }

            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var kept = sd.Where(entry => skip?.Contains(entry.Key) != true).ToList();
                TensorFormat.WriteNumber(writer, kept.Count);
                foreach (var (name, tensor) in kept)
                {
                    writer.Write(name);
                    TensorFormat.Write(writer, tensor);
                }
            }

            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads what <see cref="save(BinaryWriter, IList{string})"/> wrote into this module.</summary>
            /// <param name="loadedParameters">Filled with each name of this module: whether the file had it.</param>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var destination = state_dict();
                foreach (var name in destination.Keys) loadedParameters?.TryAdd(name, false);
                var entries = TensorFormat.ReadNumber(reader);
                if (strict && entries != destination.Count)
                    throw new ArgumentException(Invariant($"Mismatched state_dict sizes: expected {destination.Count}, but found {entries} entries."));
                using var quiet = no_grad();
                for (var i = 0L; i < entries; i++)
                {
                    var name = reader.ReadString();
                    using var tensor = TensorFormat.Read(reader);
                    if (!destination.TryGetValue(name, out var target))
                    {
                        if (strict) throw new ArgumentException($"Mismatched module state names: the target modules does not have a submodule or buffer named '{name}'");
                        continue;
                    }

                    if (skip?.Contains(name) == true) continue;
                    Assign(target, tensor, name);
                    if (loadedParameters is not null) loadedParameters[name] = true;
                }

                return this;
            }

            private static void Assign(Tensor target, Tensor source, string name)
            {
                if (!target.shape.AsSpan().SequenceEqual(source.shape))
                    throw new ArgumentException($"Mismatched tensor shape for '{name}': expected [{string.Join(", ", target.shape)}], got [{string.Join(", ", source.shape)}].");
                target.copy_(source);
            }
        }
    }
}
