using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>A whole command that works, made of what was typed and of samples for what is missing.</summary>
internal static class WorkingExample
{
    private const int LongestWords = 120;

    /// <summary>The command.</summary>
    internal static string For(FactDraft draft)
    {
        var kind = draft.Kind ?? FactKind.Claim;
        var words = draft[Field.Words] is { } typed && TextFaults.In(typed, FieldCatalog.Of(Field.Words)) is null ? typed : Sample(kind);
        var example = FactDraft.Empty with { Kind = kind };
        example = example.With(Field.Words, Shown.Line(words.Trim(), LongestWords));
        if (draft[Field.By] is not null || kind == FactKind.Quote)
        {
            example = example.With(Field.By, Usable(draft[Field.By], Field.By));
        }

        if (kind == FactKind.Figure)
        {
            example = example.With(Field.Value, Usable(draft[Field.Value], Field.Value));
        }

        var (title, container, url) = (draft[Field.Source, 0], draft[Field.Container, 0], draft[Field.Url, 0]);
        if (title is null && container is null && url is null)
        {
            return DraftText.Write(example.With(Field.Source, 0, FieldCatalog.Of(Field.Source).Hint).With(Field.Container, 0, FieldCatalog.Of(Field.Container).Hint));
        }

        return DraftText.Write(example.With(Field.Source, 0, Usable(title, Field.Source)));
    }

    private static string Usable(string? typed, Field field)
    {
        var info = FieldCatalog.Of(field);
        return typed is not null && TextFaults.In(typed, info) is null ? Shown.Line(typed.Trim(), LongestWords) : info.Hint;
    }

    private static string Sample(FactKind kind) => kind switch
    {
        FactKind.Quote => "NSO could not have sold a match without the agreement of the Israeli government",
        FactKind.Figure => "41 % of the world's investments in cybersecurity go to Israeli companies",
        _ => FieldCatalog.Of(Field.Words).Hint,
    };
}
