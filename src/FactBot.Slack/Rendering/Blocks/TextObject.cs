using System.Text.Json.Serialization;
using FactBot.Domain.Chat;

namespace FactBot.Slack.Rendering.Blocks;

/// <summary>A text object; docs.slack.dev/reference/block-kit/composition-objects/text-object.</summary>
[JsonDerivedType(typeof(PlainTextObject))]
[JsonDerivedType(typeof(MrkdwnObject))]
internal abstract record TextObject
{
    private protected TextObject(string type, string text)
    {
        Type = type;
        Text = text;
    }

    [JsonPropertyOrder(-1)]
    public string Type { get; }

    public string Text { get; }
}

/// <summary>Text in which nothing is interpreted: <c>emoji</c> is off, so <c>:x:</c> stays <c>:x:</c>.</summary>
internal sealed record PlainTextObject : TextObject
{
    private PlainTextObject(string text)
        : base("plain_text", text)
    {
    }

    public bool Emoji { get; }

    /// <summary>Text of one piece, shortened with an ellipsis when it has to be; an empty one becomes a dash, for Slack takes no empty text.</summary>
    internal static PlainTextObject Of(string text, int limit) =>
        new(string.IsNullOrWhiteSpace(text) ? "–" : TextSplit.Shorten(text, limit));
}

/// <summary>Text in Slack's own markup, which only <see cref="MrkdwnText"/> writes; addresses and names in it are left alone.</summary>
internal sealed record MrkdwnObject(string Text) : TextObject("mrkdwn", Text)
{
    public bool Verbatim { get; } = true;
}
