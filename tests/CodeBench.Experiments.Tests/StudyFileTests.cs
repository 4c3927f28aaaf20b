using CodeBench.AccelBench;
using CodeBench.CoDesign;
using CodeBench.Core;
using CodeBench.Data;

namespace CodeBench.Experiments.Tests;

public sealed class StudyFileTests
{
    private static readonly DatasetCatalog Datasets = new(Path.GetTempPath());

    private const string Small = """
        name: small
        dataset: shapes
        trials: 6
        networks: [plain-d1-w8-k3, resnet18]
        accelerators: [spring, "2,16,8,4,8,3,3,1,12,24,4,1,2"]
        """;

    [Theory]
    [InlineData("mnist")]
    [InlineData("fashion-mnist")]
    [InlineData("cifar10")]
    [InlineData("shapes")]
    public void TheQuickStartIsAValidStudyOfEveryDataSet(string dataset)
    {
        var file = StudyFile.Parse(QuickStart.StudyText(dataset, 7), Datasets);
        Assert.Equal((dataset, 7UL, 24), (file.Dataset, file.Seed, file.Trials));
        Assert.Equal(18, file.Space.Networks.Count);
        Assert.Equal(5_832, file.Space.AcceleratorCount);
    }

    [Theory]
    [InlineData("mnist")]
    [InlineData("cifar10")]
    public void TheQuickStartsScalesAreAboutTheLargestValuesOfItsSpace(string dataset)
    {
        var file = StudyFile.Parse(QuickStart.StudyText(dataset), Datasets);
        var random = RandomStream.FromSeed(1);
        var (hardware, manifest) = (new SimulatedHardware(), Datasets.Find(dataset));
        var largest = new double[4];
        for (var i = 0; i < 1_000; i++)
        {
            var pair = file.Space.Sample(random.Child(i));
            var cost = hardware.Cost(StudyNetworks.Create(pair.Network, manifest), pair.Accelerator);
            double[] shares =
            [
                cost.LatencyMs / file.Objective.Scales.LatencyMs, cost.AreaMm2 / file.Objective.Scales.AreaMm2,
                cost.DynamicMj / file.Objective.Scales.DynamicMj, cost.LeakageMj / file.Objective.Scales.LeakageMj,
            ];
            for (var measure = 0; measure < 4; measure++)
                largest[measure] = Math.Max(largest[measure], shares[measure]);
        }
        Assert.All(largest, share => Assert.InRange(share, 0.3, 1));
    }

    [Fact]
    public void ASmallFileTakesTheDefaults()
    {
        var file = StudyFile.Parse(Small, Datasets);
        Assert.Equal((1UL, 1, "random"), (file.Seed, file.Workers, file.Searcher));
        Assert.Equal(4, file.Space.Count);
        Assert.Equal(0.3, file.Objective.Weights.Accuracy);
        Assert.Equal(NamedAccelerators.Spring, file.Space.Sample(RandomStream.FromSeed(1)).Accelerator with { MemoryNumber = 1 });
    }

    [Fact]
    public void EveryProblemComesAtOnceWithItsLine()
    {
        const string text = """
            name: a/b
            dataset: minst
            trials: 0
            searcher: rondom
            networks: [resnet81, "nothing-*"]
            accelerators:
              Pxi: [1]
              Pof: [3]
              memory: [ram]
            objective:
              weights: {latency: 0.5, area: 0.1, dynamicEnergy: 0.2, leakageEnergy: 0.2, accuracy: 0.3}
            training:
              epochs: many
            worker: 2
            """;
        var problems = Assert.Throws<ProblemException>(() => StudyFile.Parse(text, Datasets, "s.yaml")).Problems;
        Assert.All(problems, problem => Assert.Equal("s.yaml", problem.File));
        Assert.Equal([1, 2, 3, 4, 5, 7, 8, 9, 10, 13, 14], problems.Select(problem => problem.Line!.Value).Distinct().Order());
    }

    [Theory]
    [InlineData("networks: []\naccelerators: [spring]\n")]
    [InlineData("networks: [quick]\naccelerators: []\n")]
    [InlineData("networks: [quick]\n")]
    [InlineData("networks: [[lenet]]\naccelerators: [[1]]\n")]
    [InlineData("networks: {a: b}\naccelerators: {Pib: {a: b}, memory: {a: b}}\n")]
    [InlineData("networks: [quick]\naccelerators: {Pib: []}\n")]
    [InlineData("networks: [lenet, lenet]\naccelerators: [spring]\n")]
    [InlineData("networks: [transformer]\naccelerators: [spring]\n")]
    public void OddSpacesAreProblemsNotCrashes(string space) =>
        Assert.All(Assert.Throws<ProblemException>(() => StudyFile.Parse("name: a\ndataset: mnist\ntrials: 1\n" + space, Datasets)).Problems, problem => Assert.NotNull(problem.Line));

    [Fact]
    public void UnknownNetworksGetASuggestion()
    {
        var problem = Assert.Throws<ProblemException>(() => StudyFile.Parse(Small.Replace("resnet18", "resent18", StringComparison.Ordinal), Datasets, "s.yaml")).Problems.Single();
        Assert.Contains("'resnet18'", problem.Try, StringComparison.Ordinal);
        Assert.Equal(4, problem.Line);
    }

    [Fact]
    public void TheConfigurationForgetsWhatChangesNoResult()
    {
        var here = StudyFile.Parse(Small, Datasets).Configuration;
        Assert.Equal(here, StudyFile.Parse(Small.Replace("trials: 6", "# more\ntrials: 60", StringComparison.Ordinal), Datasets).Configuration);
        Assert.Equal(here, StudyFile.Parse("workers: 2\n" + Small.Replace("name: small", "", StringComparison.Ordinal) + "\nname: other\n", Datasets).Configuration);
        Assert.NotEqual(here, StudyFile.Parse("seed: 2\n" + Small, Datasets).Configuration);
        Assert.NotEqual(here, StudyFile.Parse("training: {epochs: 3}\n" + Small, Datasets).Configuration);
    }

    [Theory]
    [InlineData("plain-*", "plain-d1-w8-k3", true)]
    [InlineData("*-k3", "plain-d1-w8-k3", true)]
    [InlineData("*-w8-*", "plain-d1-w8-k3", true)]
    [InlineData("plain-*-k5", "plain-d1-w8-k3", false)]
    [InlineData("*k3*k3", "plain-d1-w8-k3", false)]
    [InlineData("*", "x", true)]
    public void PatternsMatch(string pattern, string name, bool expected) => Assert.Equal(expected, NamePattern.Matches(pattern, name));
}
