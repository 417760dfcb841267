using System.Collections.Immutable;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Chat.Json;

/// <summary>Turns a reply into its JSON shape.</summary>
internal static class ReplyJsonMapping
{
    internal static ReplyJson Of(Reply reply, int top)
    {
        var (facts, references) = reply.Match<(ImmutableArray<ShownFact>, ImmutableArray<Reference>)>(
            answer => (answer.Facts, answer.References),
            _ => ([], []),
            form => (form.Near, form.References),
            _ => ([], []),
            _ => ([], []));
        return new ReplyJson(
            reply.Match(_ => "answer", _ => "list", _ => "form", _ => "file", _ => "notice"),
            Tokens.Of(reply.Outcome),
            PlainText.Of(reply),
            [.. facts.Take(top).Select(shown => Fact(shown, references))],
            (reply as FileReply) is { } file ? new FileJson(file.Name, file.MediaType, Convert.ToBase64String(file.Content.Span)) : null,
            reply.Headline,
            reply.IsPrivate,
            [.. references.Select(reference => new ReferenceJson(reference.Number, reference.Text, reference.Url))],
            (reply as AnswerReply)?.IsWholeRecord,
            Actions(reply.Actions),
            (reply as ListReply)?.Rows.Select(row => new RowJson(row.Title, row.Detail, Actions(row.Actions))).ToList(),
            (reply as FormReply) is { } form ? Form(form) : null,
            (reply as NoticeReply)?.Detail ?? (reply as FileReply)?.Preview);
    }

    private static FactJson Fact(ShownFact shown, ImmutableArray<Reference> references)
    {
        var fact = shown.Fact;
        var card = FactCard.Of(shown);
        return new FactJson(
            fact.Id.ToString(),
            fact.Version,
            fact.ExternalId,
            Tokens.Of(fact.Kind),
            fact.Wording.Text,
            shown.Score,
            Tokens.Of(fact.Lifecycle.State),
            Tokens.Of(fact.Said.Rating),
            Tokens.Of(fact.Truth.Rating),
            [.. card.Citations.Select(citation => Citation(citation, references))],
            card.Value,
            fact.Wording.Language,
            card.Speaker,
            card.When,
            card.Reference,
            [.. card.Badges.Select(badge => new BadgeJson(badge.Text, Tokens.Of(badge.Tone)))],
            shown.Warnings,
            [.. card.Details.Select(detail => new DetailJson(detail.Label, detail.Text))],
            Actions(shown.Actions));
    }

    private static CitationJson Citation(CardCitation citation, ImmutableArray<Reference> references)
    {
        var reference = references.FirstOrDefault(reference => reference.Number == citation.Number);
        return new CitationJson(citation.Number, reference?.Text ?? "", reference?.Url, citation.Where.Length > 0 ? citation.Where : null, citation.Excerpt);
    }

    private static List<ActionJson> Actions(ImmutableArray<ReplyAction> actions) =>
    [
        .. actions.Select(action => action.Match(
            say => new ActionJson(say.Id, say.Label, "say", say.Command, null, null, null, null, null),
            ask => new ActionJson(ask.Id, ask.Label, "ask", ask.Before, ask.After, ask.Prompt, ask.Suggestions, null, null),
            copy => new ActionJson(copy.Id, copy.Label, "copy", null, null, null, null, copy.Text, copy.Html),
            share => new ActionJson(share.Id, share.Label, "share", share.Command, null, null, null, null, null))),
    ];

    private static FormJson Form(FormReply form) => new(
        form.Command,
        [.. form.Fields.Select(Field)],
        Named(form.Draft.Fields),
        [.. form.Draft.Citations.Select(Named)],
        [.. form.Faults.Select(fault => new FaultJson(fault.Sentence, fault.Example, fault.Field is { } field ? Tokens.Of(field) : null, fault.Citation))]);

    private static FieldJson Field(FormField field) => new(
        Tokens.Of(field.Field),
        field.Label,
        field.Hint,
        Tokens.Of(field.Input),
        field.IsRequired,
        field.IsCitation,
        field.IsCommon,
        field.Choices);

    private static IReadOnlyDictionary<string, string> Named(ImmutableSortedDictionary<Field, string> fields) =>
        fields.ToDictionary(pair => Tokens.Of(pair.Key), pair => pair.Value);
}
