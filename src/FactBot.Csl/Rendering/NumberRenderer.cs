using System.Globalization;
using System.Text;
using FactBot.Csl.Locales;
using FactBot.Csl.Numbers;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Rendering;

/// <summary>Number elements: numeric content in the wanted form, anything else as it stands.</summary>
internal static class NumberRenderer
{
    public static Node? Render(RenderContext context, NumberElement element)
    {
        var text = context.Text(element.Variable);
        context.Call(text.Length > 0);
        if (text.Length == 0) return null;
        if (context.SubstituteDepth > 0) context.Substitute(element.Variable);
        if (context.IsSorting && SortText(text) is { } padded) return new Leaf(padded);
        var role = element.Variable == "citation-number" ? Role.CitationNumber : Role.None;
        return ElementRenderer.Dress(context, element.Look, [new Leaf(Format(context, element, text))], role);
    }

    /// <summary>The first number, padded so that it sorts as text; null when there is none.</summary>
    public static string? SortText(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start != 0) return null;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[start..end].PadLeft(12, '0') + text[end..];
    }

    private static string Format(RenderContext context, NumberElement element, string text)
    {
        var tokens = NumberText.Split(text, element.Variable);
        if (tokens.IsEmpty)
            return element.Variable is "page" or "locator" ? TextRenderer.Pages(context, text) : text;
        if (element.Form == "numeric" && element.Variable is "page" or "locator") return TextRenderer.Pages(context, text);
        var gender = context.Locale.GenderOf(element.Variable == "locator" ? context.Cite.Label : element.Variable);
        var result = new StringBuilder();
        foreach (var token in tokens)
            result.Append(Separator(context, token.Separator)).Append(One(context, element.Form, token, gender));
        return result.ToString();
    }

    private static string Separator(RenderContext context, string separator) => separator switch
    {
        "," => ", ",
        "&" => $" {(context.Locale.Text("and", TermForm.Symbol) is { Length: > 0 } and ? and : "&")} ",
        "-" or "–" => context.Locale.Text("page-range-delimiter") ?? "–",
        _ => "",
    };

    private static string One(RenderContext context, string form, NumberToken token, Gender gender) =>
        form == "numeric" || !token.IsPlain
            ? token.Text
            : Ordinals.Format(int.Parse(token.Text, CultureInfo.InvariantCulture), form, context.Locale, gender);
}
