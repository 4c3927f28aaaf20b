namespace CodeBench.Core.Tests;

public sealed class SuggestionsTests
{
    private static readonly string[] Names = ["resnet18", "resnet50", "mobilenet-v1", "mobilenet-v2", "vgg16", "lenet"];

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("resent18", "resnet18", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void TheDistanceIsTheKnownOne(string a, string b, int distance)
    {
        Assert.Equal(distance, Suggestions.Distance(a, b));
        Assert.Equal(distance, Suggestions.Distance(b, a));
    }

    [Theory]
    [InlineData("resent18", "resnet18")]
    [InlineData("LENET", "lenet")]
    [InlineData("mobilenet", "mobilenet-v1")]
    [InlineData("vgg", "vgg16")]
    public void ATypingErrorFindsItsName(string given, string expected) =>
        Assert.Equal(expected, Suggestions.Nearest(given, Names)[0]);

    [Fact]
    public void WhatIsNearNothingGetsTheList()
    {
        Assert.Empty(Suggestions.Nearest("zzz", Names));
        Assert.Equal("did you mean 'lenet'?", Suggestions.DidYouMean("lenett", Names));
        Assert.Equal("one of a, b", Suggestions.DidYouMean("zzz", ["a", "b"]));
        Assert.Null(Suggestions.DidYouMean("zzz", []));
    }

    [Fact]
    public void AnAbsurdNameCostsNothing() => Assert.Empty(Suggestions.Nearest(new string('x', 10_000_000), Names));
}
