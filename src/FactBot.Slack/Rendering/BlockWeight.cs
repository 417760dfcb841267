using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>What a block counts towards the size of a message: its text, and a share for what holds it.</summary>
internal static class BlockWeight
{
    private const int Container = 30;

    internal static int Of(Block block) => Container + block switch
    {
        RichTextBlock rich => rich.Elements.Sum(element => Container + element.Elements.Sum(Of)),
        SectionBlock section => section.Text.Text.Length + (section.Accessory is null ? 0 : Of(section.Accessory)),
        HeaderBlock header => header.Text.Text.Length,
        ContextBlock context => context.Elements.Sum(text => text.Text.Length),
        ActionsBlock actions => actions.Elements.Sum(Of),
        InputBlock input => input.Label.Text.Length + (input.Hint?.Text.Length ?? 0) + Of(input.Element),
        _ => 0,
    };

    private static int Of(RichTextRun run) => Container + run.Text.Length + (run is LinkRun link ? link.Url.Length : 0);

    private static int Of(BlockElement element) => Container + element switch
    {
        ButtonElement button => button.Text.Text.Length,
        OverflowElement menu => menu.Options.Sum(option => option.Text.Text.Length),
        SelectElement select => select.Options.Sum(option => option.Text.Text.Length),
        TextInputElement input => input.InitialValue?.Length ?? 0,
        _ => 0,
    };
}
