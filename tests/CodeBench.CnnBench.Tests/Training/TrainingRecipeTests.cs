namespace CodeBench.CnnBench.Tests;

public sealed class TrainingRecipeTests
{
    [Fact]
    public void TheNamedRecipesAreSound() =>
        Assert.All([new TrainingRecipe(), TrainingRecipe.SmallPhotographs, TrainingRecipe.Quick, TrainingRecipe.CnnBench], recipe => Assert.Empty(recipe.FindProblems()));

    [Fact]
    public void EveryFieldIsCheckedAndAllProblemsAreListed()
    {
        var recipe = new TrainingRecipe
        {
            Epochs = 0,
            BatchSize = -1,
            Optimiser = (OptimiserKind)9,
            LearningRate = double.NaN,
            Momentum = 1,
            WeightDecay = -1,
            Schedule = (LearningRateSchedule)9,
            WarmUp = 1,
            LabelSmoothing = -0.1,
            ShiftPixels = -1,
            TrainingImages = 0,
            TestImages = 0,
        };
        Assert.Equal(12, recipe.FindProblems().Count);
    }

    [Theory]
    [InlineData(LearningRateSchedule.Constant)]
    [InlineData(LearningRateSchedule.Linear)]
    [InlineData(LearningRateSchedule.Cosine)]
    public void TheLearningRateRisesThenNeverRisesAgain(LearningRateSchedule schedule)
    {
        foreach (var steps in new long[] { 1, 2, 7, 1000 })
        {
            foreach (var warmUp in new[] { 0, 0.1, 0.5, 0.99 })
            {
                var recipe = new TrainingRecipe { Schedule = schedule, WarmUp = warmUp, LearningRate = 0.5 };
                double[] rates = [.. Enumerable.Range(0, (int)steps).Select(step => recipe.LearningRateAt(step, steps))];
                Assert.All(rates, rate => Assert.InRange(rate, 0, 0.5));
                Assert.True(rates.Max() > 0);
                var top = Array.IndexOf(rates, rates.Max());
                Assert.Equal(rates.Take(top + 1).Order(), rates.Take(top + 1));
                Assert.Equal(rates.Skip(top).OrderDescending(), rates.Skip(top));
            }
        }
    }
}
