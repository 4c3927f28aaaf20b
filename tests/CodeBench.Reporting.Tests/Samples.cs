using CodeBench.Core;

namespace CodeBench.Reporting.Tests;

/// <summary>Reports to test with: made of seeded numbers, with every kind of block and nasty texts.</summary>
internal static class Samples
{
    /// <summary>Text that breaks HTML, SVG, Markdown, CSV and terminals unless escaped.</summary>
    public const string Nasty = "=<script>alert('x')</script> \"a\",b|c `d` & [e](http://f) \u001b[31m\u0007\n# g _h_";

    public static EnvironmentHeader Environment { get; } = new("0.1.0", "Example CPU 2.5 GHz", 2, 24.5, "Example Linux 12", ".NET 10.0.1", "1.13.1");

    public static IReadOnlyList<ReportMetric> Metrics { get; } =
    [
        new("objective", "Objective", null, Direction.Maximize),
        new("accuracy", "Accuracy", "%", Direction.Maximize),
        new("latencyMs", "Latency", "ms", Direction.Minimize),
        new("energyMj", "Energy", "mJ", Direction.Minimize),
    ];

    public static StudyReport Study(int trials = 24, string? cnnName = null)
    {
        var stream = RandomStream.FromSeed(5).Child("sample study");
        string[] networks = [cnnName ?? "resnet-8", "mobilenet-small", "vgg-tiny", "lenet"];
        return new StudyReport
        {
            Title = "Quickstart: networks for MNIST on AccelBench accelerators",
            Environment = Environment,
            Metrics = Metrics,
            ObjectiveKey = "objective",
            ParetoKeys = ("latencyMs", "accuracy"),
            Trials = [.. Enumerable.Range(1, trials).Select(number => Trial(stream.Child(number), number, networks))],
            BestBreakdowns =
            [
                new("Energy by module", "Energy", "mJ", [new("MAC units", 0.081), new("DRAM", 0.1423), new("Weight buffer", 0.0311), new("Activation buffer", 0.0201), new("Leakage", 0.0099), new("Softmax", 0)]),
                new("Cycles by resource", "Cycles", null, [new("Computing", 812_344), new("Waiting for memory", 402_113), new("Filling the pipeline", 20_400)]),
            ],
            Settings = [new("Data set", "mnist, 6000 training images"), new("Seed", "7", "names every random choice")],
            Commands = ["./codebench quickstart --seed 7"],
            Notices = ["An example made of random numbers."],
        };
    }

    public static Summary EveryBlock(string text) => new(text, text, Environment,
    [
        new(text, [
            new ReportText(text),
            new Notice(text),
            new KeyFacts([new Fact(text, text, text)]),
            new CommandLines([text]),
            new ReportTable(text, [new(text), new("Value", text, IsNumeric: true)], [[text, 1234567.891], [ReportCell.Missing, -0.000012345], [text, 1234567L]]),
            new Figure(new XYChart(text, text, new(text, text), new(text, text), [new(text, SeriesMark.Dots, [new(1.5, 2.5, text, text), new(-1, double.NaN)]), new(text, SeriesMark.Line, [new(0, 0), new(2000.25, 3)])]), text),
            new Figure(new StackedBars(text, text, new(text, text), [new(text, [new(text, 2.5), new("b", 1.25)])], ShowsShares: true), text),
            new Figure(new LayerGraphChart(text, text, new(text, text, text, text, [new(text, text)]), [new(text, [new([new(text, 1.5)], 2)], text), new("b", [new([new(text, 5000.25)], 2048)])],
                [new(text, 0, text), new("b", 0, IsPale: true), new(text, 1)], [new(0, 1), new(0, 2), new(1, 2)]), text),
        ]),
    ]);

    private static ReportTrial Trial(RandomStream stream, int number, string[] networks)
    {
        Fact[] design = [new("CNN", stream.Choose(networks)), new("Accelerator", $"chip-{NumberText.Integer(stream.NextInt(100, 999))}")];
        if (number % 11 == 0)
            return new(number, design, new Dictionary<string, double>(), 1.5, "training diverged: the loss became NaN in epoch 1");
        var latency = Math.Exp(stream.NextNormal() * 0.9) * 2;
        var accuracy = Math.Min(99.2, 93 + 1.6 * Math.Log(latency + 1.2) + stream.NextNormal());
        var energy = latency * (0.2 + stream.NextDouble());
        var metrics = new Dictionary<string, double>
        {
            ["accuracy"] = accuracy,
            ["latencyMs"] = latency,
            ["energyMj"] = energy,
            ["objective"] = 0.3 * accuracy / 100 + 0.4 * (1 - latency / 20) + 0.3 * (1 - energy / 20),
        };
        return new(number, design, metrics, 4 + stream.NextDouble());
    }
}
