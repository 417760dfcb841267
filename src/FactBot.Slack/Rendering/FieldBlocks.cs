using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>The inputs of a form's fields.</summary>
internal static class FieldBlocks
{
    /// <summary>Every input answers to this action id.</summary>
    internal const string ActionId = "value";

    /// <summary>The input of a field, or several where its value is longer than one input holds.</summary>
    internal static IEnumerable<Block> Of(FormField field, int? citation, string? value)
    {
        // A choice that no option can hold is left as text, to be mended.
        if (field.Input == FieldInput.Choice && (value is null || OptionValue.Fits(value)))
        {
            return [Input(field, FieldBlockId.Of(field.Field, citation, "", 1).Single(), Label(field, 1, 1), Choice(field, value))];
        }

        var pieces = TextSplit.Pieces(value ?? "", Limits.InputValue).ToImmutableArray();
        return FieldBlockId.Of(field.Field, citation, value ?? "", pieces.Length)
            .Select((id, i) => Input(field, id, Label(field, i + 1, pieces.Length), Text(field, pieces[i])) with { Optional = !field.IsRequired || i > 0 });
    }

    private static InputBlock Input(FormField field, string id, string label, BlockElement element) => new(PlainTextObject.Of(label, Limits.InputLabel), element)
    {
        BlockId = id,
        Hint = field.Input == FieldInput.Choice ? null : PlainTextObject.Of($"e.g. {field.Hint}", Limits.InputLabel),
        Optional = !field.IsRequired,
    };

    private static string Label(FormField field, int part, int parts) =>
        parts == 1 ? field.Label : string.Create(CultureInfo.InvariantCulture, $"{field.Label} ({part} of {parts})");

    private static SelectElement Choice(FormField field, string? value)
    {
        var choices = value is null || field.Choices.Contains(value) ? field.Choices : field.Choices.Insert(0, value);
        var options = choices.Take(Limits.SelectOptions).Select(choice => new OptionObject(PlainTextObject.Of(choice.Replace('-', ' '), Limits.OptionText), choice)).ToImmutableArray();
        return new SelectElement(ActionId, options)
        {
            Placeholder = PlainTextObject.Of("Choose", Limits.Placeholder),
            InitialOption = options.FirstOrDefault(option => option.Value == value),
        };
    }

    private static TextInputElement Text(FormField field, string piece) => new(ActionId)
    {
        Multiline = field.Input == FieldInput.Text || piece.Any(sign => sign is '\n' or '\r'),
        MaxLength = Limits.InputValue,
        InitialValue = piece.Length > 0 ? piece : null,
    };
}
