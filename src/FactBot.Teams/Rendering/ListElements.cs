using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Rows in a card, a page at a time.</summary>
internal static class ListElements
{
    /// <summary>How many rows are shown at a time.</summary>
    internal const int MostRows = 20;

    /// <summary>A group for each row, and one that says how many more there are.</summary>
    internal static ImmutableArray<ImmutableArray<CardElement>> Of(ListReply list, CardContext context, Deeds deeds)
    {
        var next = context.PageStart + MostRows;
        return [.. list.Rows.Skip(context.PageStart).Take(MostRows).Select(row => Row(row, context, deeds)), .. Rest(list.Rows.Length - next, next, deeds)];
    }

    private static ImmutableArray<CardElement> Row(ListRow row, CardContext context, Deeds deeds) =>
    [
        .. Verbatim.Blocks(row.Title, Look.Bold, "Medium"),
        .. Verbatim.Blocks(row.Detail ?? "", spacing: "Small"),
        .. deeds.Rows(row.Actions, context.Again),
    ];

    private static IEnumerable<ImmutableArray<CardElement>> Rest(int left, int next, Deeds deeds)
    {
        if (left > 0)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"Show the next {Math.Min(MostRows, left)}");
            yield return
            [
                .. Verbatim.Blocks(string.Create(CultureInfo.InvariantCulture, $"… and {left} more."), Look.Subtle, "Medium"),
                .. deeds.Rows([deeds.More(label, next)]),
            ];
        }
    }
}
