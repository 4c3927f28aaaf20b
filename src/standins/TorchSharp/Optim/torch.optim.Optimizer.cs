using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and their schedules.</summary>
    public static partial class optim
    {
        /// <summary>What a learning-rate schedule turns: one per group of parameters.</summary>
        public interface ILearningRateController
        {
            double LearningRate { get; set; }
            double InitialLearningRate { get; set; }
        }

        /// <summary>Moves parameters along their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            private protected readonly List<ParamGroup> groups = [];

            private protected Optimizer()
            {
            }

            public virtual IEnumerable<ILearningRateController> ParamGroups => groups;

            public virtual IEnumerable<Parameter> parameters() => groups.SelectMany(group => group.Parameters);

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters()) Gradients.Clear(parameter, set_to_none);
            }

            /// <summary>One step from the gradients as they are, or as <paramref name="closure"/> computes them; returns its loss.</summary>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            public abstract void add_param_group(ParamGroup param_group);

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
            }
        }
    }
}
