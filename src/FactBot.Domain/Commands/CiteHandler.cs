using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>Gives citations ready to paste.</summary>
internal static class CiteHandler
{
    private const string Plain = "plain";

    internal static async ValueTask<Reply> HandleAsync(Command.Cite command, Turn turn, CancellationToken cancellationToken)
    {
        var (facts, missing) = await turn.SeenAsync(command.Ids, cancellationToken).ConfigureAwait(false);
        if (!missing.IsEmpty)
        {
            return turn.NotOnFile(missing);
        }

        var style = command.Style ?? Plain;
        if (style.Equals(Plain, StringComparison.OrdinalIgnoreCase))
        {
            return Cited(facts, string.Join('\n', facts.SelectMany(fact => fact.Citations).Select(CitationLine.Of).Distinct()));
        }

        if (turn.Styles.All.FirstOrDefault(known => known.Name.Equals(style, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            var text = string.Join('\n', turn.Styles.Write(known.Name, [.. facts.SelectMany(fact => fact.Citations)], null));
            return Cited(facts, text, RichText(facts, known.Name, turn, cancellationToken));
        }

        if (turn.Formats.Find(style) as ITextFormat is not { } format)
        {
            var names = turn.Styles.All.Select(one => one.Name).Concat(turn.Formats.All.OfType<ITextFormat>().Select(one => one.Name)).Prepend(Plain).Distinct();
            return Turn.Refusal($"“{style}” is not a style; there are {string.Join(", ", names)}.", $"cite {facts[0].Id} as bibtex");
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        await format.WriteAsync(new ExportJob { Facts = facts.ToAsyncEnumerable(), Styles = turn.Styles }, writer, cancellationToken).ConfigureAwait(false);
        return Cited(facts, writer.ToString().TrimStart('\uFEFF').TrimEnd());
    }

    /// <summary>The same with its italics and links, a paragraph for each note and reference.</summary>
    private static string RichText(ImmutableArray<Fact> facts, string style, Turn turn, CancellationToken cancellationToken)
    {
        var styled = turn.Styles.Format(new StyledRequest(style, [.. facts.SelectMany(fact => fact.Citations).Select(citation => ImmutableArray.Create(citation))], null, IsSorted: true), cancellationToken);
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
