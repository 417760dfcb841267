using FactBot.Csl.Locales;
using FactBot.Csl.Rendering;

namespace FactBot.Csl.Output;

/// <summary>The last steps on a citation or entry: junctions, quotation marks by depth, and formats that turn off inside themselves.</summary>
internal static class Finisher
{
    public static CslFormatted Finish(Span root, LocaleView locale)
    {
        Junctions.Tidy(root, locale.PunctuationInQuote);
        new Quotations(locale).Mark(root);
        FlipFlop.Resolve(root, default);
        return new CslFormatted(root);
    }
}
