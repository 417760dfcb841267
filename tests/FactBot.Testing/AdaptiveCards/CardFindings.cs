using System.Text.Json;

namespace FactBot.Testing.AdaptiveCards;

/// <summary>What is wrong with a card, and where.</summary>
internal sealed class CardFindings
{
    private readonly List<string> all = [];
    private readonly HashSet<string> ids = [];
    private readonly List<(string Id, string At)> targets = [];

    internal IReadOnlyList<string> All => all;

    /// <summary>Says something when it does not hold.</summary>
    internal void Require(bool holds, string at, string what)
    {
        if (!holds)
        {
            all.Add($"{at}: {what}");
        }
    }

    /// <summary>An id, which only one element may have.</summary>
    internal void Id(string id, string at) => Require(ids.Add(id), at, $"the id {id} is there already");

    /// <summary>An id that some element must have.</summary>
    internal void Target(string id, string at) => targets.Add((id, at));

    /// <summary>Looks for what only the whole card shows.</summary>
    internal void Finish() => targets.ForEach(target => Require(ids.Contains(target.Id), target.At, $"no element has the id {target.Id}"));

    /// <summary>The items of an array, one at least, each with where it stands.</summary>
    internal IEnumerable<(JsonElement Item, string At)> Items(JsonElement parent, string name, string at)
    {
        if (!parent.TryGetProperty(name, out var array) || array.ValueKind != JsonValueKind.Array || array.GetArrayLength() == 0)
        {
            Require(false, at, $"needs an array {name} that is not empty");
            return [];
        }

        return array.EnumerateArray().Select((item, i) => (item, $"{at}.{name}[{i}]")).ToList();
    }

    /// <summary>A string that is there and shows something.</summary>
    internal string Text(JsonElement parent, string name, string at)
    {
        var text = parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        Require(text.Length > 0, at, $"needs text in {name}");
        return text;
    }

    /// <summary>A string that is one of those.</summary>
    internal string One(JsonElement parent, string name, string at, params ReadOnlySpan<string> known)
    {
        var text = Text(parent, name, at);
        Require(known.Contains(text), at, $"{name} is {text}");
        return text;
    }

    /// <summary>Members that are there must be of those, with a value of the kind named.</summary>
    internal void Members(JsonElement parent, string at, IReadOnlyDictionary<string, string[]> known)
    {
        foreach (var member in parent.EnumerateObject())
        {
            if (!known.TryGetValue(member.Name, out var values))
            {
                Require(false, at, $"has no member {member.Name}");
            }
            else if (values.Length > 0)
            {
                Require(values.Contains(member.Value.ToString()), at, $"{member.Name} is {member.Value}");
            }
            else
            {
                Require(member.Value.ValueKind != JsonValueKind.Null, at, $"{member.Name} is null; absent members are left out");
            }
        }
    }
}
