namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates over time. Call step() once per epoch, after the optimizer's.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>The base of all schedules.</summary>
            public abstract class LRScheduler
            {
                private readonly List<ILearningRateController> controllers;
                private readonly List<double> starts;

                private protected LRScheduler(Optimizer optimizer, int last_epoch)
                {
                    controllers = [.. optimizer.ParamGroups];
                    starts = controllers.ConvertAll(controller => controller.InitialLearningRate);
                    Epoch = last_epoch;
                }

                private protected int Epoch { get; private set; }

                /// <summary>Goes to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to an epoch, the next one when null.</summary>
                public virtual void step(int? epoch)
                {
                    Epoch = epoch ?? Epoch + 1;
                    for (var i = 0; i < controllers.Count; i++)
                    {
                        controllers[i].LearningRate = epoch is null ? Next(controllers[i].LearningRate, starts[i]) : At(starts[i]);
                    }
                }

                /// <summary>The rate of each group now.</summary>
                public IEnumerable<double> get_last_lr() => controllers.ConvertAll(controller => controller.LearningRate);

                /// <summary>The rate at <see cref="Epoch"/> of a group that started at <paramref name="start"/>.</summary>
                private protected abstract double At(double start);

                /// <summary>The rate at <see cref="Epoch"/> after <paramref name="now"/>, which others may have changed.</summary>
                private protected virtual double Next(double now, double start) => At(start);
            }

            /// <summary>The starting rate times a function of the epoch.</summary>
            private sealed class LambdaSchedule : LRScheduler
            {
                private readonly Func<int, double> factor;

                internal LambdaSchedule(Optimizer optimizer, Func<int, double> factor, int last_epoch)
                    : base(optimizer, last_epoch)
                {
                    this.factor = factor;
                    step();
                }

                private protected override double At(double start) => start * factor(Epoch);
            }

            /// <summary>The rate times a factor at some epochs.</summary>
            private sealed class FactorSchedule : LRScheduler
            {
                private readonly Func<int, double> factor;

                internal FactorSchedule(Optimizer optimizer, Func<int, double> factor, int last_epoch)
                    : base(optimizer, last_epoch)
                {
                    this.factor = factor;
                    step();
                }

                private protected override double At(double start)
                {
                    for (var epoch = 1; epoch <= Epoch; epoch++) start *= factor(epoch);
                    return start;
                }

                private protected override double Next(double now, double start) => Epoch <= 0 ? now : now * factor(Epoch);
            }

            /// <summary>Half a cosine from the starting rate to the least in T_max epochs, and back.</summary>
            private sealed class CosineSchedule : LRScheduler
            {
                private readonly double period;
                private readonly double least;

                internal CosineSchedule(Optimizer optimizer, double period, double least, int last_epoch)
                    : base(optimizer, last_epoch)
                {
                    this.period = period;
                    this.least = least;
                    step();
                }

                private protected override double At(double start) =>
                    least + ((start - least) * (1 + Math.Cos(Math.PI * Epoch / period)) / 2);
            }

            /// <summary>The rate times gamma every step_size epochs.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new FactorSchedule(Quiet(optimizer, verbose), epoch => epoch % step_size == 0 ? gamma : 1, last_epoch);

            /// <summary>The rate times gamma at each milestone.</summary>
            public static LRScheduler MultiStepLR(
                Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new FactorSchedule(
                    Quiet(optimizer, verbose), epoch => Math.Pow(gamma, milestones.Count(milestone => milestone == epoch)), last_epoch);

            /// <summary>The rate times gamma every epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new FactorSchedule(Quiet(optimizer, verbose), _ => gamma, last_epoch);

            /// <summary>The starting rate times a function of the epoch.</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new LambdaSchedule(Quiet(optimizer, verbose), lr_lambda, last_epoch);

            /// <summary>SGDR's cosine (I. Loshchilov and F. Hutter, ICLR 2017) without restarts.</summary>
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer, double T_max, double eta_min = 0.0, int last_epoch = -1, bool verbose = false) =>
                new CosineSchedule(Quiet(optimizer, verbose), T_max, eta_min, last_epoch);

            private static Optimizer Quiet(Optimizer optimizer, bool verbose) =>
                verbose ? throw new NotSupportedException("verbose schedules; print get_last_lr() instead") : optimizer;
        }
    }
}
