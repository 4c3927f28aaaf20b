using CodeBench.CnnBench;
using CodeBench.Core;

namespace CodeBench.Experiments;

/// <summary>Reads the section "training" of a study file.</summary>
internal static class TrainingReader
{
    /// <summary>The defaults of a study: the trainer's, but tested once, after the last epoch.</summary>
    public static TrainingPlan Default { get; } = new(new TrainingRecipe { TestsEveryEpoch = false });

    /// <summary>Reads the section, and reports what the trainer would refuse.</summary>
    public static TrainingPlan Read(YamlFields fields, Action<Problem> report)
    {
        var start = Default.Recipe;
        var recipe = start with
        {
            Epochs = (int)fields.Integer("epochs", start.Epochs, 1, 100_000),
            BatchSize = (int)fields.Integer("batchSize", start.BatchSize, 1, 65_536),
            Optimiser = Choose(fields, "optimiser", start.Optimiser),
            LearningRate = fields.Number("learningRate", start.LearningRate),
            Momentum = fields.Number("momentum", start.Momentum),
            WeightDecay = fields.Number("weightDecay", start.WeightDecay),
            Schedule = Choose(fields, "schedule", start.Schedule),
            WarmUp = fields.Number("warmUp", start.WarmUp),
            LabelSmoothing = fields.Number("labelSmoothing", start.LabelSmoothing),
            HorizontalFlip = fields.Flag("horizontalFlip", start.HorizontalFlip),
            ShiftPixels = (int)fields.Integer("shiftPixels", start.ShiftPixels, 0, 1000),
            TrainingImages = fields.Has("trainingImages") ? (int)fields.Integer("trainingImages", null, 1, int.MaxValue) : null,
            TestImages = fields.Has("testImages") ? (int)fields.Integer("testImages", null, 1, int.MaxValue) : null,
        };
        var threads = (int)fields.Integer("threads", 1, 1, 1024);
        fields.RefuseOthers();
        foreach (var problem in recipe.FindProblems())
            report(problem with { Line = fields.Line });
        return new TrainingPlan(recipe, threads);
    }

    private static T Choose<T>(YamlFields fields, string key, T fallback)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().ToDictionary(name => name.ToLowerInvariant(), Enum.Parse<T>, StringComparer.Ordinal);
        var text = fields.Choice(key, names.Keys, fallback.ToString().ToLowerInvariant());
        return names.GetValueOrDefault(text, fallback);
    }
}
