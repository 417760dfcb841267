using FactBot.Csl.Numbers;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

/// <summary>Text elements: variables, terms and fixed words.</summary>
internal static class TextRenderer
{
    public static Node? Variable(RenderContext context, VariableText element)
    {
        var text = TextOf(context, element.Variable, element.Short, out var used);
        if (element.Variable != "year-suffix") context.Call(text.Length > 0);
        if (text.Length == 0) return null;
        if (element.Variable is "year-suffix" or "citation-label") context.YearSuffixDone = true;
        if (context.SubstituteDepth > 0) context.Substitute(used);
        var nodes = element.Variable switch
        {
            "URL" or "DOI" or "PMID" or "PMCID" or "citation-number" => [new Leaf(text)],
            _ => RichText.Parse(text),
        };
        return ElementRenderer.Dress(context, element.Look, nodes, RoleOf(element.Variable), LinkOf(element.Variable, text));
    }

    public static Node? Term(RenderContext context, TermText element)
    {
        var text = context.Locale.Text(element.Term, element.Form, element.Plural) ?? "";
        context.Write(text.Length);
        return text.Length == 0 ? null : ElementRenderer.DressTerm(context, element.Look, text, true);
    }

    public static Node? Value(RenderContext context, ValueText element)
    {
        context.Write(element.Value.Length);
        return ElementRenderer.Dress(context, element.Look, RichText.Parse(element.Value));
    }

    /// <summary>The language whose rules of case apply: the item's own, else that of the document.</summary>
    public static string LanguageOf(RenderContext context) =>
        context.Item.Text("language") is { Length: > 0 } own ? own.Trim() : context.Locale.Language;

    /// <summary>Where an identifier leads (appendix VI); null for other variables.</summary>
    public static string? LinkOf(string variable, string text) => variable switch
    {
        "URL" => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : null,
        "DOI" => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : "https://doi.org/" + text,
        "PMID" => "https://www.ncbi.nlm.nih.gov/pubmed/" + text,
        "PMCID" => "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text,
        _ => null,
    };

    private static string TextOf(RenderContext context, string variable, bool isShort, out string used)
    {
        used = variable;
        if (isShort && context.Text(variable + "-short") is { Length: > 0 } abbreviated)
        {
            used = variable + "-short";
            return abbreviated;
        }

        var text = context.Text(variable);
        return variable switch
        {
            "page" => Pages(context, text),
            "locator" => Locator(context, text),
            _ when NumberText.IsRange(text, variable) => Pages(context, text, ""),
            _ => text,
        };
    }

    public static string Locator(RenderContext context, string text) =>
        context.Cite.Label == "timestamp" ? text : Pages(context, text);

    public static string Pages(RenderContext context, string text) => Pages(context, text, context.Style.PageRangeFormat);

    private static string Pages(RenderContext context, string text, string format)
    {
        if (text.Length == 0) return text;
        var delimiter = context.Locale.Text("page-range-delimiter") ?? "–";
        var pages = PageRange.Format(text, format, delimiter);
        var and = context.Locale.Text("and", TermForm.Symbol);
        return and is { Length: > 0 } ? pages.Replace(" & ", $" {and} ", StringComparison.Ordinal) : pages;
    }

    private static Role RoleOf(string variable) => variable switch
    {
        "citation-number" => Role.CitationNumber,
        "year-suffix" => Role.YearSuffix,
        _ => Role.None,
    };
}
