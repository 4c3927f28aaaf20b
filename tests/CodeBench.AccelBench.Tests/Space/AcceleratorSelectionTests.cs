using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

public class AcceleratorSelectionTests
{
    private static AcceleratorSelection Where(string text) => new(AcceleratorConstraint.Parse(text));

    [Fact]
    public void EntriesShrinkTheSpace()
    {
        Assert.Equal(AcceleratorSpace.Count, Where("").Count);
        Assert.Equal(AcceleratorSpace.Count / 5, Where("batch=1").Count);
        Assert.Equal(AcceleratorSpace.Count / 5 / 11 * 4, Where("batch == 1 and memory = dram").Count);
        Assert.Equal(1, Where("pib=2,pif=16,pix=8,piy=4,pof=8,pk=3,batch=1,act=12,weight=24,mask=4,memory=rram,config=1").Count);
    }

    [Fact]
    public void PositionsAreTheSatisfyingIndicesInOrder()
    {
        var selection = Where("batch<=64,act>20,weight=24,mask=1,pk=3,pof=8,pif=16,pib=1,config=1");
        var accelerators = Enumerable.Range(0, (int)selection.Count).Select(i => selection.IndexAt(i)).ToList();
        Assert.Equal(accelerators.Order(), accelerators);
        Assert.Equal(8 * 8 * 2 * 2 * 3, accelerators.Distinct().Count());
        Assert.All(accelerators, i => Assert.All(selection.Constraints, c => Assert.True(c.Accepts(AcceleratorSpace.At(i)), c.ToString())));
    }

    [Fact]
    public void SamplesSatisfyEverythingAndRepeat()
    {
        var selection = Where("area<=100, buffer>=10, power<50, bandwidth>=100");
        var first = selection.Sample(RandomStream.FromSeed(3), 40);
        Assert.Equal(40, first.Distinct().Count());
        Assert.Equal(first, selection.Sample(RandomStream.FromSeed(3), 40));
        foreach (var a in first)
        {
            Assert.True(new ChipModel(a, ActivationUnits.Relu).AreaMm2 <= 100);
            Assert.True(a.ActivationBufferMb + a.WeightBufferMb + a.MaskBufferMb >= 10);
            Assert.NotEqual(MemoryType.Dram, a.MemoryType);
        }
    }

    [Theory]
    [InlineData("aera<=100", "\"area\"")]
    [InlineData("area", "no comparison")]
    [InlineData("area<=big", "no number")]
    [InlineData("memory=flash", "no number")]
    [InlineData("batch=3", "no accelerator has batch==3")]
    public void BadConditionsAreProblems(string text, string part) =>
        Assert.Contains(part, Assert.Throws<ProblemException>(() => Where(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void AnEmptySelectionSaysSo() =>
        Assert.Throws<ProblemException>(() => Where("area<0.1").Sample(RandomStream.FromSeed(1), 1));
}
