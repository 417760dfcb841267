using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering;
using FactBot.Slack.Rendering.Blocks;
using FactBot.Testing.BlockKit;

namespace FactBot.Slack.Tests.Rendering;

/// <summary>Renders and holds against Slack's rules: no test looks at anything that was not judged.</summary>
internal static class Rendered
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ImmutableArray<SlackMessage> Messages(Reply reply, string command = "ask", int skip = 0)
    {
        var messages = ReplyMessage.Render(reply, new RenderContext { Command = command, Skip = skip });
        foreach (var message in messages)
        {
            BlockKitRules.Hold(SlackJson.Write(message));
        }

        return messages;
    }

    internal static SlackView View(SlackView view)
    {
        BlockKitRules.Hold(SlackJson.Write(view));
        return view;
    }

    internal static UnfurlAttachment Attachment(UnfurlAttachment attachment)
    {
        BlockKitRules.Hold(SlackJson.Write(attachment));
        return attachment;
    }

    /// <summary>Everything a reader sees, run by run, without anything between.</summary>
    internal static string Seen(IEnumerable<SlackMessage> messages) => string.Concat(messages.SelectMany(message => message.Blocks).Select(Seen));

    internal static string Seen(SlackView view) => string.Concat(view.Blocks.Select(Seen));

    internal static IEnumerable<ButtonElement> Buttons(IEnumerable<Block> blocks) => blocks.SelectMany(Elements).OfType<ButtonElement>();

    internal static IEnumerable<DeedValue> Deeds(IEnumerable<Block> blocks) => blocks.SelectMany(Elements).SelectMany(Values).Select(value => Assert.IsAssignableFrom<DeedValue>(DeedValue.TryRead(value)));

    internal static string Json(IEnumerable<SlackMessage> messages) => string.Join('\n', messages.Select(SlackJson.Write).Select(Pretty));

    internal static string Json(SlackView view) => Pretty(SlackJson.Write(view));

    internal static string Json(UnfurlAttachment attachment) => Pretty(SlackJson.Write(attachment));

    private static IEnumerable<BlockElement> Elements(Block block) => block switch
    {
        ActionsBlock actions => actions.Elements,
        SectionBlock { Accessory: { } accessory } => [accessory],
        _ => [],
    };

    private static IEnumerable<string> Values(BlockElement element) => element switch
    {
        ButtonElement { Value: { } value } => [value],
        OverflowElement menu => menu.Options.Select(option => option.Value),
        _ => [],
    };

    private static string Seen(Block block) => block switch
    {
        RichTextBlock rich => string.Concat(rich.Elements.SelectMany(element => element.Elements).Select(run => run.Text)),
        HeaderBlock header => header.Text.Text,
        SectionBlock section => section.Text.Text,
        ContextBlock context => string.Concat(context.Elements.Select(text => text.Text)),
        _ => "",
    };

    private static string Pretty(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Indented).ReplaceLineEndings("\n");
}
