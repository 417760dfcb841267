using System.Text.Json;

namespace FactBot.Testing.BlockKit;

/// <summary>What is wrong with a payload, and where.</summary>
internal sealed class Findings
{
    private readonly List<string> all = [];

    internal IReadOnlyList<string> All => all;

    internal void Add(string at, string what) => all.Add($"{at}: {what}");

    /// <summary>Says something when it does not hold.</summary>
    internal void Require(bool holds, string at, string what)
    {
        if (!holds)
        {
            Add(at, what);
        }
    }

    /// <summary>An array with so many items.</summary>
    internal IReadOnlyList<JsonElement> Items(JsonElement parent, string name, string at, int least, int most)
    {
        if (!parent.TryGetProperty(name, out var array) || array.ValueKind != JsonValueKind.Array)
        {
            Add(at, $"needs an array {name}");
            return [];
        }

        var items = array.EnumerateArray().ToList();
        Require(items.Count >= least && items.Count <= most, $"{at}.{name}", $"{items.Count} items, {least} to {most} are allowed");
        return items;
    }

    /// <summary>A string, when it is there, of so many characters.</summary>
    internal string? Text(JsonElement parent, string name, string at, int most, bool isRequired = false)
    {
        if (!parent.TryGetProperty(name, out var value))
        {
            Require(!isRequired, at, $"needs {name}");
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Add($"{at}.{name}", "must be a string; absent members are left out");
            return null;
        }

        var text = value.GetString()!;
        var length = text.EnumerateRunes().Count();
        Require(length <= most, $"{at}.{name}", $"{length} characters, limit {most}");
        Require(length > 0 || !isRequired, $"{at}.{name}", "is empty");
        return text;
    }
}
