using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Csl.Dates;
using FactBot.Csl.Items;
using FactBot.Csl.Names;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>What an entry sorts by under one key: a text in parts, empty when it has no value.</summary>
internal static class SortValue
{
    /// <summary>The parts of the key, without markup and punctuation.</summary>
    public static ImmutableArray<string> Of(RenderContext context, SortRule key)
    {
        var text = key.Macro is { } macro ? OfMacro(context, macro) : OfVariable(context, key.Variable);
        return text.Trim(NameSort.Separator).Length == 0 ? [] : [.. text.Split(NameSort.Separator).Select(Clean)];
    }

    private static string OfMacro(RenderContext context, Macro macro) =>
        ElementRenderer.RenderAll(context, macro.Body) is { } nodes ? new Span { Children = nodes }.PlainText() : "";

    private static string OfVariable(RenderContext context, string variable)
    {
        if (Variables.Names.Contains(variable))
            return NameSort.Key(context.Item.NamesOf(variable), context.Style, false);
        if (context.Item.DateOf(variable) is { } date) return DateRenderer.SortText(date, _ => true);
        var text = context.Text(variable);
        if (Variables.Numbers.Contains(variable) && NumberRenderer.SortText(text) is { } padded) return padded;
        return new Span { Children = RichText.Parse(text) }.PlainText();
    }

    /// <summary>Punctuation does not sort; hyphens count as spaces.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var letter in text)
        {
            if (letter is '-' or '‐' or '–' or '—') clean.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.OtherPunctuation
                or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation)) clean.Append(letter);
        }

        return clean.ToString().Trim();
    }
}
