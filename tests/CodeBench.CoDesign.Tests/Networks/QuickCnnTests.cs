using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CoDesign.Tests;

public sealed class QuickCnnTests
{
    [Theory]
    [InlineData(1, 28)]
    [InlineData(3, 32)]
    [InlineData(1, 8)]
    public void EveryMemberFitsTheDataSetsAndIsSmall(int channels, int side)
    {
        foreach (var member in QuickCnn.All)
        {
            var network = member.Build(new TensorShape(channels, side, side), 10);
            Assert.Equal(member.Name, network.Name);
            Assert.Equal(TensorShape.Flat(10), network.OutputShape);
            Assert.InRange(network.Macs, 1, 20_000_000);
            Assert.InRange(network.Parameters, 300, 200_000);
        }
    }

    [Fact]
    public void MembersDifferInNameAndGraph()
    {
        var networks = QuickCnn.All.Select(member => member.Build(new TensorShape(1, 28, 28), 10)).ToList();
        Assert.Equal(36, networks.Select(network => network.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(36, networks.Select(network => network.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(QuickCnn.All, member => Assert.Equal(member, QuickCnn.Find(member.Name)));
        Assert.Null(QuickCnn.Find("residual"));
    }

    [Fact]
    public void AMemberCountsByHand()
    {
        // 28x28x1, width 8, kernel 3: stem 9*8 at 14x14, one 8->8 at 14x14, one 8->16 at 7x7, linear 16->10.
        var network = new QuickCnn(QuickBlock.Plain, 1, 8, 3).Build(new TensorShape(1, 28, 28), 10);
        Assert.Equal(196 * 72 + 196 * 576 + 49 * 1152 + 160, network.Macs);
        Assert.Equal(72 + 576 + 1152 + 2 * (8 + 8 + 16) + 170, network.Parameters);
    }

    [Fact]
    public void AResidualMemberHasAShortcutWhereTheShapeChanges()
    {
        var network = new QuickCnn(QuickBlock.Residual, 2, 8, 3).Build(new TensorShape(3, 32, 32), 10);
        Assert.Equal(4, network.Nodes.Count(node => node.Operator is Add));
        Assert.Single(network.Nodes, node => node.Name == "stage2.1.shortcut");
        Assert.Throws<ProblemException>(() => new QuickCnn(QuickBlock.Plain, 1, 8, 3).Build(new TensorShape(0, 1, 1), 10));
    }
}
