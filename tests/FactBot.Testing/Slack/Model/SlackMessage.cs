using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>A message as it stands in a conversation; a snapshot, later edits do not change it.</summary>
public sealed record SlackMessage
{
    /// <summary>The id of the conversation.</summary>
    public required string Channel { get; init; }

    /// <summary>The time stamp that is its id within the conversation.</summary>
    public required string Ts { get; init; }

    /// <summary>The root of the thread it belongs to; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The id of who wrote it.</summary>
    public required string User { get; init; }

    /// <summary>The bot's id when an app wrote it.</summary>
    public string? BotId { get; init; }

    /// <summary>The text, in Slack's own markup, escaped.</summary>
    public string Text { get; init; } = "";

    /// <summary>The blocks, each with a <c>block_id</c>. Not to be changed.</summary>
    public JsonArray Blocks { get; init; } = [];

    /// <summary>What the app attached for itself.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>The only person who sees it, for an ephemeral message; null for all.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Whether it was changed after it was posted.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Ids of the files shared with it.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Previews given by <c>chat.unfurl</c>, by address.</summary>
    public JsonObject? Unfurls { get; init; }

    /// <summary>Whether only one person sees it.</summary>
    public bool IsEphemeral => OnlyFor is not null;

    /// <summary>Everything a reader sees: the words of the blocks when there are any, else the text.</summary>
    public string Words => Blocks.Count == 0 ? Text : string.Join('\n', BlockReading.Texts(Blocks));

    /// <summary>The labels of its buttons, in order.</summary>
    public ImmutableArray<string> Buttons => BlockReading.Buttons(Blocks);

    /// <summary>The message as the Web API and payloads carry it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = User, ["text"] = Text, ["ts"] = Ts };
        Add(json, "bot_id", BotId);
        Add(json, "thread_ts", ThreadTs);
        Add(json, "blocks", Blocks.Count == 0 ? null : Blocks.DeepClone());
        Add(json, "metadata", Metadata?.DeepClone());
        Add(json, "edited", IsEdited ? new JsonObject { ["user"] = User, ["ts"] = Ts } : null);
        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
