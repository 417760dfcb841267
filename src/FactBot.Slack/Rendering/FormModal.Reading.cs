using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;

namespace FactBot.Slack.Rendering;

/// <summary>A submitted form back into a draft, and what is wrong with it onto its fields.</summary>
internal static partial class FormModal
{
    private const int LongestError = 500;

    /// <summary>
    /// What was filled in, letter for letter. Every citation the form showed keeps its place, also when nothing
    /// stands in it: an edit then takes it out.
    /// </summary>
    /// <param name="values">The state of the view: block id, then action id, then the value.</param>
    internal static FactDraft Read(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values)
    {
        var parts = values
            .Select(block => (Id: FieldBlockId.TryRead(block.Key), Text: block.Value.Values.FirstOrDefault()))
            .Where(part => part.Id is not null)
            .Select(part => (Id: part.Id!.Value, part.Text))
            .ToImmutableArray();
        var citations = parts.Max(part => part.Id.Citation) is { } last ? last + 1 : 0;
        return new FactDraft
        {
            Kind = ReadKind(values),
            Fields = Fields(parts, null),
            Citations = [.. Enumerable.Range(0, citations).Select(number => Fields(parts, number))],
        };
    }

    /// <summary>
    /// The faults as a <c>response_action</c> of <c>errors</c> takes them: by block id. A fault of no field, or of
    /// one that is not shown, goes to the first field.
    /// </summary>
    /// <param name="form">The form with its faults.</param>
    /// <param name="shown">The block ids of the view that was sent: the keys of its state.</param>
    internal static ImmutableSortedDictionary<string, string> Errors(FormReply form, IReadOnlyCollection<string> shown)
    {
        var inputs = shown
            .Select(block => (Block: block, Id: FieldBlockId.TryRead(block)))
            .Where(input => input.Id is not null)
            .OrderBy(input => input.Id!.Value.Citation ?? -1).ThenBy(input => input.Id!.Value.Field).ThenBy(input => input.Id!.Value.Part)
            .ToImmutableArray();
        string? BlockOf(Fault fault) =>
            inputs.FirstOrDefault(input => input.Id!.Value.Field == fault.Field && input.Id.Value.Citation == fault.Citation).Block
            ?? (fault.Field is null && form.Draft.Kind is null && shown.Contains(KindId) ? KindId : inputs.FirstOrDefault().Block);
        return form.Faults
            .GroupBy(BlockOf)
            .Where(group => group.Key is not null)
            .ToImmutableSortedDictionary(group => group.Key!, group => Sentence([.. group]), StringComparer.Ordinal);
    }

    private static string Sentence(ImmutableArray<Fault> faults) => TextSplit.OneLine(
        string.Join(' ', faults.Select(fault => fault.Sentence)) + (faults is [{ Field: { } field }, ..] ? $" For example: {FieldCatalog.Of(field).Hint}" : ""), LongestError);

    private static FactKind? ReadKind(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> values) =>
        values.TryGetValue(KindId, out var block) && block.Values.FirstOrDefault() is { } token && Tokens.TryRead(token, out FactKind kind) ? kind : null;

    private static ImmutableSortedDictionary<Field, string> Fields(ImmutableArray<(FieldBlockId Id, string? Text)> parts, int? citation) => parts
        .Where(part => part.Id.Citation == citation)
        .GroupBy(part => part.Id.Field)
        .Select(field => (Field: field.Key, Text: string.Concat(field.OrderBy(part => part.Id.Part).Select(part => part.Text))))
        .Where(field => !string.IsNullOrWhiteSpace(field.Text))
        .ToImmutableSortedDictionary(field => field.Field, field => field.Text);
}
