using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;

namespace FactBot.Terminal;

/// <summary>
/// Shows a reply on a screen: what <see cref="PlainText"/> says, with the value and the words first and the
/// badges coloured. Stored text is made harmless before any colour is added.
/// </summary>
internal sealed class ReplyView(TextWriter screen, Style style)
{
    /// <summary>Further facts are shown without actions, so that a long answer stays readable.</summary>
    private const int FactsWithActions = 3;

    private readonly ImmutableArray<ReplyAction>.Builder _actions = ImmutableArray.CreateBuilder<ReplyAction>();
    private bool _numbersActions;

    /// <summary>Shows a reply without its actions, as <c>factbot say</c> does.</summary>
    internal void Write(Reply reply) => Write(reply, numbersActions: false);

    /// <summary>Shows a reply; its actions carry the numbers by which <c>:1</c> takes them.</summary>
    /// <returns>The actions, the first of them number 1.</returns>
    internal ImmutableArray<ReplyAction> WriteWithActions(Reply reply)
    {
        Write(reply, numbersActions: true);
        return _actions.ToImmutable();
    }

    private void Write(Reply reply, bool numbersActions)
    {
        _actions.Clear();
        _numbersActions = numbersActions;
        screen.WriteLine(Headline(reply));
        reply.Match(Answer, Rows, Form, file => Block(file.Preview), notice => Block(notice.Detail));
        Actions(reply.Actions);
        screen.Flush();
    }

    private string Headline(Reply reply)
    {
        var headline = HarmlessText.Of(reply.Headline);
        return reply.Outcome is Outcome.Refused or Outcome.Error ? style.Warning(headline) : style.Bold(headline);
    }

    private bool Answer(AnswerReply answer)
    {
        foreach (var (i, shown) in answer.Facts.Index())
        {
            screen.WriteLine();
            Fact(shown, answer.IsWholeRecord);
            Actions(i < FactsWithActions ? shown.Actions : []);
        }

        References(answer.References);
        return true;
    }

    private void Fact(ShownFact shown, bool isWholeRecord)
    {
        var card = FactCard.Of(shown);
        if (card.Value is not null)
        {
            screen.WriteLine(style.Value(HarmlessText.Of(card.Value)));
        }

        var words = HarmlessText.Of(card.Words);
        screen.WriteLine(style.Bold(card.IsQuote ? $"“{words}”" : words));
        var who = string.Join(" · ", new[] { card.Speaker, card.When }.Where(part => !string.IsNullOrEmpty(part)));
        if (who.Length > 0)
        {
            screen.WriteLine($"  — {HarmlessText.Of(who)}");
        }

        var numbers = string.Concat(card.Citations.Select(citation => citation.Number).Distinct().Select(number => $"[{number}]"));
        screen.WriteLine($"  {style.Dim(card.Reference)} · {string.Join(" · ", card.Badges.Select(style.Badge))} {numbers}");
        foreach (var warning in shown.Warnings)
        {
            screen.WriteLine(style.Warning($"  ! {HarmlessText.Of(warning)}"));
        }

        if (isWholeRecord)
        {
            Details(card);
        }
    }

    private void Details(FactCard card)
    {
        foreach (var detail in card.Details)
        {
            screen.WriteLine($"  {style.Dim(detail.Label + ":")} {HarmlessText.Of(detail.Text)}");
        }

        foreach (var citation in card.Citations)
        {
            var excerpt = citation.Excerpt is null ? "" : $": “{HarmlessText.Of(citation.Excerpt)}”";
            screen.WriteLine($"  [{citation.Number}] {(citation.Where.Length > 0 ? HarmlessText.Of(citation.Where) : "source")}{excerpt}");
        }
    }

    private void References(ImmutableArray<Reference> references)
    {
        if (references.Length > 0)
        {
            screen.WriteLine();
        }

        foreach (var reference in references)
        {
            screen.WriteLine($"[{reference.Number}] {HarmlessText.Of(reference.Text)}");
            if (reference.Url is not null && !reference.Text.Contains(reference.Url, StringComparison.Ordinal))
            {
                screen.WriteLine($"    {style.Link(HarmlessText.Of(reference.Url))}");
            }
        }
    }

    private bool Rows(ListReply list)
    {
        foreach (var row in list.Rows)
        {
            screen.WriteLine($"- {HarmlessText.Of(row.Title)}");
            if (row.Detail is not null)
            {
                screen.WriteLine($"  {HarmlessText.Of(row.Detail).Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }

            Actions(row.Actions);
        }

        return true;
    }

    /// <summary>A form is the text to complete and send; the near facts stand before it.</summary>
    private bool Form(FormReply form)
    {
        foreach (var fault in form.Faults)
        {
            screen.WriteLine($"- {HarmlessText.Of(fault.Sentence)}");
            screen.WriteLine(style.Dim($"  For example: {HarmlessText.Of(fault.Example).Replace("\n", "\n    ", StringComparison.Ordinal)}"));
        }

        foreach (var near in form.Near)
        {
            screen.WriteLine();
            Fact(near, isWholeRecord: false);
        }

        References(form.References);
        return Block(PlainText.FormText(form));
    }

    private bool Block(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            screen.WriteLine();
            screen.WriteLine(HarmlessText.Of(text));
        }

        return true;
    }

    /// <summary>One dim line of numbered actions. Sharing is left out: nobody else reads a terminal.</summary>
    private void Actions(ImmutableArray<ReplyAction> actions)
    {
        var labels = new List<string>();
        foreach (var action in actions.Where(action => _numbersActions && action is not ShareAction))
        {
            _actions.Add(action);
            labels.Add(string.Create(CultureInfo.InvariantCulture, $":{_actions.Count} {HarmlessText.Of(action.Label)}"));
        }

        if (labels.Count > 0)
        {
            screen.WriteLine(style.Dim($"  {string.Join("  ", labels)}"));
        }
    }
}
