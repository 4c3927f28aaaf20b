namespace CodeBench.Reporting;

/// <summary>What the marks of a <see cref="LayerGraphChart"/> mean.</summary>
/// <param name="Solid">A box in full colour.</param>
/// <param name="Pale">A pale box.</param>
/// <param name="Inside">A line inside a group, in the group's colour.</param>
/// <param name="Between">A grey line from group to group.</param>
/// <param name="Gauges">Name of each gauge; its unit is the second line of the heading, such as "KB of 1,024".</param>
public sealed record LayerGraphKey(string Solid, string Pale, string Inside, string Between, IReadOnlyList<ReportColumn> Gauges);
