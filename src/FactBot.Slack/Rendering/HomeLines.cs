using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>A part of the home view: a heading, and a line with its buttons for each fact or row.</summary>
internal static class HomeLines
{
    /// <summary>Four parts of a heading, eight lines of two blocks and one for the rest stay within a view.</summary>
    private const int MostLines = 8;

    private const int LongestLine = 200;

    internal static IEnumerable<Block> Of(string heading, HomeSection section, string empty, Deeds deeds)
    {
        var lines = section.Reply switch
        {
            AnswerReply answer => answer.Facts.Select(shown => Fact(shown, deeds)),
            ListReply list => list.Rows.Select(row => Row(row, deeds)),
            _ => [],
        };
        var count = section.Reply switch { AnswerReply answer => answer.Facts.Length, ListReply list => list.Rows.Length, _ => 0 };
        return
        [
            new HeaderBlock(PlainTextObject.Of(heading, Limits.Header)),
            .. count == 0 ? [new SectionBlock(PlainTextObject.Of(section.Reply is AnswerReply or ListReply ? empty : section.Reply.Headline, Limits.Section))] : lines.Take(MostLines).SelectMany(line => line),
            .. count > MostLines ? [Rest(section, count - MostLines, deeds)] : Array.Empty<Block>(),
        ];
    }

    private static ImmutableArray<Block> Fact(ShownFact shown, Deeds deeds)
    {
        var card = FactCard.Of(shown);
        var id = shown.Fact.Id.ToString();
        var parts = new[] { id, card.Value, FactBlocks.Words(card), card.Speaker, shown.Warnings.IsEmpty ? null : $"⚠ {shown.Warnings[0]}" };
        var line = PlainTextObject.Of(string.Join(" · ", parts.Where(part => part is not null).Select(part => TextSplit.OneLine(part!, LongestLine))), Limits.Section);
        return [new SectionBlock(line) { Accessory = deeds.Button("show", "Open", new DeedValue.Say($"show {id}").Write(), $"Open: {id}") }];
    }

    private static ImmutableArray<Block> Row(ListRow row, Deeds deeds)
    {
        var line = PlainTextObject.Of(row.Detail is null ? TextSplit.OneLine(row.Title, LongestLine) : $"{TextSplit.OneLine(row.Title, LongestLine)}: {TextSplit.OneLine(row.Detail, LongestLine)}", Limits.Section);
        var open = row.Actions.IsEmpty ? null : deeds.Button(row.Actions[0].Id, row.Actions[0].Label, DeedOf.Action(row.Actions[0], ""), $"{row.Actions[0].Label}: {row.Title}");
        var isList = row.Actions.Any(action => action.Id.StartsWith("export-", StringComparison.Ordinal));
        return isList && open is not null && DeedOf.Fitting(new DeedValue.Export(row.Title)) is { } export
            ? [new SectionBlock(line), new ActionsBlock([open, deeds.Button("export", "Export", export, $"Export: {row.Title}")])]
            : [new SectionBlock(line) { Accessory = open }];
    }

    private static SectionBlock Rest(HomeSection section, int left, Deeds deeds) =>
        new(PlainTextObject.Of(string.Create(CultureInfo.InvariantCulture, $"… and {left} more."), Limits.Section))
        {
            Accessory = deeds.Button("more", "Show all", DeedOf.Fitting(new DeedValue.Say(section.Command)) ?? new DeedValue.Hint("Say “help” to FactBot for what you can ask.").Write()),
        };
}
