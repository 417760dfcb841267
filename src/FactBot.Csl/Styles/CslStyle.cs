using System.Collections.Immutable;
using FactBot.Csl.Styles;

namespace FactBot.Csl;

/// <summary>
/// A CSL 1.0.2 style, read and checked. A dependent style has no rules of its own, only the address of its parent
/// (<see cref="IndependentParent"/>): load the parent and format with that.
/// </summary>
public sealed class CslStyle
{
    /// <summary>The style's own address, from info/id.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The title a person chooses it by.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The locale the style is written for, such as "de-DE"; empty when it follows the reader's.</summary>
    public string DefaultLocale { get; private init; } = "";

    /// <summary>Cites stand in notes ("note" class) instead of in the text.</summary>
    public bool IsNoteStyle { get; private init; }

    /// <summary>The address of the style this one stands for; empty for an independent style.</summary>
    public string IndependentParent { get; private init; } = "";

    /// <summary>The style only names its parent.</summary>
    public bool IsDependent => IndependentParent.Length > 0;

    /// <summary>It can print a bibliography.</summary>
    public bool HasBibliography => Bibliography is not null;

    internal CitationSection Citation { get; private init; } = null!;

    internal BibliographySection? Bibliography { get; private init; }

    internal NameOptions Names { get; private init; } = NameOptions.None;

    internal ImmutableArray<CslLocale> Locales { get; private init; } = [];

    internal string PageRangeFormat { get; private init; } = "";

    internal string DemoteParticle { get; private init; } = "display-and-sort";

    internal bool InitializeWithHyphen { get; private init; } = true;

    /// <summary>The style prints the year-suffix variable itself, so no year takes it by itself.</summary>
    internal bool YearSuffixIsExplicit { get; private init; }

    /// <summary>A condition of the citation asks whether the cite is still ambiguous.</summary>
    internal bool TestsDisambiguate { get; private init; }

    /// <summary>Reads a style from a stream of XML; nothing outside it is fetched.</summary>
    /// <exception cref="CslException">It is no usable style; the message says why and on which line.</exception>
    public static CslStyle Load(Stream stream) => Build(TagReader.Read(stream));

    /// <summary>Reads a style from its XML text; nothing outside it is fetched.</summary>
    /// <exception cref="CslException">It is no usable style; the message says why and on which line.</exception>
    public static CslStyle Load(string xml) => Build(TagReader.Read(xml));

    private static CslStyle Build(Tag root)
    {
        if (root.Name != "style")
            throw CslException.At(root.Line, $"a style begins with <style>, not with <{root.Name}>.");
        var info = root.Child("info");
        var parent = info?.All("link").FirstOrDefault(link => link["rel"] == "independent-parent")?.Get("href") ?? "";
        if (root.Child("citation") is null && parent.Length == 0)
            throw CslException.At(root.Line, "the style has no <citation> and names no independent parent.");
        var elements = ReadMacros(root);
        var citation = root.Child("citation") is { } cites ? SectionReader.ReadCitation(cites, elements) : null;
        var bibliography = root.Child("bibliography") is { } list ? SectionReader.ReadBibliography(list, elements) : null;
        return new CslStyle
        {
            Id = info?.Child("id")?.Text ?? "",
            Title = info?.Child("title")?.Text ?? "",
            DefaultLocale = root.Get("default-locale"),
            IsNoteStyle = root["class"] == "note",
            IndependentParent = root.Child("citation") is null ? parent : "",
            Citation = citation!,
            Bibliography = bibliography,
            YearSuffixIsExplicit = StyleScan.PrintsYearSuffix(citation?.Children ?? []) || StyleScan.PrintsYearSuffix(bibliography?.Children ?? []),
            TestsDisambiguate = StyleScan.TestsDisambiguate(citation?.Children ?? []),
            Names = NameOptions.ReadInheritable(root),
            Locales = [.. root.All("locale").Select(CslLocale.Build)],
            PageRangeFormat = root.Get("page-range-format"),
            DemoteParticle = root.Get("demote-non-dropping-particle", "display-and-sort"),
            InitializeWithHyphen = root["initialize-with-hyphen"] != "false",
        };
    }

    private static ElementReader ReadMacros(Tag root)
    {
        var tags = root.All("macro").ToList();
        var macros = new Dictionary<string, Macro>();
        foreach (var tag in tags) macros[tag.Require("name")] = new Macro(tag.Require("name"), tag.Line);
        var elements = new ElementReader(macros);
        foreach (var tag in tags) macros[tag.Get("name")].Body = elements.ReadAll(tag.Children);
        new MacroCheck().Check(macros.Values);
        return elements;
    }
}
