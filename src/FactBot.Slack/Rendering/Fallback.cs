using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>The text beside the blocks: what notifications show and screen readers say.</summary>
internal static class Fallback
{
    private const string CutHere = " … (shortened here; the message has all of it)";

    /// <summary>The headline, unless the one fact speaks for itself, then what the reply holds in sentences.</summary>
    internal static string Of(Reply reply, RenderContext context) => Within(string.Join('\n', reply.Match(
        answer => AnswerBlocks.Page(answer.Facts, context).Select(Sentence),
        list => list.Rows.Skip(context.Skip).Select(row => row.Title),
        form => form.Faults.Select(fault => fault.Sentence).Concat(form.Near.Select(Sentence)),
        file => [file.Name],
        notice => notice.Detail is null ? [] : [notice.Detail]).Prepend(reply.Headline).Skip(ReplyMessage.SpeaksForItself(reply) ? 1 : 0)));

    /// <summary>The text escaped, within the limit; a longer one ends between words with a hint.</summary>
    internal static string Within(string text)
    {
        var escaped = MrkdwnText.Escape(text);
        if (escaped.Length <= Limits.Fallback)
        {
            return escaped;
        }

        return MrkdwnText.Escape(TextSplit.Head(text, Fitting(text, Limits.Fallback - CutHere.Length)).TrimEnd()) + CutHere;
    }

    /// <summary>How much of the text fits when it is escaped.</summary>
    private static int Fitting(string text, int room)
    {
        var length = 0;
        while (length < text.Length && (room -= MrkdwnText.Escape(text[length].ToString()).Length) >= 0)
        {
            length++;
        }

        return length;
    }

    private static string Sentence(ShownFact shown)
    {
        var card = FactCard.Of(shown);
        var value = card.Value is null ? "" : $"{card.Value}: ";
        var speaker = card.Speaker is null ? "" : $" — {card.Speaker}";
        var warnings = string.Concat(shown.Warnings.Select(warning => $" Take care: {warning}"));
        return string.Create(CultureInfo.InvariantCulture, $"{value}{FactBlocks.Words(card)}{speaker} ({shown.Fact.Id}, version {shown.Fact.Version}).{warnings}");
    }
}
