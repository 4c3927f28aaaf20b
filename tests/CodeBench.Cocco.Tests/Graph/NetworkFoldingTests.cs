using System.Text.Json;
using CodeBench.Networks;

namespace CodeBench.Cocco.Tests;

public sealed class NetworkFoldingTests
{
    public static TheoryData<string, string> Nets => new()
    {
        { "vgg16", "vgg16" }, { "resnet50_v1.5(stride in 3x3)", "resnet50" }, { "resnet50_v1(stride in 1x1a)", "resnet50-v1" }, { "resnet152_v1.5(stride in 3x3)", "resnet152" },
        { "googlenet", "googlenet" }, { "transformer_base_S128", "transformer" }, { "gpt1_S512", "gpt1" },
        { "randwireA_small_C78(seed1)", "randwire-a" }, { "randwireB_regular_C109(seed1)", "randwire-b" },
        { "nasnetA_large_331", "nasnet-a-large" }, { "nasnetA_mobile_224", "nasnet-a-mobile" },
    };

    [Theory]
    [MemberData(nameof(Nets))]
    public void CountsAreTheGoldenOnes(string golden, string network)
    {
        var expected = Golden.Load("networks").EnumerateArray().First(entry => entry.GetProperty("name").GetString() == golden);
        var graph = Create(network);
        Assert.Equal(expected.GetProperty("nodes").GetInt32(), graph.Count);
        Assert.Equal(expected.GetProperty("edges").GetInt32(), graph.EdgeCount);
        Close(expected, "MMAC_total(conv+dw+matmul)", 1e6, Sum(graph, LayerKind.Convolution, LayerKind.MatMul, LayerKind.Depthwise), 0.006);
        Close(expected, "MMAC_depthwise", 1e6, Sum(graph, LayerKind.Depthwise), 0.006);
        Close(expected, "Mops_pool", 1e6, Sum(graph, LayerKind.Pooling), 0.0006);
        Close(expected, "Mops_eltwise", 1e6, Sum(graph, LayerKind.Elementwise), 0.0006);
        Close(expected, "Mparams(no BN/bias)", 1e6, graph.TotalWeightBytes, 0.00006);
        Close(expected, "sum_ofm_MB", 1e6, graph.Layers.Sum(layer => layer.Output.Bytes), 0.0006);
        Close(expected, "dense_ms_with_channel_round8", 1e6, graph.Layers.Where(layer => layer.Kind is LayerKind.Convolution or LayerKind.MatMul).Sum(layer => layer.PaddedOperations) / 1024.0, 0.0006);
    }

    internal static PartitionGraph Create(string network) => PartitionGraph.From(Zoo.Create(network));

    private static double Sum(PartitionGraph graph, params LayerKind[] kinds) =>
        graph.Layers.Where(layer => kinds.Contains(layer.Kind)).Sum(layer => (double)layer.Operations);

    private static void Close(JsonElement golden, string key, double unit, double actual, double tolerance) =>
        Assert.True(Math.Abs(golden.GetProperty(key).GetDouble() - actual / unit) <= tolerance, FormattableString.Invariant($"{key}: {golden.GetProperty(key).GetDouble()} but {actual / unit}"));
}
