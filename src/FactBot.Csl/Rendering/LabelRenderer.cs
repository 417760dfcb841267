using FactBot.Csl.Numbers;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

/// <summary>Labels of number variables and locators: "p." before "5", "pp." before "5-7".</summary>
internal static class LabelRenderer
{
    public static Node? Render(RenderContext context, LabelElement element)
    {
        var content = context.Text(element.Variable);
        if (content.Length == 0) return null;
        var term = element.Variable == "locator" ? LocatorTerm(context.Cite.Label) : element.Variable;
        return Render(context, element, term, NumberText.IsPlural(content, element.Variable));
    }

    /// <summary>A label whose term and number are known already, as for names.</summary>
    public static Node? Render(RenderContext context, LabelElement element, string term, bool severalThings)
    {
        var plural = element.Plural switch
        {
            "always" => true,
            "never" => false,
            _ => severalThings,
        };
        var text = context.Locale.Text(term, element.Form, plural) ?? "";
        return text.Length == 0 ? null : ElementRenderer.DressTerm(context, element.Look, text, false);
    }

    private static string LocatorTerm(string label) => label switch
    {
        "sub verbo" => "sub-verbo",
        "article" => "article-locator",
        "title" => "title-locator",
        _ => label,
    };
}
