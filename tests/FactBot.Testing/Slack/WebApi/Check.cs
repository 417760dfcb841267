using System.Globalization;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>An item under judgement and where it stands.</summary>
/// <param name="Item">The block, element or object.</param>
/// <param name="Path">Its JSON pointer.</param>
/// <param name="Faults">Takes what is found.</param>
internal sealed record Check(JsonObject Item, string Path, List<string> Faults)
{
    internal void Fault(string what, string below = "") => Faults.Add($"[ERROR] {what} [json-pointer:{Path}{below}]");

    /// <summary>A text object in a field.</summary>
    internal void Text(string name, int most, string? type = null, bool isRequired = false) =>
        Inner(name, text => text.OwnText(most, type), isRequired);

    /// <summary>The item itself is a text object.</summary>
    internal void OwnText(int most, string? type = null)
    {
        if (BlockReading.Type(Item) is var own && own != type && (type is not null || own is not ("plain_text" or "mrkdwn")))
        {
            Fault($"unsupported type: {own}", "/type");
        }

        String("text", most, isRequired: true);
    }

    /// <summary>A text in a field.</summary>
    internal void String(string name, int most, bool isRequired = false)
    {
        if (Item[name] is not JsonValue value)
        {
            RequireField(name, isRequired);
            return;
        }

        if (value.ToString() is var text && text.Length > most)
        {
            Fault(string.Create(CultureInfo.InvariantCulture, $"must be less than {most + 1} characters"), $"/{name}");
        }

        if (isRequired && text.Length == 0)
        {
            Fault("must be more than 0 characters", $"/{name}");
        }
    }

    /// <summary>A list in a field.</summary>
    internal void Items(string name, int most, Action<Check> judge, bool isRequired = false)
    {
        if (Item[name] is not JsonArray items)
        {
            RequireField(name, isRequired);
            return;
        }

        if (items.Count > most)
        {
            Fault($"no more than {most} items allowed", $"/{name}");
        }

        if (items.Count == 0)
        {
            Fault("no fewer than 1 items required", $"/{name}");
        }

        for (var i = 0; i < items.Count; i++)
        {
            judge(new Check(items[i] as JsonObject ?? [], string.Create(CultureInfo.InvariantCulture, $"{Path}/{name}/{i}"), Faults));
        }
    }

    /// <summary>An object in a field.</summary>
    internal void Inner(string name, Action<Check> judge, bool isRequired = false)
    {
        if (Item[name] is JsonObject inner)
        {
            judge(new Check(inner, $"{Path}/{name}", Faults));
        }
        else
        {
            RequireField(name, isRequired);
        }
    }

    private void RequireField(string name, bool isRequired)
    {
        if (isRequired)
        {
            Fault($"missing required field: {name}");
        }
    }
}
