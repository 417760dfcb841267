using System.Globalization;
using FactBot.Domain.Chat;

namespace FactBot.Teams.Rendering;

/// <summary>What notifications show and screen readers say of a message: plain text.</summary>
internal static class Summary
{
    private const int Longest = 1_000;
    private const string CutHere = " … (shortened here; the message has all of it)";

    /// <summary>The headline, unless the one fact speaks for itself, then what the reply holds in sentences.</summary>
    internal static string Of(Reply reply, CardContext context) => Within(string.Join('\n', reply.Match(
        answer => AnswerElements.Page(answer, context).Select(Sentence),
        list => list.Rows.Skip(context.PageStart).Select(row => row.Title),
        form => form.Faults.Select(fault => fault.Sentence).Concat(form.Near.Select(Sentence)),
        file => [file.Name],
        notice => notice.Detail is null ? [] : [notice.Detail]).Prepend(reply.Headline).Skip(ReplyMessage.SpeaksForItself(reply) ? 1 : 0)));

    /// <summary>The text within the limit; a longer one ends between words with a hint.</summary>
    internal static string Within(string text) => text.Length <= Longest ? text : TextSplit.Head(text, Longest - CutHere.Length).TrimEnd() + CutHere;

    /// <summary>A fact in a sentence.</summary>
    internal static string Sentence(ShownFact shown)
    {
        var card = FactCard.Of(shown);
        var value = card.Value is null ? "" : $"{card.Value}: ";
        var speaker = card.Speaker is null ? "" : $" — {card.Speaker}";
        var warnings = string.Concat(shown.Warnings.Select(warning => $" Take care: {warning}"));
        return string.Create(CultureInfo.InvariantCulture, $"{value}{FactElements.Words(card)}{speaker} ({shown.Fact.Id}, version {shown.Fact.Version}).{warnings}");
    }
}
