using System.Globalization;
using System.Text;

namespace CodeBench.Core;

/// <summary>One thing that is wrong with what the user gave: what, why, where, and the way out.</summary>
/// <param name="What">What is wrong, in one sentence: "kernel 9 is larger than the 7x7 input".</param>
/// <param name="Why">Why that cannot work; null when <paramref name="What"/> says it all.</param>
/// <param name="Try">What to do instead: "use a kernel of at most 7, or add padding".</param>
/// <param name="File">The file it is in, if any.</param>
/// <param name="Line">1-based line in <paramref name="File"/>, if known.</param>
public sealed record Problem(string What, string? Why = null, string? Try = null, string? File = null, int? Line = null)
{
    /// <summary>"net.yaml:12: WHAT: WHY. Try: TRY".</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
        {
            text.Append(File);
            if (Line is { } line)
                text.Append(':').Append(line.ToString(CultureInfo.InvariantCulture));
            text.Append(": ");
        }
        text.Append(What);
        if (Why is not null)
            text.Append(": ").Append(Why);
        if (Try is not null)
            text.Append(". Try: ").Append(Try);
        return text.ToString();
    }
}
