using CodeBench.Core;

namespace CodeBench.AccelBench.Tests;

public class AcceleratorSpaceTests
{
    [Fact]
    public void CountIsTheProductOfTheRadices() => Assert.Equal(3L * 2 * 8 * 8 * 4 * 4 * 5 * 13 * 13 * 4 * 11, AcceleratorSpace.Count);

    [Fact]
    public void IndicesAreThoseOfTheAuthorsTable()
    {
        foreach (var test in GoldenFile.Root.GetProperty("index_tests").EnumerateArray())
        {
            var accelerator = GoldenFile.Accelerator(test[1]);
            Assert.Equal(test[0].GetInt64(), AcceleratorSpace.IndexOf(accelerator));
            Assert.Equal(accelerator, AcceleratorSpace.At(test[0].GetInt64()));
        }
    }

    [Theory]
    [InlineData(57256902, "1,16,5,1,1,7,7,512,24,12,1,3,1")]
    [InlineData(95551424, "2,1,5,1,4,3,3,512,20,24,2,1,2")]
    [InlineData(217046004, "4,16,6,5,8,3,3,256,14,1,3,3,1")]
    [InlineData(149802213, "2,16,8,4,8,3,3,1,12,24,4,1,1")]
    [InlineData(0, "1,1,1,1,1,1,1,1,1,1,1,1,1")]
    [InlineData(228433919, "4,16,8,8,8,7,7,512,24,24,4,3,1")]
    public void IndexAndVectorAgree(long index, string vector)
    {
        Assert.Equal(vector, AcceleratorSpace.At(index).ToString());
        Assert.Equal(index, AcceleratorSpace.IndexOf(AcceleratorText.Parse(vector)));
        Assert.Equal(AcceleratorSpace.At(index), AcceleratorText.Parse(FormattableString.Invariant($"#{index}")));
    }

    [Fact]
    public void EveryIndexComesBack()
    {
        var random = RandomStream.FromSeed(1);
        for (var i = 0; i < 2000; i++)
        {
            var index = random.NextLong(AcceleratorSpace.Count);
            Assert.Equal(index, AcceleratorSpace.IndexOf(AcceleratorSpace.At(index)));
        }
    }

    [Fact]
    public void ProblemsNameTheNearestLegalValues()
    {
        var accelerator = NamedAccelerators.Spring with { Pib = 3, BatchSize = 100, Pky = 5, MaskBufferMb = 2.4 };
        var problems = AcceleratorSpace.Check(accelerator);
        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, p => p.What.Contains("batch = 100", StringComparison.Ordinal) && p.Try!.StartsWith("128", StringComparison.Ordinal));
        Assert.Throws<ProblemException>(() => AcceleratorSpace.IndexOf(accelerator));
        Assert.False(AcceleratorSpace.Contains(accelerator));
    }

    [Theory]
    [InlineData("sprong", "\"spring\"")]
    [InlineData("2,16,8", "13 numbers")]
    [InlineData("2,17,8,4,8,3,3,1,12,24,4,1,1", "Pif")]
    [InlineData("2,16,8,4,8,3,3,1,12,24,4,2,5", "Dram has 4")]
    [InlineData("2,16,8,4,8,3,3,1,12,24,4,4,1", "three memories")]
    [InlineData("0,16,8,4,8,3,3,1,12,24,4,1,1", "Pib = 0")]
    [InlineData("nan,16,8,4,8,3,3,1,12,24,4,1,1", "Pib = NaN")]
    [InlineData("a,b,8,4,8,3,3,1,12,24,4,1,1", "\"b\" is no number")]
    [InlineData("#228433920", "no accelerator")]
    [InlineData("#-1", "no index")]
    public void BadTextIsAProblem(string text, string part) =>
        Assert.Contains(part, Assert.Throws<ProblemException>(() => AcceleratorText.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void NamesWorkInAnyCase() => Assert.Equal(NamedAccelerators.Spring, AcceleratorText.Parse(" SPRING "));
}
