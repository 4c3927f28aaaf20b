using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Gradient descent, optionally with (Nesterov) momentum: v = momentum v + (1 - dampening) g, starting at v = g; p = p - lr v.
    /// </summary>
    public sealed class SGD : OptimizerHelper
    {
        private readonly Options defaults;

        internal SGD(IEnumerable<ParamGroup> groups, Options defaults)
        {
            if (defaults.LearningRate < 0) throw new ArgumentException(Invariant($"Invalid learning rate: {defaults.LearningRate}"));
            if (defaults.momentum < 0) throw new ArgumentException(Invariant($"Invalid momentum value: {defaults.momentum}"));
            if (defaults.weight_decay < 0) throw new ArgumentException(Invariant($"Invalid weight_decay value: {defaults.weight_decay}"));
            if (defaults.nesterov == true && (defaults.momentum <= 0 || defaults.dampening != 0))
                throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
            this.defaults = defaults;
            foreach (var group in groups) add_param_group(group);
        }

        private protected override OptimizerOptions NewOptions() => new Options();

        private protected override void Complete(OptimizerOptions options)
        {
            var own = (Options)options;
            own.LearningRate ??= defaults.LearningRate;
            own.momentum ??= defaults.momentum;
            own.dampening ??= defaults.dampening;
            own.weight_decay ??= defaults.weight_decay;
            own.nesterov ??= defaults.nesterov;
            own.maximize ??= defaults.maximize;
        }

        private protected override void Step(Modules.ParamGroup group, List<ActiveParameter> active)
        {
            if (active.Count == 0) return;
            var options = (Options)group.Options;
            var parameters = active.ConvertAll(member => (Tensor)member.Parameter).ToArray();
            var gradients = active.ConvertAll(member => member.Gradient).ToArray();
            if (options.weight_decay != 0) gradients = Aten._foreach_add_List.CallList(gradients, parameters, options.weight_decay);
            if (options.momentum != 0) gradients = WithMomentum(options, active, gradients);
            var factor = options.maximize == true ? group.LearningRate : -group.LearningRate;
            Aten._foreach_add__List.CallDiscarding(parameters, gradients, factor);
        }

        private static Tensor[] WithMomentum(Options options, List<ActiveParameter> active, Tensor[] gradients)
        {
            var velocities = new Tensor[active.Count];
            for (var i = 0; i < velocities.Length; i++)
            {
                var memory = active[i].Memory;
                if (memory.Tensors[0] is { } velocity)
                    velocities[i] = velocity.mul_(options.momentum!.Value).add_(gradients[i], 1 - options.dampening!.Value);
                else
                    velocities[i] = memory.Tensors[0] = gradients[i].detach().clone().DetachFromDisposeScope();
            }

            return options.nesterov == true ? Aten._foreach_add_List.CallList(gradients, velocities, options.momentum) : velocities;
        }

        public sealed class Options : OptimizerOptions
        {
            public double? momentum;
            public double? dampening;
            public double? weight_decay;
            public bool? nesterov;
            public bool? maximize;
        }

        public sealed class ParamGroup : ParamGroup<Options>
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public ParamGroup(
                IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false)
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        momentum = momentum,
                        dampening = dampening,
                        weight_decay = weight_decay,
                        nesterov = nesterov,
                        maximize = maximize,
                    })
            {
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                SGD([new SGD.ParamGroup { Parameters = parameters }], learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                SGD(parameters.Select(named => named.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(
                    parameters,
                    new SGD.Options
                    {
                        LearningRate = learningRate,
                        momentum = momentum,
                        dampening = dampening,
                        weight_decay = weight_decay,
                        nesterov = nesterov,
                        maximize = maximize,
                    });
        }
    }
}
