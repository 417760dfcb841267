using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Which fields of a form are shown, and in which order: the common ones first.</summary>
internal static class FormInputs
{
    /// <summary>Room that a further citation takes at most while it is empty.</summary>
    internal static int MostPerCitation { get; } = FieldCatalog.All.Count(info => info.IsCitation) + 1;

    /// <summary>The inputs of the fact and, under a heading each, of its citations; one citation at least.</summary>
    internal static IEnumerable<Block> Of(FormReply form, bool showsAll)
    {
        var fields = Fields(form);
        var ofFact = fields.Where(field => !field.IsCitation && IsShown(field, form, null, showsAll)).SelectMany(field => FieldBlocks.Of(field, null, form.Draft[field.Field]));
        var citations = Enumerable.Range(0, Math.Max(1, form.Draft.Citations.Length));
        return ofFact.Concat(citations.SelectMany(number => Citation(fields, form, number, showsAll)));
    }

    private static IEnumerable<Block> Citation(ImmutableArray<FormField> fields, FormReply form, int number, bool showsAll) => fields
        .Where(field => field.IsCitation && IsShown(field, form, number, showsAll))
        .SelectMany(field => FieldBlocks.Of(field, number, form.Draft[field.Field, number]))
        .Prepend(new HeaderBlock(PlainTextObject.Of(number == 0 ? "Source" : $"Source {number + 1}", Limits.Header)));

    /// <summary>The form's fields and those it does not ask for but the draft has: a value on a claim, to be taken out.</summary>
    private static ImmutableArray<FormField> Fields(FormReply form)
    {
        var asked = form.Fields.Select(field => field.Field).ToHashSet();
        var others = FieldCatalog.FormFor(null).Where(field => !asked.Contains(field.Field) && form.Draft[field.Field] is not null);
        return [.. form.Fields.Concat(others).OrderByDescending(field => field.IsCommon || field.IsRequired)];
    }

    private static bool IsShown(FormField field, FormReply form, int? citation, bool showsAll) =>
        showsAll || field.IsCommon || field.IsRequired
        || (citation is { } number ? form.Draft[field.Field, number] : form.Draft[field.Field]) is not null
        || form.Faults.Any(fault => fault.Field == field.Field && fault.Citation == citation);
}
