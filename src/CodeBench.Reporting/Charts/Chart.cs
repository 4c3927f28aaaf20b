namespace CodeBench.Reporting;

/// <summary>A chart as pure data; <see cref="SvgExporter"/> draws it.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Description">The same in a sentence with the main finding, for readers who cannot see it.</param>
public abstract record Chart(string Title, string Description);
