using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>The inputs of a form's fields, each with what is wrong with it below; those few facts need are folded away.</summary>
/// <param name="form">The form.</param>
internal sealed class FieldInputs(FormReply form)
{
    /// <summary>The form's fields and those it does not ask for but the draft has: a value on a claim, to be taken out.</summary>
    private readonly ImmutableArray<FormField> fields =
    [
        .. form.Fields
            .Concat(FieldCatalog.FormFor(null).Where(field => form.Fields.All(asked => asked.Field != field.Field) && IsFilledIn(form.Draft, field.Field)))
            .OrderByDescending(field => field.IsCommon || field.IsRequired),
    ];

    /// <summary>How many citations are asked for; one at least.</summary>
    internal int Citations { get; } = Math.Max(1, form.Draft.Citations.Length);

    /// <summary>What is always shown: common fields, those with a value and those with a fault, the fact's before each citation's.</summary>
    internal IEnumerable<CardElement> Shown() =>
        Inputs(null, isFolded: false).Concat(Enumerable.Range(0, Citations).SelectMany(number => Inputs(number, isFolded: false).Prepend(Heading(number))));

    /// <summary>What is folded away.</summary>
    internal IEnumerable<CardElement> Folded()
    {
        var citations = Enumerable.Range(0, Citations).Select(number => (Number: number, Inputs: Inputs(number, isFolded: true).ToImmutableArray()));
        return Inputs(null, isFolded: true).Concat(citations.Where(citation => !citation.Inputs.IsEmpty).SelectMany(citation => citation.Inputs.Prepend(Heading(citation.Number))));
    }

    /// <summary>The faults that belong to no input.</summary>
    internal IEnumerable<Fault> Homeless() => form.Faults.Where(fault => fault.Field is not { } field || fields.All(asked => asked.Field != field) || (fault.Citation ?? 0) >= Citations);

    private static bool IsFilledIn(FactDraft draft, Field field) => draft[field] is not null || draft.Citations.Any(citation => citation.ContainsKey(field));

    private static RichTextBlock Heading(int citation) =>
        new([Look.Heading with { Text = citation == 0 ? "Source" : string.Create(CultureInfo.InvariantCulture, $"Source {citation + 1}") }]) { Separator = true, Spacing = "Medium" };

    private IEnumerable<CardElement> Inputs(int? citation, bool isFolded) => fields
        .Where(field => field.IsCitation == citation.HasValue && IsFolded(field, citation) == isFolded)
        .SelectMany(field => Faults(field.Field, citation).SelectMany(Sentence).Prepend(Input(field, citation)));

    private bool IsFolded(FormField field, int? citation) =>
        !field.IsCommon && !field.IsRequired && Value(field.Field, citation) is null && !Faults(field.Field, citation).Any();

    private CardInput Input(FormField field, int? citation)
    {
        var value = Value(field.Field, citation);
        var id = new FieldId(field.Field, citation).ToString();
        return field.Input == FieldInput.Choice ? Chosen(field, id, value) : Typed(field, id, value);
    }

    private TextInput Typed(FormField field, string id, string? value) => new TextInput(id, field.Label)
    {
        Value = value,
        Placeholder = $"e.g. {field.Hint}",
        IsMultiline = field.Input == FieldInput.Text || value?.AsSpan().IndexOfAny('\n', '\r') >= 0 ? true : null,

        // Which fields are required follows from the kind, and that may still be changed in the form of a new fact.
        IsRequired = IsAlwaysRequired(field) ? true : null,
        ErrorMessage = IsAlwaysRequired(field) ? $"This is needed, for example: {field.Hint}" : null,
    };

    private static ChoiceInput Chosen(FormField field, string id, string? value)
    {
        var tokens = value is null || field.Choices.Contains(value) ? field.Choices : field.Choices.Insert(0, value);
        return new ChoiceInput(id, field.Label, [.. tokens.Select(token => new Choice(token.Replace('-', ' '), token))]) { Value = value, Placeholder = "Choose" };
    }

    private bool IsAlwaysRequired(FormField field) => field.IsRequired && (field.Field == Field.Words || !FormDialog.IsAdding(form.Command));

    private string? Value(Field field, int? citation) => citation is { } number ? form.Draft[field, number] : form.Draft[field];

    private IEnumerable<Fault> Faults(Field field, int? citation) => form.Faults.Where(fault => fault.Field == field && (citation is null ? fault.Citation is null : (fault.Citation ?? 0) == citation));

    private static IEnumerable<CardElement> Sentence(Fault fault) => Verbatim.Blocks($"{fault.Sentence} For example: {FieldCatalog.Of(fault.Field!.Value).Hint}", Look.Fault, "None");
}
