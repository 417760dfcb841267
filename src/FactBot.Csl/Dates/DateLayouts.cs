using FactBot.Csl.Locales;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Dates;

/// <summary>The date elements of a style as the locale lays them out, each worked out once.</summary>
internal sealed class DateLayouts(LocaleView locale)
{
    private readonly Dictionary<DateElement, DateElement> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The element with all its parts: a localised form brings those of the locale.</summary>
    public DateElement Of(DateElement element)
    {
        if (element.Form.Length == 0) return element;
        if (known.TryGetValue(element, out var layout)) return layout;
        return known[element] = Localized(element);
    }

    private DateElement Localized(DateElement element)
    {
        if (locale.Date(element.Form) is not { } localized) return element with { Parts = [], Delimiter = "" };
        var wanted = element.DateParts.Split('-');
        var parts = localized.Parts
            .Where(part => wanted.Contains(part.Name))
            .Select(part => Override(part, element.Parts.FirstOrDefault(own => own.Name == part.Name)));
        return element with { Parts = [.. parts], Delimiter = localized.Delimiter };
    }

    /// <summary>The style's wishes over the locale's part; affixes stay the locale's.</summary>
    private static DatePart Override(DatePart part, DatePart? own)
    {
        if (own is null) return part;
        return new DatePart(part.Name, own.Form.Length > 0 ? own.Form : part.Form, own.RangeDelimiter ?? part.RangeDelimiter, part.Look with
        {
            Format = own.Look.Format.IsPlain ? part.Look.Format : own.Look.Format,
            Case = own.Look.Case == TextCase.AsIs ? part.Look.Case : own.Look.Case,
            StripPeriods = own.Look.StripPeriods || part.Look.StripPeriods,
        });
    }
}
