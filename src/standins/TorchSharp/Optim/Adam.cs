using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Adam, D. Kingma and J. Ba, ICLR 2015; weight decay is added to the gradient.</summary>
    public sealed class Adam : OptimizerHelper
    {
        private readonly Options defaults;

        internal Adam(IEnumerable<ParamGroup> groups, Options defaults)
        {
            AdamSteps.Check(defaults.LearningRate, defaults.beta1, defaults.beta2, defaults.eps, defaults.weight_decay);
            this.defaults = defaults;
            foreach (var group in groups) add_param_group(group);
        }

        private protected override OptimizerOptions NewOptions() => new Options();

        private protected override void Complete(OptimizerOptions options)
        {
            var own = (Options)options;
            own.LearningRate ??= defaults.LearningRate;
            own.beta1 ??= defaults.beta1;
            own.beta2 ??= defaults.beta2;
            own.eps ??= defaults.eps;
            own.weight_decay ??= defaults.weight_decay;
            own.amsgrad ??= defaults.amsgrad;
            own.maximize ??= defaults.maximize;
        }

        private protected override void Step(Modules.ParamGroup group, List<ActiveParameter> active)
        {
            var options = (Options)group.Options;
            AdamSteps.Take(
                active,
                new AdamSettings(
                    group.LearningRate, options.beta1!.Value, options.beta2!.Value, options.eps!.Value, options.weight_decay!.Value,
                    options.amsgrad!.Value, options.maximize!.Value, DecoupledDecay: false));
        }

        public sealed class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? weight_decay;
            public double? eps;
            public bool? amsgrad;
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
                IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : base(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        beta1 = beta1,
                        beta2 = beta2,
                        eps = eps,
                        weight_decay = weight_decay,
                        amsgrad = amsgrad,
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
            /// <inheritdoc cref="Modules.Adam"/>
            /// <remarks>The default of <paramref name="beta2"/> is TorchSharp's.</remarks>
            public static Adam Adam(
                IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.99, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                Adam([new Adam.ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <inheritdoc cref="Modules.Adam"/>
            /// <remarks>The default of <paramref name="beta2"/> is TorchSharp's.</remarks>
            public static Adam Adam(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.99,
                double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                Adam(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <inheritdoc cref="Modules.Adam"/>
            /// <remarks>The default of <paramref name="beta2"/> is TorchSharp's.</remarks>
            public static Adam Adam(
                IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.99, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(
                    parameters,
                    new Adam.Options
                    {
                        LearningRate = lr,
                        beta1 = beta1,
                        beta2 = beta2,
                        eps = eps,
                        weight_decay = weight_decay,
                        amsgrad = amsgrad,
                        maximize = maximize,
                    });
        }
    }
}
