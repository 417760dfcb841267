using System.Globalization;
using System.Text;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Chat;

/// <summary>
/// A reply as plain lines: what a terminal without colours shows, and what every chat carries as the fallback
/// for notifications and screen readers.
/// </summary>
public static class PlainText
{
    /// <summary>The lines, without a line break at the end.</summary>
    public static string Of(Reply reply)
    {
        var text = new StringBuilder();
        text.AppendLine(reply.Headline);
        reply.Match(
            answer => Answer(text, answer),
            list => Rows(text, list),
            form => Form(text, form),
            file => Block(text, file.Preview),
            notice => Block(text, notice.Detail));
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static StringBuilder Answer(StringBuilder text, AnswerReply answer)
    {
        foreach (var shown in answer.Facts)
        {
            text.AppendLine();
            Fact(text, shown, answer.IsWholeRecord);
        }

        References(text, answer.References);
        if (!answer.Further.IsEmpty)
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"{answer.Further.Length} more: more {string.Join(' ', answer.Further)}");
        }

        return text;
    }

    private static void Fact(StringBuilder text, ShownFact shown, bool isWholeRecord)
    {
        var card = FactCard.Of(shown);
        if (card.Value is not null)
        {
            text.AppendLine(card.Value);
        }

        text.AppendLine(card.IsQuote ? $"“{card.Words}”" : card.Words);
        var who = string.Join(" · ", new[] { card.Speaker, card.When }.Where(part => !string.IsNullOrEmpty(part)));
        if (who.Length > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  — {who}");
        }

        var numbers = string.Concat(card.Citations.Select(citation => citation.Number).Distinct().Select(number => $"[{number}]"));
        text.AppendLine(CultureInfo.InvariantCulture, $"  {card.Reference} · {string.Join(" · ", card.Badges.Select(badge => badge.Text))} {numbers}");
        foreach (var warning in shown.Warnings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  ! {warning}");
        }

        if (isWholeRecord)
        {
            Details(text, card);
        }
    }

    private static void Details(StringBuilder text, FactCard card)
    {
        foreach (var detail in card.Details)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {detail.Label}: {detail.Text}");
        }

        foreach (var citation in card.Citations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  [{citation.Number}] {(citation.Where.Length > 0 ? citation.Where : "source")}{(citation.Excerpt is null ? "" : $": “{citation.Excerpt}”")}");
        }
    }

    private static StringBuilder References(StringBuilder text, IReadOnlyCollection<Reference> references)
    {
        if (references.Count > 0)
        {
            text.AppendLine();
        }

        foreach (var reference in references)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"[{reference.Number}] {reference.Text}");
        }

        return text;
    }

    private static StringBuilder Rows(StringBuilder text, ListReply list)
    {
        foreach (var row in list.Rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {row.Title}");
            if (row.Detail is not null)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {row.Detail.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
        }

        return text;
    }

    private static StringBuilder Form(StringBuilder text, FormReply form)
    {
        foreach (var fault in form.Faults)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {fault.Sentence}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  For example: {fault.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }

        foreach (var near in form.Near)
        {
            text.AppendLine();
            Fact(text, near, isWholeRecord: false);
        }

        References(text, form.References);
        return Block(text, FormText(form));
    }

    /// <summary>A form as text to copy, complete and send.</summary>
    public static string FormText(FormReply form) => form.Command.StartsWith("edit", StringComparison.Ordinal)
        ? EditLines(form)
        : DraftText.Write(form.Draft, Opening(form));

    private static string Opening(FormReply form) => form.Command.StartsWith("add anyway", StringComparison.Ordinal) ? "add anyway" : "add";

    /// <summary>What there is to change, label by label, and how to say it.</summary>
    private static string EditLines(FormReply form)
    {
        var fields = form.Draft.Fields.Select(pair => $"{FieldCatalog.LabelOf(pair.Key, null)}: {DraftText.Value(pair.Key, pair.Value)}");
        var citations = form.Draft.Citations.SelectMany((citation, i) => citation.Select(pair => $"{FieldCatalog.LabelOf(pair.Key, i)}: {DraftText.Value(pair.Key, pair.Value)}"));
        return string.Join('\n', fields.Concat(citations).Append($"\nSay what is to change: {form.Command} by: … because …"));
    }

    private static StringBuilder Block(StringBuilder text, string? block)
    {
        if (!string.IsNullOrEmpty(block))
        {
            text.AppendLine();
            text.AppendLine(block);
        }

        return text;
    }
}
