using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Facts in a message, a few at a time.</summary>
internal static class AnswerBlocks
{
    /// <summary>How many facts are shown at a time.</summary>
    internal const int MostFacts = 5;

    private const int MostNamed = 40;

    /// <summary>The facts whose turn it is.</summary>
    internal static ImmutableArray<ShownFact> Page(ImmutableArray<ShownFact> facts, RenderContext context) =>
        [.. facts.Skip(context.FirstOf(facts.Length, MostFacts)).Take(MostFacts)];

    /// <summary>A group for each fact of the page, and one that says what else there is.</summary>
    internal static ImmutableArray<ImmutableArray<Block>> Of(AnswerReply answer, ImmutableArray<ShownFact> page, RenderContext context, Deeds deeds) =>
        [.. page.Select(shown => Fact(shown, answer, deeds)), .. Rest(answer, context, deeds)];

    private static ImmutableArray<Block> Fact(ShownFact shown, AnswerReply answer, Deeds deeds)
    {
        var id = shown.Fact.Id.ToString();
        return [new DividerBlock(), .. FactBlocks.Of(shown, answer.References, answer.IsWholeRecord), .. deeds.Rows(shown.Actions, $"show {id}", id)];
    }

    private static IEnumerable<ImmutableArray<Block>> Rest(AnswerReply answer, RenderContext context, Deeds deeds)
    {
        var next = context.FirstOf(answer.Facts.Length, MostFacts) + MostFacts;
        var rest = answer.Facts.Skip(next).Select(shown => shown.Fact.Id.ToString()).ToImmutableArray();
        if (rest.IsEmpty)
        {
            yield break;
        }

        var named = string.Join(", ", rest.Take(MostNamed)) + (rest.Length > MostNamed ? ", …" : "");
        var show = $"show {string.Join(' ', rest.Take(MostFacts))}";
        var said = new RichTextFlow().Line(new TextRun(string.Create(CultureInfo.InvariantCulture, $"… and {rest.Length} more: {named}. To see the next ones, say: {show}")));
        var value = DeedOf.Fitting(new DeedValue.More(context.Command, next)) ?? new DeedValue.Say(show).Write();
        var label = string.Create(CultureInfo.InvariantCulture, $"Show the next {Math.Min(MostFacts, rest.Length)}");
        yield return [new DividerBlock(), .. said.ToBlocks(), .. Deeds.Rows([deeds.Button("more", label, value)])];
    }
}
