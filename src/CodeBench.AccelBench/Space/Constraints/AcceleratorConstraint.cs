using System.Globalization;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>One condition on an accelerator: a field, a comparison and a number.</summary>
/// <param name="Field">What is compared.</param>
/// <param name="Comparison">&lt;=, &gt;=, &lt;, &gt;, == or !=.</param>
/// <param name="Bound">The number.</param>
public sealed record AcceleratorConstraint(AcceleratorField Field, string Comparison, double Bound)
{
    private static readonly string[] Comparisons = ["<=", ">=", "==", "!=", "<", ">", "="];

    /// <summary>Whether an accelerator satisfies it.</summary>
    public bool Accepts(Accelerator accelerator)
    {
        var value = Field.Value(accelerator);
        return Comparison switch
        {
            "<=" => value <= Bound,
            ">=" => value >= Bound,
            "<" => value < Bound,
            ">" => value > Bound,
            "!=" => value != Bound,
            _ => value == Bound,
        };
    }

    /// <summary>Conditions joined by commas or "and": "area&lt;=100, batch=1, memory=dram". An empty text is no condition.</summary>
    /// <exception cref="ProblemException">Every part that cannot be read.</exception>
    public static IReadOnlyList<AcceleratorConstraint> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<Problem>();
        var constraints = new List<AcceleratorConstraint>();
        var parts = text.Replace("&&", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.OrdinalIgnoreCase);
        foreach (var part in parts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ParseOne(part, problems) is { } constraint)
                constraints.Add(constraint);
        }
        return problems.Count == 0 ? constraints : throw new ProblemException(problems);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field.Name}{Comparison}{Bound}");

    private static AcceleratorConstraint? ParseOne(string part, List<Problem> problems)
    {
        var comparison = Array.Find(Comparisons, c => part.Contains(c, StringComparison.Ordinal));
        if (comparison is null)
        {
            problems.Add(new Problem($"\"{part}\" is no condition", "it has no comparison", "a condition such as area<=100"));
            return null;
        }
        var at = part.IndexOf(comparison, StringComparison.Ordinal);
        var (name, number) = (part[..at].Trim(), part[(at + comparison.Length)..].Trim());
        var names = AcceleratorField.All.Select(f => f.Name);
        var field = AcceleratorField.All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
        if (field is null)
        {
            problems.Add(new Problem($"there is no quantity \"{name}\"", $"there are {string.Join(", ", names)}", $"\"{NearestName.Of(name, names)}\""));
            return null;
        }
        if (Number(field, number) is not { } bound)
        {
            problems.Add(new Problem($"\"{number}\" in \"{part}\" is no number", $"{field.Name}: {field.Meaning}", $"{field.Name}{comparison}1"));
            return null;
        }
        return new AcceleratorConstraint(field, comparison == "=" ? "==" : comparison, bound);
    }

    private static double? Number(AcceleratorField field, string text)
    {
        if (field.Name == "memory" && Enum.TryParse<MemoryType>(text, true, out var type) && Enum.IsDefined(type))
            return (int)type;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }
}
