using System.Globalization;

namespace CodeBench.Networks;

/// <summary>Attributes of an operator as ordered text; those at their default are left out.</summary>
internal sealed class AttributeList
{
    private readonly List<KeyValuePair<string, string>> _items = [];

    internal IReadOnlyList<KeyValuePair<string, string>> Items => _items;

    internal AttributeList Add(string key, string value)
    {
        _items.Add(new(key, value));
        return this;
    }

    internal AttributeList Add(string key, int value, int? @default = null) =>
        value == @default ? this : Add(key, value.ToString(CultureInfo.InvariantCulture));

    internal AttributeList Add(string key, double value, double @default) =>
        value.Equals(@default) ? this : Add(key, value.ToString("R", CultureInfo.InvariantCulture));

    internal AttributeList Add(string key, bool value, bool @default) =>
        value == @default ? this : Add(key, value ? "true" : "false");

    internal AttributeList Add(string key, Window value, Window? @default = null) =>
        value == @default ? this : Add(key, value.ToString());

    internal AttributeList Add(string key, Padding value) =>
        value.IsZero ? this : Add(key, value.ToString());
}
