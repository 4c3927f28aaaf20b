using System.Security.Cryptography;
using System.Text;
using CodeBench.Core;

namespace CodeBench.Experiments;

/// <summary>Recognises a study by its settings: comments, order of keys, name, trials and workers do not count.</summary>
internal static class StudyConfiguration
{
    private static readonly string[] Free = ["name", "trials", "workers"];

    /// <summary>SHA-256 of the sorted settings, 64 hex digits.</summary>
    public static string Hash(YamlMapping settings)
    {
        var counted = new YamlMapping([.. settings.Entries.Where(entry => !Free.Contains(entry.Key, StringComparer.Ordinal))]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(YamlText.Write((YamlMapping)Sorted(counted)))));
    }

    private static YamlNode Sorted(YamlNode node) => node switch
    {
        YamlMapping map => new YamlMapping([.. map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new YamlEntry(entry.Key, Sorted(entry.Value)))]),
        YamlSequence list => new YamlSequence([.. list.Items.Select(Sorted)]),
        _ => node,
    };
}
