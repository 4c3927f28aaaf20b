using System.CommandLine;
using CodeBench.CnnBench;

namespace CodeBench.Cli;

/// <summary>How to train, as options; what is not given is as the recipe for the data set says.</summary>
internal sealed class RecipeOptions
{
    private readonly Option<int?> _epochs = new("--epochs", "-e") { Description = "Passes over the training images (default 5)." };
    private readonly Option<int?> _batchSize = new("--batch-size") { Description = "Images per step (default 128)." };
    private readonly Option<double?> _learningRate = new("--learning-rate", "--lr") { Description = "Largest learning rate (default 0.002)." };
    private readonly Option<int?> _trainingImages = new("--training-images") { Description = "Train on only so many images (default: all)." };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "Names every random choice (default 1)." };

    public RecipeOptions(Command command)
    {
        command.Add(_epochs);
        command.Add(_batchSize);
        command.Add(_learningRate);
        command.Add(_trainingImages);
        command.Add(_seed);
    }

    public TrainingRecipe Read(ParseResult parsed, string dataset)
    {
        // Digits and shapes with names of directions must not be mirrored; photographs profit from it.
        var recipe = dataset == "cifar10" ? TrainingRecipe.SmallPhotographs : new TrainingRecipe();
        return recipe with
        {
            Epochs = parsed.GetValue(_epochs) ?? recipe.Epochs,
            BatchSize = parsed.GetValue(_batchSize) ?? recipe.BatchSize,
            LearningRate = parsed.GetValue(_learningRate) ?? recipe.LearningRate,
            TrainingImages = parsed.GetValue(_trainingImages) ?? recipe.TrainingImages,
            Seed = parsed.GetValue(_seed) ?? recipe.Seed,
        };
    }
}
