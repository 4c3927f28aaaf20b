namespace CodeBench.Core.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void ReadsAsOneSentence()
    {
        Assert.Equal("net.yaml:12: kernel 9 is too large: the input is 7x7. Try: 7 or less", new Problem("kernel 9 is too large", "the input is 7x7", "7 or less", "net.yaml", 12).ToString());
        Assert.Equal("no such file", new Problem("no such file").ToString());
    }

    [Fact]
    public void AnExceptionCarriesAllProblems()
    {
        var exception = new ProblemException([new Problem("a"), new Problem("b")]);
        Assert.Equal(2, exception.Problems.Count);
        Assert.Contains("a" + Environment.NewLine + "b", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ProblemException([]));
    }
}
