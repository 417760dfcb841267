using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>A modal or a home tab as it stands; a snapshot.</summary>
public sealed record SlackView
{
    /// <summary>The id, <c>V…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who looks at it.</summary>
    public required string User { get; init; }

    /// <summary>What the app sent: type, title, blocks and so on. Not to be changed.</summary>
    public required JsonObject Content { get; init; }

    /// <summary>Changes with every change of the content.</summary>
    public required string Hash { get; init; }

    /// <summary>The bottom of the stack it lies on.</summary>
    public required string RootId { get; init; }

    /// <summary>The view below it; null at the bottom.</summary>
    public string? PreviousId { get; init; }

    /// <summary>What the app says is wrong with the entries, by the label of the field.</summary>
    public ImmutableDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The title; empty for a home tab.</summary>
    public string Title => (string?)Content["title"]?["text"] ?? "";

    /// <summary>What the app calls it.</summary>
    public string CallbackId => (string?)Content["callback_id"] ?? "";

    /// <summary>The blocks.</summary>
    public JsonArray Blocks => Content["blocks"] as JsonArray ?? [];

    /// <summary>Everything a reader sees in it, its title first.</summary>
    public string Words => string.Join('\n', BlockReading.Texts(Blocks).Prepend(Title));

    /// <summary>The labels of its buttons, in order; not the submit button.</summary>
    public ImmutableArray<string> Buttons => BlockReading.Buttons(Blocks);

    /// <summary>The labels of its fields, in order.</summary>
    public ImmutableArray<string> Fields => [.. Blocks.OfType<JsonObject>().Select(BlockReading.Label).OfType<string>()];

    /// <summary>The view as the Web API and payloads carry it, with the entries.</summary>
    /// <param name="identity">Whose app and workspace.</param>
    /// <param name="values">The entries, <c>state.values</c>; null for none.</param>
    public JsonObject ToJson(SlackIdentity identity, JsonObject? values = null)
    {
        var json = Content.DeepClone().AsObject();
        json["id"] = Id;
        json["team_id"] = identity.TeamId;
        json["app_id"] = identity.AppId;
        json["bot_id"] = identity.BotId;
        json["hash"] = Hash;
        json["root_view_id"] = RootId;
        json["previous_view_id"] = PreviousId;
        json["callback_id"] ??= "";
        json["private_metadata"] ??= "";
        json["state"] = new JsonObject { ["values"] = values?.DeepClone() ?? new JsonObject() };
        return json;
    }
}
