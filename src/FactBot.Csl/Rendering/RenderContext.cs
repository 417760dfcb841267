using FactBot.Csl.Dates;
using FactBot.Csl.Items;
using FactBot.Csl.Locales;
using FactBot.Csl.Names;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

internal enum Area { Citation, Bibliography }

/// <summary>What one rendering of one item needs to know, and what it finds out on the way.</summary>
internal sealed class RenderContext
{
    private readonly Budget budget;
    private List<string>? substituted;

    public RenderContext(Budget budget)
    {
        this.budget = budget;
        budget.Begin();
    }

    public required CslStyle Style { get; init; }

    public required LocaleView Locale { get; init; }

    public required NameOptionsCache NameOptions { get; init; }

    public required DateLayouts DateLayouts { get; init; }

    public required Area Area { get; init; }

    public required Entry Entry { get; init; }

    public CslItem Item => Entry.Item;

    public CiteState Cite { get; init; } = CiteState.None;

    /// <summary>Set while a sort key is rendered: names are inverted, dates become numbers.</summary>
    public SortRule? SortKey { get; init; }

    /// <summary>The rendering is only compared with others: what does not identify a source is left out.</summary>
    public bool IsComparing { get; init; }

    /// <summary>The first names are left out: a cite with suppressed author, or one collapsed into a group.</summary>
    public bool SuppressFirstNames { get; init; }

    /// <summary>"disambiguate" conditions met so far.</summary>
    public int DisambiguateTests { get; private set; }

    /// <summary>Variables called in the group being rendered.</summary>
    public int Called { get; set; }

    /// <summary>Those of them that had a value.</summary>
    public int Filled { get; set; }

    /// <summary>The names shown, for disambiguation.</summary>
    public List<NameUse> NameUses { get; } = [];

    /// <summary>The year that takes the year suffix was printed.</summary>
    public bool YearSuffixDone { get; set; }

    public bool FirstNamesDone { get; set; }

    /// <summary>Inside a names element's substitute.</summary>
    public int SubstituteDepth { get; set; }

    public bool IsSorting => SortKey is not null;

    public Section Section => Area == Area.Citation ? Style.Citation : Style.Bibliography!;

    /// <summary>Whether the next "disambiguate" condition holds.</summary>
    public bool NextDisambiguate() => DisambiguateTests++ < Entry.DisambiguateLevel;

    public void Spend() => budget.Spend();

    public void Write(int characters) => budget.Write(characters);

    public void Call(bool filled)
    {
        Called++;
        if (filled) Filled++;
    }

    public bool IsSubstituted(string variable) => substituted?.Contains(variable) == true;

    /// <summary>From here on the variable counts as empty: it has been printed in place of another.</summary>
    public void Substitute(string variable) => (substituted ??= []).Add(variable);

    /// <summary>The text of a standard or number variable, also of those the processor provides.</summary>
    public string Text(string variable)
    {
        return IsSubstituted(variable) ? "" : Value(variable);
    }

    private string Value(string variable)
    {
        return variable switch
        {
            "citation-number" => Entry.Number > 0 ? Entry.NumberText : "",
            "year-suffix" => Entry.YearSuffixText,
            "locator" => Cite.Locator,
            "first-reference-note-number" => Cite.FirstNote,
            "citation-label" => CitationLabel.Of(Item) + Entry.YearSuffixText,
            "page-first" => Item.Text("page-first") is { Length: > 0 } first ? first : FirstPage(Item.Text("page")),
            "event" or "event-title" => Item.Text(variable) is { Length: > 0 } name ? name : Item.Text(variable == "event" ? "event-title" : "event"),
            _ => Item.Text(variable),
        };
    }

    /// <summary>The item has a value for the variable, whatever its kind and whether or not it was printed already.</summary>
    public bool Has(string variable)
    {
        if (Variables.Names.Contains(variable)) return Item.NamesOf(variable).Length > 0;
        return Variables.Dates.Contains(variable) ? Item.DateOf(variable) is not null : Value(variable).Length > 0;
    }

    private static string FirstPage(string pages)
    {
        var end = pages.AsSpan().IndexOfAny("-–,& ");
        return end < 0 ? pages : pages[..end];
    }
}
