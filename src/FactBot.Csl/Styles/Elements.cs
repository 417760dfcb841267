using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

/// <summary>A rendering element. Macros are referred to, never copied in.</summary>
internal abstract record Element
{
    public Look Look { get; init; } = Look.Plain;
}

/// <summary>A named piece of a style; its body is read after all macros are known by name.</summary>
internal sealed class Macro(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public ImmutableArray<Element> Body { get; set; } = [];
}

internal sealed record VariableText(string Variable, bool Short) : Element;

internal sealed record MacroText(Macro Macro) : Element;

internal sealed record TermText(string Term, TermForm Form, bool Plural) : Element;

internal sealed record ValueText(string Value) : Element;

internal sealed record NumberElement(string Variable, string Form) : Element;

internal sealed record LabelElement(string Variable, TermForm Form, string Plural) : Element;

internal sealed record GroupElement(string Delimiter, ImmutableArray<Element> Children) : Element;

internal sealed record DateElement(string Variable, string Form, string DateParts, string Delimiter, ImmutableArray<DatePart> Parts) : Element;

/// <summary>How a year, a month or a day is printed.</summary>
internal sealed record DatePart(string Name, string Form, string? RangeDelimiter, Look Look);

internal sealed record ChooseElement(ImmutableArray<Branch> Branches) : Element;

/// <summary>One arm of a choose; no condition for the else.</summary>
internal sealed record Branch(Condition? When, ImmutableArray<Element> Then);

internal enum TermForm { Long, Short, Verb, VerbShort, Symbol }

internal sealed record NamesElement : Element
{
    public required ImmutableArray<string> Variables { get; init; }

    /// <summary>Attributes set on this element's name, or inherited from the parent of a substitute.</summary>
    public required NameOptions Options { get; init; }

    public Look NameLook { get; init; } = Look.Plain;

    public Look GivenLook { get; init; } = Look.Plain;

    public Look FamilyLook { get; init; } = Look.Plain;

    public Look EtAlLook { get; init; } = Look.Plain;

    public string EtAlTerm { get; init; } = "et-al";

    public LabelElement? Label { get; init; }

    public bool LabelComesFirst { get; init; }

    public ImmutableArray<Element> Substitute { get; init; } = [];
}
