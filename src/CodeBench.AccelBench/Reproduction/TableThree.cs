using CodeBench.Networks;

namespace CodeBench.AccelBench;

/// <summary>
/// CODEBench Table 3, the rows with SPRING: what the paper says, what the released simulator gives, and what each switch of the physical
/// fidelity does, one after the other and one at a time. Batch 1.
/// </summary>
public static class TableThree
{
    /// <summary>
    /// The paper's own numbers. It calls its networks S-MobileNet and S*-ResNet*; the second chip, S*, is not published, so its rows have no
    /// counterpart here. [Paper: Table 3]
    /// </summary>
    public static IReadOnlyList<TableThreeRow> Paper { get; } =
    [
        new("S-MobileNet", 32, "paper", 0.22, 152, 28.4, 19.8),
        new("S-MobileNet", 224, "paper", 0.57, 152, 41.2, 6.3),
        new("S*-ResNet*", 32, "paper", 0.09, 178, 14.7, 4.2),
        new("S*-ResNet*", 224, "paper", 0.32, 178, 37.5, 4.7),
    ];

    /// <summary>The networks that stand for the paper's: MobileNet V1 (which the released code calls mobilenet), V2, ResNet-18 and 50.</summary>
    public static IReadOnlyList<string> Networks { get; } = ["mobilenet", "mobilenet-v2", "resnet18", "resnet50"];

    /// <summary>Image sides.</summary>
    public static IReadOnlyList<int> Images { get; } = [32, 224];

    /// <summary>All lines of one network and image.</summary>
    public static IEnumerable<TableThreeRow> Rows(string network, int image)
    {
        var graph = Zoo.Create(network, new TensorShape(3, image, image));
        yield return Row(graph, image, "released", SimulationOptions.Released);
        var switches = PhysicalSwitches.None;
        yield return Row(graph, image, "physical, all off", Physical(switches));
        foreach (var (name, value) in PhysicalSwitchText.Names)
        {
            switches |= value;
            yield return Row(graph, image, $"+ {name}", Physical(switches));
        }
        foreach (var (name, value) in PhysicalSwitchText.Names)
            yield return Row(graph, image, $"all but {name}", Physical(PhysicalSwitches.All & ~value));
    }

    /// <summary>All lines of all networks, the paper's first.</summary>
    public static IEnumerable<TableThreeRow> Rows() =>
        Paper.Concat(Networks.SelectMany(network => Images.SelectMany(image => Rows(network, image))));

    private static SimulationOptions Physical(PhysicalSwitches switches) => SimulationOptions.Default with { Switches = switches };

    private static TableThreeRow Row(Network network, int image, string model, SimulationOptions options)
    {
        var result = Simulator.Run(network, NamedAccelerators.Spring, options);
        return new TableThreeRow(network.Name, image, model, result.LatencyMs, result.AreaMm2, result.DynamicMj, result.LeakageMj);
    }
}
