using CodeBench.AccelBench;

namespace CodeBench.Cli;

/// <summary>The text of <c>--where</c>, which names every field that a condition may use.</summary>
internal static class WhereHelp
{
    public static string Text { get; } =
        "Conditions with commas, such as \"area<=100, batch=1, memory=hbm\". Fields: " + string.Join(", ", AcceleratorField.All.Select(field => field.Name)) + ".";
}
