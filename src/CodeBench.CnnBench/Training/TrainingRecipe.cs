using System.Globalization;
using CodeBench.Core;

namespace CodeBench.CnnBench;

/// <summary>
/// Everything that decides how a network is trained. Two trainings of one network with equal recipes, on one machine with one thread
/// count, give the same weights. The defaults train any network of the zoo without a look at it.
/// </summary>
public sealed record TrainingRecipe
{
    /// <summary>Passes over the training images. Default 5: enough to rank small networks, minutes on two cores.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Images per step. Default 128, as in CNNBench (CODEBench §4.1).</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Default AdamW, as in CNNBench: it forgives a learning rate that does not fit the network, which a search meets all the time.</summary>
    public OptimiserKind Optimiser { get; init; } = OptimiserKind.AdamW;

    /// <summary>Largest learning rate. Default 0.002: CNNBench's 1e-4 is meant for 200 epochs and hardly moves in 5.</summary>
    public double LearningRate { get; init; } = 0.002;

    /// <summary>Momentum of <see cref="OptimiserKind.Sgd"/>; AdamW has its own. Default 0.9, the common choice.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>Pull of all weights toward zero. Default 1e-4, as in CNNBench.</summary>
    public double WeightDecay { get; init; } = 1e-4;

    /// <summary>Default linear: in few epochs it beats the cosine, which spends more of them at the top.</summary>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Linear;

    /// <summary>Share of all steps in which the learning rate rises from nearly zero. Default 0.2: fresh networks without batch norm blow up without it.</summary>
    public double WarmUp { get; init; } = 0.2;

    /// <summary>Share of the target taken from the true class and spread over all. Default 0: few epochs leave no room to overfit.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Mirrors half of the training images left to right. Default false: right for photographs, wrong for digits.</summary>
    public bool HorizontalFlip { get; init; }

    /// <summary>Shifts each training image by up to this many pixels in both directions. Default 0; 4 is usual for CIFAR-10.</summary>
    public int ShiftPixels { get; init; }

    /// <summary>Use only so many training images, drawn by the seed; null: all.</summary>
    public int? TrainingImages { get; init; }

    /// <summary>Test on only so many images, drawn by the seed; null: all.</summary>
    public int? TestImages { get; init; }

    /// <summary>Test after every epoch, not only after the last. Default true: it makes the history worth reading, and costs little.</summary>
    public bool TestsEveryEpoch { get; init; } = true;

    /// <summary>Names every random choice: weights, order, augmentation, subsets. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The recipe for photographs of 32x32 such as CIFAR-10: flips and shifts on.</summary>
    public static TrainingRecipe SmallPhotographs { get; } = new() { HorizontalFlip = true, ShiftPixels = 4 };

    /// <summary>
    /// Seconds per small network with batch norm, for first looks and quick searches: few images, small batches (more steps), a large learning rate.
    /// </summary>
    public static TrainingRecipe Quick { get; } = new()
    {
        Epochs = 3,
        BatchSize = 32,
        LearningRate = 0.02,
        TrainingImages = 8_000,
        TestImages = 5_000,
        TestsEveryEpoch = false,
    };

    /// <summary>CNNBench's recipe without tuning (released code): AdamW 1e-4, weight decay 1e-4, cosine, 200 epochs, batches of 128.</summary>
    public static TrainingRecipe CnnBench { get; } = new()
    {
        Epochs = 200,
        LearningRate = 1e-4,
        Schedule = LearningRateSchedule.Cosine,
        WarmUp = 0,
        HorizontalFlip = true,
        ShiftPixels = 4,
    };

    /// <summary>Everything that is wrong with the recipe; empty when it is sound.</summary>
    public IReadOnlyList<Problem> FindProblems()
    {
        var problems = new List<Problem>();
        void Check(bool isRight, string name, object? value, string range)
        {
            if (!isRight)
                problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"training recipe: {name} is {value}"), Try: $"give {range}"));
        }
        Check(Epochs is >= 1 and <= 100_000, "epochs", Epochs, "1 to 100000");
        Check(BatchSize is >= 1 and <= 65_536, "batch size", BatchSize, "1 to 65536");
        Check(Enum.IsDefined(Optimiser), "optimiser", Optimiser, string.Join(" or ", Enum.GetNames<OptimiserKind>()));
        Check(Enum.IsDefined(Schedule), "schedule", Schedule, string.Join(", ", Enum.GetNames<LearningRateSchedule>()));
        Check(double.IsFinite(LearningRate) && LearningRate > 0, "learning rate", LearningRate, "a number above 0, such as 0.002");
        Check(Momentum is >= 0 and < 1, "momentum", Momentum, "at least 0 and below 1");
        Check(double.IsFinite(WeightDecay) && WeightDecay >= 0, "weight decay", WeightDecay, "0 or more");
        Check(WarmUp is >= 0 and < 1, "warm-up", WarmUp, "a share of at least 0 and below 1");
        Check(LabelSmoothing is >= 0 and < 1, "label smoothing", LabelSmoothing, "a share of at least 0 and below 1");
        Check(ShiftPixels is >= 0 and <= 1000, "shift", ShiftPixels, "0 to 1000 pixels");
        Check(TrainingImages is null or >= 1, "number of training images", TrainingImages, "1 or more, or none for all");
        Check(TestImages is null or >= 1, "number of test images", TestImages, "1 or more, or none for all");
        return problems;
    }

    /// <summary>The learning rate of a step (0-based) of <paramref name="steps"/>: linear warm-up, then the schedule.</summary>
    public double LearningRateAt(long step, long steps)
    {
        var warm = WarmUp * steps;
        if (step + 1 < warm)
            return LearningRate * (step + 1) / warm;
        var progress = steps > warm ? Math.Clamp((step - warm) / (steps - warm), 0, 1) : 1;
        return LearningRate * Schedule switch
        {
            LearningRateSchedule.Cosine => 0.5 * (1 + Math.Cos(Math.PI * progress)),
            LearningRateSchedule.Linear => 1 - progress,
            _ => 1,
        };
    }
}
