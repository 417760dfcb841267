using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Gives citations ready to paste.</summary>
internal static class CiteHandler
{
    internal static async ValueTask<Reply> HandleAsync(Command.Cite command, Turn turn, CancellationToken cancellationToken)
    {
        var (facts, missing) = await turn.SeenAsync(command.Ids, cancellationToken).ConfigureAwait(false);
        if (!missing.IsEmpty)
        {
            return turn.NotOnFile(missing);
        }

        var preferred = new Preferred(turn.Store, turn.Newsroom, turn.Sender.Id);
        var style = command.Style ?? await preferred.FindAsync(PreferenceNames.Style, null, cancellationToken).ConfigureAwait(false) ?? StyleNames.Plain;
        if (style.Equals(StyleNames.Plain, StringComparison.OrdinalIgnoreCase))
        {
            return Cited(facts, string.Join('\n', facts.SelectMany(fact => fact.Citations).Select(CitationLine.Of).Distinct()));
        }

        if (StyleNames.Find(style, turn.Styles) is { } known && turn.Formats.Find(style) is null)
        {
            var language = await preferred.FindAsync(PreferenceNames.Language, null, cancellationToken).ConfigureAwait(false);
            return Styled(facts, known.Name, language, turn, cancellationToken);
        }

        if (turn.Formats.Find(style) as ITextFormat is not { } format)
        {
            var names = turn.Styles.All.Select(one => one.Name).Concat(turn.Formats.All.OfType<ITextFormat>().Select(one => one.Name)).Prepend(StyleNames.Plain).Distinct();
            return Turn.Refusal($"“{style}” is not a style; there are {string.Join(", ", names)}.", $"cite {facts[0].Id} as bibtex");
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        await format.WriteAsync(new ExportJob { Facts = facts.ToAsyncEnumerable(), Styles = turn.Styles }, writer, cancellationToken).ConfigureAwait(false);
        return Cited(facts, writer.ToString().TrimStart('\uFEFF').TrimEnd());
    }

    private static NoticeReply Styled(ImmutableArray<Fact> facts, string style, string? language, Turn turn, CancellationToken cancellationToken)
    {
        var sources = new SourceNumbering();
        var citations = facts.SelectMany(fact => fact.Citations).Select(citation => citation with { Source = sources.FirstOf(citation.Source) }).ToImmutableArray();
        try
        {
            var text = string.Join('\n', turn.Styles.Write(style, citations, language));
            return Cited(facts, text, RichText(citations, style, language, turn, cancellationToken));
        }
        catch (StyleUnusableException fault)
        {
            return Turn.Refusal(fault.Message, $"cite {facts[0].Id} as {turn.Styles.All[0].Name}");
        }
    }

    /// <summary>The same with its italics and links, a paragraph for each note and reference.</summary>
    private static string RichText(ImmutableArray<Citation> citations, string style, string? language, Turn turn, CancellationToken cancellationToken)
    {
        var styled = turn.Styles.Format(new StyledRequest(style, [.. citations.Select(citation => ImmutableArray.Create(citation))], language, IsSorted: true), cancellationToken);
        var paragraphs = styled.Notes.Concat(styled.References.Select(reference => reference.Text)).Where(text => !text.Runs.IsEmpty);
        return string.Concat(paragraphs.Select(HtmlText.Of).Distinct().Select(html => $"<p>{html}</p>\n"));
    }

    private static NoticeReply Cited(ImmutableArray<Fact> facts, string text, string? html = null) => new()
    {
        Outcome = Outcome.Done,
        Headline = facts.Length == 1 ? $"Citation for {facts[0].Id}:" : $"Citations for {string.Join(", ", facts.Select(fact => fact.Id))}:",
        Detail = text,
        Actions = [new CopyAction("copy", "Copy", text) { Html = html }],
    };
}
