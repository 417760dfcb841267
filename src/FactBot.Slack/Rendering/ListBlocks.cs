using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Rows in a message, a page at a time.</summary>
internal static class ListBlocks
{
    /// <summary>How many rows are shown at a time.</summary>
    internal const int MostRows = 20;

    /// <summary>A group for each row, and one that says how many more there are.</summary>
    internal static ImmutableArray<ImmutableArray<Block>> Of(ListReply list, RenderContext context, Deeds deeds)
    {
        var first = context.FirstOf(list.Rows.Length, MostRows);
        var next = first + MostRows;
        var left = list.Rows.Length - next;

        // Without a command to ask for more by, everything is shown at once, in as many messages as it takes.
        var more = left > 0 ? DeedOf.Fitting(new DeedValue.More(context.Command, next)) : null;
        var rows = list.Rows.Skip(first).Take(more is null ? int.MaxValue : MostRows);
        return [.. rows.Select(row => Row(row, context, deeds)), .. more is null ? [] : Rest(left, more, deeds)];
    }

    private static ImmutableArray<Block> Row(ListRow row, RenderContext context, Deeds deeds)
    {
        var flow = new RichTextFlow().Line(TextRun.Bold(row.Title));
        if (row.Detail is { Length: > 0 } detail)
        {
            flow.Line(new TextRun(detail));
        }

        return [.. flow.ToBlocks(), .. deeds.Rows(row.Actions, context.Command, row.Title)];
    }

    private static ImmutableArray<ImmutableArray<Block>> Rest(int left, string more, Deeds deeds)
    {
        var said = new RichTextFlow().Line(new TextRun(string.Create(CultureInfo.InvariantCulture, $"… and {left} more.")));
        var label = string.Create(CultureInfo.InvariantCulture, $"Show the next {Math.Min(MostRows, left)}");
        return [[.. said.ToBlocks(), .. Deeds.Rows([deeds.Button("more", label, more)])]];
    }
}
