using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// The base of all layers and models. Fields that hold modules, parameters or tensors (buffers) are registered under their
        /// names by <see cref="RegisterComponents"/>, in order of declaration.
        /// </summary>
        public partial class Module : IDisposable
        {
            private readonly List<KeyValuePair<string, Module>> submodules = [];
            private readonly List<KeyValuePair<string, Parameter>> ownParameters = [];
            private readonly List<(string Name, Tensor Buffer, bool Persistent)> ownBuffers = [];
            private readonly string kind;
            private bool componentsRegistered;

            protected Module(string name) => kind = name;

            /// <summary>True while training: dropout drops and batch norm uses the batch.</summary>
            public virtual bool training { get; protected set; } = true;

            public virtual string GetName() => kind;

            public virtual void train(bool on = true)
            {
                training = on;
                foreach (var (_, module) in submodules) module.train(on);
            }

            public virtual void eval() => train(false);

            public virtual void register_module(string name, Module submodule)
            {
                if (name.Contains('.', StringComparison.Ordinal)) throw new ArgumentException($"module name can't contain \".\", got: {name}");
                if (string.IsNullOrEmpty(name)) throw new ArgumentException("module name can't be empty string \"\"");
                if (submodules.Exists(entry => entry.Key == name)) throw new InvalidOperationException($"Sub-module {name} is already registered.");
                submodule.RegisterComponents();
                submodules.Add(new(name, submodule));
            }

            public void add_module(string name, Module module) => register_module(name, module);

            public virtual void register_parameter(string name, Parameter param)
            {
                if (ownParameters.Exists(entry => entry.Key == name)) throw new InvalidOperationException($"Parameter {name} is already registered.");
                param.DetachFromDisposeScope();
                ownParameters.Add(new(name, param));
            }

            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (ownBuffers.Exists(entry => entry.Name == name)) throw new InvalidOperationException($"Tensor {name} is already registered.");
                tensor.DetachFromDisposeScope();
                ownBuffers.Add((name, tensor, persistent));
            }

            /// <summary>Registers every field that holds a module, a parameter or a tensor. Call it at the end of the constructor.</summary>
            protected virtual void RegisterComponents()
            {
                if (componentsRegistered) return;
                componentsRegistered = true;
                foreach (var field in GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                {
                    switch (field.GetValue(this))
                    {
                        case Module module when !submodules.Exists(entry => entry.Key == field.Name):
                            register_module(field.Name, module);
                            break;
                        case Parameter parameter when !ownParameters.Exists(entry => entry.Key == field.Name):
                            register_parameter(field.Name, parameter);
                            break;
                        case Tensor tensor when tensor is not Modules.Parameter && !ownBuffers.Exists(entry => entry.Name == field.Name):
                            register_buffer(field.Name, tensor);
                            break;
                    }
                }
            }

            /// <summary>Makes sure that a composite registers what was added since.</summary>
            internal void RegisterNow() => RegisterComponents();

            public virtual IEnumerable<(string name, Module module)> named_children() => submodules.Select(entry => (entry.Key, entry.Value));

            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (name, module) in submodules)
                {
                    yield return (name, module);
                    foreach (var (inner, descendant) in module.named_modules()) yield return ($"{name}.{inner}", descendant);
                }
            }

            public virtual IEnumerable<Module> children() => submodules.Select(entry => entry.Value);

            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint>();
                foreach (var (name, parameter) in ownParameters)
                {
                    if (seen.Add(parameter.Handle)) yield return (name, parameter);
                }

                if (!recurse) yield break;
                foreach (var (prefix, module) in submodules)
                {
                    foreach (var (name, parameter) in module.named_parameters())
                    {
                        if (seen.Add(parameter.Handle)) yield return ($"{prefix}.{name}", parameter);
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(entry => entry.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true)
            {
                foreach (var (name, buffer, _) in ownBuffers) yield return (name, buffer);
                if (!recurse) yield break;
                foreach (var (prefix, module) in submodules)
                {
                    foreach (var (name, buffer) in module.named_buffers()) yield return ($"{prefix}.{name}", buffer);
                }
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true) => named_buffers(recurse).Select(entry => entry.buffer);

            public virtual bool has_parameter(string target) => named_parameters().Any(entry => entry.name == target);

            public virtual bool has_buffer(string target) => named_buffers().Any(entry => entry.name == target);

            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(entry => entry.name == target).parameter;

            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(entry => entry.name == target).buffer;

            /// <summary>Calls <paramref name="fn"/> with every descendant and then with this module.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, module) in submodules) module.apply(fn);
                fn(this);
                return this;
            }

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters()) Gradients.Clear(parameter, set_to_none);
            }

            public Module requires_grad_(bool requires_grad = true)
            {
                foreach (var parameter in parameters()) parameter.requires_grad = requires_grad;
                return this;
            }

            /// <summary>Moves the parameters and the floating-point buffers to another element type, in place.</summary>
            internal void ConvertTo(ScalarType? type, Device? device)
            {
                using var scope = NewDisposeScope();
                foreach (var tensor in parameters().Concat(buffers()))
                {
                    var wanted = type is { } given && tensor.is_floating_point() ? given : tensor.dtype;
                    using var guard = no_grad();
                    var moved = tensor.to(wanted, device ?? tensor.device);
                    if (!ReferenceEquals(moved, tensor)) Native.NativeMethods.Check(Native.NativeMethods.cb_tensor_set_data(tensor.Handle, moved.Handle));
                }
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (_, module) in submodules) module.Dispose();
                foreach (var (_, parameter) in ownParameters) parameter.Dispose();
                foreach (var (_, buffer, _) in ownBuffers) buffer.Dispose();
            }
        }

        /// <summary>A module of one argument.</summary>
        public abstract class Module<T, TResult> : Module
        {
            protected Module(string name)
                : base(name)
            {
            }

            public abstract TResult forward(T input);

            public TResult call(T input) => forward(input);
        }

        /// <summary>A module of two arguments.</summary>
        public abstract class Module<T1, T2, TResult> : Module
        {
            protected Module(string name)
                : base(name)
            {
            }

            public abstract TResult forward(T1 input1, T2 input2);

            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }

        /// <summary>A module of three arguments.</summary>
        public abstract class Module<T1, T2, T3, TResult> : Module
        {
            protected Module(string name)
                : base(name)
            {
            }

            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            public TResult call(T1 input1, T2 input2, T3 input3) => forward(input1, input2, input3);
        }
    }
}
