using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>Facts in a card, a few at a time.</summary>
internal static class AnswerElements
{
    /// <summary>How many facts are shown at a time.</summary>
    internal const int MostFacts = 5;

    private const int MostNamed = 40;
    private const int MostExported = 150;

    /// <summary>The facts whose turn it is.</summary>
    internal static ImmutableArray<ShownFact> Page(AnswerReply answer, CardContext context) => [.. answer.Facts.Skip(context.PageStart).Take(MostFacts)];

    /// <summary>A group for each fact of the page, and one that says what else there is.</summary>
    internal static ImmutableArray<ImmutableArray<CardElement>> Of(AnswerReply answer, CardContext context, Deeds deeds) =>
        [.. Page(answer, context).Select(shown => Fact(shown, answer, context, deeds)), .. Rest(answer, context, deeds)];

    /// <summary>A button that exports several facts together, where the reply itself offers no export.</summary>
    internal static IEnumerable<ImmutableArray<CardElement>> Export(Reply reply, Deeds deeds) =>
        reply is AnswerReply { Facts.Length: > 1 } answer && answer.Actions.All(action => !Deeds.IsExport(action))
            ? [deeds.Rows([deeds.Export([.. answer.Facts.Select(shown => shown.Fact.Id).Concat(answer.Further).Take(MostExported)])])]
            : [];

    private static ImmutableArray<CardElement> Fact(ShownFact shown, AnswerReply answer, CardContext context, Deeds deeds)
    {
        var elements = FactElements.Of(shown, answer.References, answer.IsWholeRecord, context.WebUrl);
        return [elements[0] with { Separator = true, Spacing = "Large" }, .. elements[1..], .. deeds.Rows(shown.Actions, $"show {shown.Fact.Id}")];
    }

    private static IEnumerable<ImmutableArray<CardElement>> Rest(AnswerReply answer, CardContext context, Deeds deeds)
    {
        var next = context.PageStart + MostFacts;
        var rest = answer.Facts.Skip(next).Select(shown => shown.Fact.Id.ToString()).ToImmutableArray();
        if (rest.IsEmpty)
        {
            yield break;
        }

        var named = string.Join(", ", rest.Take(MostNamed)) + (rest.Length > MostNamed ? ", …" : "");
        var label = string.Create(CultureInfo.InvariantCulture, $"Show the next {Math.Min(MostFacts, rest.Length)}");
        yield return
        [
            .. Verbatim.Blocks(string.Create(CultureInfo.InvariantCulture, $"… and {rest.Length} more: {named}."), Look.Subtle, "Large"),
            .. deeds.Rows([deeds.More(label, next)]),
        ];
    }
}
