using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>
/// A fact as somebody typed it: field by field, as text, nothing checked yet. The same shape serves the command
/// line, every channel's forms and an edit, so a field means the same everywhere.
/// </summary>
public sealed record FactDraft
{
    /// <summary>Nothing typed yet.</summary>
    public static FactDraft Empty { get; } = new();

    /// <summary>The kind, when it was said.</summary>
    public FactKind? Kind { get; init; }

    /// <summary>The fields of the fact itself; verbatim, never blank.</summary>
    public ImmutableSortedDictionary<Field, string> Fields { get; init; } = ImmutableSortedDictionary<Field, string>.Empty;

    /// <summary>The fields of each citation, in order; verbatim, never blank.</summary>
    public ImmutableArray<ImmutableSortedDictionary<Field, string>> Citations { get; init; } = [];

    /// <summary>What a field of the fact says, or null.</summary>
    public string? this[Field field] => Fields.GetValueOrDefault(field);

    /// <summary>What a field of a citation says, or null.</summary>
    /// <param name="field">A citation field.</param>
    /// <param name="citation">0 for the first citation.</param>
    public string? this[Field field, int citation] =>
        citation < Citations.Length ? Citations[citation].GetValueOrDefault(field) : null;

    /// <summary>The draft with one field of the fact set, or emptied by null or white space.</summary>
    public FactDraft With(Field field, string? text) => this with
    {
        Fields = string.IsNullOrWhiteSpace(text) ? Fields.Remove(field) : Fields.SetItem(field, text),
    };

    /// <summary>The draft with one field of a citation set, or emptied; the citation is made when it is the next one.</summary>
    public FactDraft With(Field field, int citation, string? text)
    {
        var citations = citation == Citations.Length
            ? Citations.Add(ImmutableSortedDictionary<Field, string>.Empty)
            : Citations;
        var fields = string.IsNullOrWhiteSpace(text) ? citations[citation].Remove(field) : citations[citation].SetItem(field, text);
        return this with { Citations = citations.SetItem(citation, fields) };
    }
}

/// <summary>One thing that keeps a draft from being saved.</summary>
/// <param name="Sentence">What is wrong, in one sentence.</param>
/// <param name="Example">What works.</param>
/// <param name="Field">The field to mend, when it is one.</param>
/// <param name="Citation">0-based number of the citation the field belongs to; null for a field of the fact.</param>
public sealed record Fault(string Sentence, string Example, Field? Field = null, int? Citation = null);

/// <summary>How a form asks for a field.</summary>
public enum FieldInput
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>One of <see cref="FormField.Choices"/>.</summary>
    Choice,

    /// <summary>A date as people write it.</summary>
    Date,

    /// <summary>A web address.</summary>
    Address,
}

/// <summary>A field of a form.</summary>
/// <param name="Field">The field.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Hint">An example of what to write.</param>
/// <param name="Input">How to ask.</param>
/// <param name="IsRequired">Whether the fact cannot be saved without it.</param>
/// <param name="IsCitation">Whether it belongs to a citation.</param>
/// <param name="IsCommon">Whether most facts have it: the others are folded away at first.</param>
/// <param name="Choices">The tokens to choose from.</param>
public sealed record FormField(
    Field Field,
    string Label,
    string Hint,
    FieldInput Input,
    bool IsRequired,
    bool IsCitation,
    bool IsCommon,
    ImmutableArray<string> Choices);
