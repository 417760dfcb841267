using System.Collections.Immutable;

namespace FactBot.Domain.Drafts;

/// <summary>What a field is called and how it is asked for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Label">The label written back, without the colon: <c>as of</c>.</param>
/// <param name="Name">What stands beside it in a form.</param>
/// <param name="Hint">An example of what to write.</param>
public sealed record FieldInfo(Field Field, string Label, string Name, string Hint)
{
    /// <summary>Other labels that people type, English and French.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>How a form asks for it.</summary>
    public FieldInput Input { get; init; } = FieldInput.Line;

    /// <summary>Whether most facts have it.</summary>
    public bool IsCommon { get; init; }

    /// <summary>Whether it belongs to a citation.</summary>
    public bool IsCitation => Field >= Field.Source;

    /// <summary>Whether only a figure has it.</summary>
    public bool IsFigureOnly => Field is Field.Value or Field.Unit or Field.Measure or Field.Of or Field.Qualifier or Field.Released or Field.Method;

    /// <summary>The tokens to choose from.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>How many characters it may have.</summary>
    public int Limit => Field is Field.Words or Field.Original ? 20_000 : 4_000;

    /// <summary>A working line for this field: <c>said: 24 July 2021</c>.</summary>
    public string Example => $"{Label}: {Hint}";
}
