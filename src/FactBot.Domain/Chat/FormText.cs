using FactBot.Domain.Drafts;

namespace FactBot.Domain.Chat;

/// <summary>A form for channels without forms: what to copy, complete and send.</summary>
public static class FormText
{
    /// <summary>The lines: for a new fact the whole command, for an edit what there is to change and how to say it.</summary>
    public static string Of(FormReply form) => form.Command.StartsWith("edit", StringComparison.Ordinal)
        ? EditLines(form)
        : DraftText.Write(form.Draft, Opening(form));

    private static string Opening(FormReply form) => form.Command.StartsWith("add anyway", StringComparison.Ordinal) ? "add anyway" : "add";

    private static string EditLines(FormReply form)
    {
        var fields = form.Draft.Fields.Select(pair => $"{FieldCatalog.LabelOf(pair.Key, null)}: {DraftText.Value(pair.Value)}");
        var citations = form.Draft.Citations.SelectMany((citation, i) => citation.Select(pair => $"{FieldCatalog.LabelOf(pair.Key, i)}: {DraftText.Value(pair.Value)}"));
        return string.Join('\n', fields.Concat(citations).Append($"\nSay what is to change: {form.Command} by: … because …"));
    }
}
