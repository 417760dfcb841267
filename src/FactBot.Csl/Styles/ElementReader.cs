using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

/// <summary>Turns tags into rendering elements; macros must be known by name before.</summary>
internal sealed class ElementReader(IReadOnlyDictionary<string, Macro> macros)
{
    public ImmutableArray<Element> ReadAll(IEnumerable<Tag> tags) => [.. tags.Select(tag => Read(tag))];

    public Macro Find(Tag tag, string name) => macros.TryGetValue(name, out var macro)
        ? macro
        : throw CslException.At(tag.Line, $"the macro \"{name}\" is used but nowhere defined.");

    private Element Read(Tag tag, NamesElement? parent = null) => tag.Name switch
    {
        "text" => ReadText(tag),
        "number" => new NumberElement(tag.Require("variable"), tag.Get("form", "numeric")) { Look = Look.Read(tag) },
        "label" => ReadLabel(tag, tag.Require("variable")),
        "date" => ReadDate(tag),
        "names" => ReadNames(tag, parent),
        "group" => new GroupElement(tag.Get("delimiter"), ReadAll(tag.Children)) { Look = Look.Read(tag) },
        "choose" => ReadChoose(tag, parent),
        _ => throw CslException.At(tag.Line, $"<{tag.Name}> is no rendering element of CSL; known are text, number, label, date, names, group and choose."),
    };

    private Element ReadText(Tag tag)
    {
        var look = Look.Read(tag);
        if (tag["variable"] is { } variable) return new VariableText(variable, tag["form"] == "short") { Look = look };
        if (tag["macro"] is { } macro) return new MacroText(Find(tag, macro)) { Look = look };
        if (tag["term"] is { } term) return new TermText(term, ReadForm(tag["form"]), tag.IsTrue("plural")) { Look = look };
        if (tag["value"] is { } value) return new ValueText(value) { Look = look };
        throw CslException.At(tag.Line, "<text> needs one of variable, macro, term or value, for example <text variable=\"title\"/>.");
    }

    private static LabelElement ReadLabel(Tag tag, string variable) =>
        new(variable, ReadForm(tag["form"]), tag.Get("plural", "contextual")) { Look = Look.Read(tag) };

    internal static TermForm ReadForm(string? form) => form switch
    {
        "short" => TermForm.Short,
        "verb" => TermForm.Verb,
        "verb-short" => TermForm.VerbShort,
        "symbol" => TermForm.Symbol,
        _ => TermForm.Long,
    };

    internal static DateElement ReadDate(Tag tag) => new(
        tag.Get("variable"),
        tag.Get("form"),
        tag.Get("date-parts", "year-month-day"),
        tag.Get("delimiter"),
        [.. tag.All("date-part").Select(part => new DatePart(part.Require("name"), part.Get("form"), part["range-delimiter"], Look.Read(part)))])
    {
        Look = Look.Read(tag),
    };

    private ChooseElement ReadChoose(Tag tag, NamesElement? parent)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        foreach (var branch in tag.Children)
        {
            var condition = branch.Name switch
            {
                "if" or "else-if" => Condition.Read(branch),
                "else" => null,
                _ => throw CslException.At(branch.Line, $"<{branch.Name}> does not belong in <choose>; use if, else-if and else."),
            };
            branches.Add(new Branch(condition, [.. branch.Children.Select(child => Read(child, parent))]));
        }

        return new ChooseElement(branches.ToImmutable());
    }

    private NamesElement ReadNames(Tag tag, NamesElement? parent)
    {
        var variables = tag.Require("variable").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        var shorthand = tag.Children.Count == 0;
        var names = shorthand && parent is not null
            ? parent with { Substitute = [] }
            : ReadParts(tag);
        names = names with
        {
            Variables = variables,
            Look = Look.Read(tag),
            Options = names.Options with { NamesDelimiter = tag["delimiter"] ?? (parent is null ? null : names.Options.NamesDelimiter) },
            Label = names.Label is null ? null : names.Label with { Variable = variables.FirstOrDefault("") },
        };
        return tag.Child("substitute") is { } substitute
            ? names with { Substitute = [.. substitute.Children.Select(child => Read(child, names))] }
            : names;
    }

    private static NamesElement ReadParts(Tag tag)
    {
        var name = tag.Child("name");
        var label = tag.Child("label");
        var etAl = tag.Child("et-al");
        var parts = (name?.All("name-part") ?? []).GroupBy(part => part.Get("name")).ToDictionary(group => group.Key, group => Look.Read(group.Last()));
        return new NamesElement
        {
            Variables = [],
            Options = name is null ? NameOptions.None : NameOptions.ReadName(name),
            NameLook = name is null ? Look.Plain : Look.Read(name),
            GivenLook = parts.GetValueOrDefault("given", Look.Plain),
            FamilyLook = parts.GetValueOrDefault("family", Look.Plain),
            EtAlLook = etAl is null ? Look.Plain : Look.Read(etAl),
            EtAlTerm = etAl?["term"] ?? "et-al",
            Label = label is null ? null : ReadLabel(label, ""),
            LabelComesFirst = label is not null && name is not null && IsBefore(tag, label, name),
        };
    }

    private static bool IsBefore(Tag parent, Tag first, Tag second)
    {
        foreach (var child in parent.Children)
        {
            if (child == first) return true;
            if (child == second) return false;
        }

        return false;
    }
}
