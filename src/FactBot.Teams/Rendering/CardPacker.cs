using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Puts elements into as many cards as they need; what belongs together stays together where it fits one.</summary>
internal static class CardPacker
{
    /// <summary>What a card is beside its elements.</summary>
    private const int Frame = 5_000;

    /// <summary>In JSON a sign may take six characters.</summary>
    private const int LongestFallback = 300;

    /// <summary>Bytes of all elements of a card.</summary>
    internal const int MostBytes = CardLimits.CardBytes - Frame;

    /// <summary>The messages, a card each; at least one.</summary>
    /// <param name="groups">Elements that belong together.</param>
    /// <param name="summary">What the first message comes to, in plain text.</param>
    /// <param name="headline">What the summary of each further message begins with.</param>
    internal static ImmutableArray<TeamsMessage> Pack(IEnumerable<ImmutableArray<CardElement>> groups, string summary, string headline)
    {
        var pages = Pages(groups);
        return
        [
            .. pages.Select((page, i) => Message(page, i == 0 ? summary : Summary.Within(string.Create(CultureInfo.InvariantCulture, $"Continued, part {i + 1} of {pages.Count}: {headline}")))),
        ];
    }

    /// <summary>A card over the whole width, and what is shown where cards are not.</summary>
    internal static AdaptiveCard Card(IEnumerable<CardElement> body, string summary) => new([.. body])
    {
        FallbackText = TeamsMarkdown.Escape(TextSplit.OneLine(summary, LongestFallback)),
        Teams = TeamsWidth.Full,
    };

    private static TeamsMessage Message(IEnumerable<CardElement> page, string summary) => new("", summary) { Card = Card(page, summary) };

    private static List<List<CardElement>> Pages(IEnumerable<ImmutableArray<CardElement>> groups)
    {
        List<List<CardElement>> pages = [[]];
        var bytes = 0;
        foreach (var (part, weight) in groups.Where(group => !group.IsEmpty).SelectMany(Parts))
        {
            if (pages[^1].Count > 0 && bytes + weight > MostBytes)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].AddRange(part);
            bytes += weight;
        }

        return pages;
    }

    /// <summary>A group that no card can hold goes element by element, but folded rows stay with their button.</summary>
    private static IEnumerable<(ImmutableArray<CardElement> Elements, int Weight)> Parts(ImmutableArray<CardElement> group)
    {
        var weight = group.Sum(CardWeight.Of);
        if (weight <= MostBytes)
        {
            return [(group, weight)];
        }

        var firstButtons = group.TakeWhile(element => element is not ActionSet).Count();
        ImmutableArray<CardElement> buttons = group[firstButtons..];
        return [.. group[..firstButtons].Select(element => (ImmutableArray.Create(element), CardWeight.Of(element))), .. buttons.IsEmpty ? [] : new[] { (buttons, buttons.Sum(CardWeight.Of)) }];
    }
}
