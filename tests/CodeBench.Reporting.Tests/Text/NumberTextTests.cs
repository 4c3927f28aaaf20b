namespace CodeBench.Reporting.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1.000")]
    [InlineData(0.0123456, "0.01235")]
    [InlineData(9.99996, "10.00")]
    [InlineData(99.999, "100.0")]
    [InlineData(12345.678, "12,346")]
    [InlineData(-1234567.8, "-1,234,568")]
    [InlineData(1.23456e-7, "1.235e-7")]
    [InlineData(6.02e23, "6.020e23")]
    [InlineData(double.NaN, "n/a")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void FourSignificantDigits(double value, string text) => Assert.Equal(text, NumberText.Significant(value));

    [Theory]
    [InlineData(0.123, "0.12 s")]
    [InlineData(59.94, "59.9 s")]
    [InlineData(59.96, "1 min 00 s")]
    [InlineData(3725, "1 h 02 min")]
    public void Durations(double seconds, string text) => Assert.Equal(text, NumberText.Duration(seconds));
}
