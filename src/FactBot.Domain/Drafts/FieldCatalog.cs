using System.Collections.Frozen;
using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>Every field with its labels, its name, its hint and how a form asks for it.</summary>
public static class FieldCatalog
{
    private static readonly FrozenDictionary<Field, FieldInfo> ByField = FactFields.All.Concat(CitationFields.All).ToFrozenDictionary(info => info.Field);

    /// <summary>All fields, those of the fact before those of a citation, in the order of a form.</summary>
    public static ImmutableArray<FieldInfo> All { get; } = [.. FactFields.All, .. CitationFields.All];

    /// <summary>What there is to know about a field.</summary>
    public static FieldInfo Of(Field field) => ByField[field];

    /// <summary>A field's label as it is written back: <c>as of</c>; with its number in a further citation: <c>[2] page</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="citation">0-based; the first citation needs no number.</param>
    public static string LabelOf(Field field, int? citation = null) =>
        citation > 0 ? $"[{citation + 1}] {Of(field).Label}" : Of(field).Label;

    /// <summary>The fields of a form for a fact of this kind; a kind not chosen yet shows the fields of every kind.</summary>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="draft">What is filled in: what its kinds of source need is asked for up front.</param>
    public static ImmutableArray<FormField> FormFor(FactKind? kind, FactDraft? draft = null)
    {
        var needed = draft is null ? [] : SourceNeeds.AskedFor(draft).ToHashSet();
        return FormFor(kind, needed);
    }

    private static ImmutableArray<FormField> FormFor(FactKind? kind, HashSet<Field> needed) =>
    [
        .. All.Where(info => kind is null or FactKind.Figure || !info.IsFigureOnly).Select(info => new FormField(
            info.Field,
            info.Name,
            info.Hint,
            info.Input,
            IsRequired(info.Field, kind),
            info.IsCitation,
            needed.Contains(info.Field) || info.IsCommon && (kind == FactKind.Figure || info.Field is not (Field.Value or Field.Unit or Field.Measure)),
            info.Choices)),
    ];

    /// <summary>
    /// Whether a fact of this kind cannot be saved without the field. Of a source, one of title, newspaper and
    /// address is enough, so no single one of them is required.
    /// </summary>
    public static bool IsRequired(Field field, FactKind? kind) => field switch
    {
        Field.Words => true,
        Field.By => kind == FactKind.Quote,
        Field.Value => kind == FactKind.Figure,
        _ => false,
    };
}
