using System.Collections.Immutable;
using System.Globalization;
using FactBot.Csl.Locales;
using FactBot.Csl.Numbers;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Dates;

/// <summary>A year, month, season or day in the form its date-part asks for.</summary>
internal sealed class DatePartRenderer(RenderContext context)
{
    /// <summary>All parts the date has, in layout order.</summary>
    public List<Node> Join(ImmutableArray<DatePart> parts, CslDateParts date, string delimiter)
    {
        var nodes = new List<Node>();
        foreach (var part in parts)
        {
            if (Render(part, date) is { } node) nodes.Add(node);
        }

        return Join(nodes, delimiter);
    }

    /// <summary>Puts the delimiter between parts that are rendered already.</summary>
    public List<Node> Join(List<Node> nodes, string delimiter) => ElementRenderer.Join(context, nodes, delimiter);

    public Node? Render(DatePart part, CslDateParts date, bool prefix = true, bool suffix = true)
    {
        var text = part.Name switch
        {
            "year" => Year(date, part.Form),
            "month" => Month(date, part.Form),
            "day" => Day(date, part.Form),
            _ => "",
        };
        if (text.Length == 0) return null;
        var nodes = new List<Node> { new Leaf(text) };
        if (part.Name == "year" && TakesYearSuffix()) nodes.Add(new Span { Children = [new Leaf(context.Entry.YearSuffixText)], Role = Role.YearSuffix });
        var look = prefix && suffix ? part.Look : part.Look with
        {
            Prefix = prefix ? part.Look.Prefix : "",
            Suffix = suffix ? part.Look.Suffix : "",
        };
        return ElementRenderer.Dress(context, look, nodes, part.Name == "year" ? Role.Year : Role.None);
    }

    /// <summary>The part has something to print for this date.</summary>
    public static bool Has(DatePart part, CslDateParts date) => part.Name switch
    {
        "year" => date.Year != 0,
        "month" => date.Month != 0 || date.Season != 0,
        _ => date.Day != 0,
    };

    private bool TakesYearSuffix()
    {
        if (context.YearSuffixDone || context.Entry.YearSuffix is null || context.Style.YearSuffixIsExplicit) return false;
        context.YearSuffixDone = true;
        return true;
    }

    private string Year(CslDateParts date, string form)
    {
        if (date.Year == 0) return "";
        var text = Math.Abs((long)date.Year).ToString(CultureInfo.InvariantCulture);
        if (date.Year < 0) return text + context.Locale.Text("bc");
        if (form == "short" && text.Length == 4) return text[2..];
        return date.Year < 1000 ? text + context.Locale.Text("ad") : text;
    }

    private string Month(CslDateParts date, string form)
    {
        if (date.Month == 0)
            return date.Season == 0 ? "" : context.Locale.Text($"season-{date.Season:00}") ?? "";
        return form switch
        {
            "numeric" => date.Month.ToString(CultureInfo.InvariantCulture),
            "numeric-leading-zeros" => date.Month.ToString("00", CultureInfo.InvariantCulture),
            "short" => context.Locale.Text($"month-{date.Month:00}", TermForm.Short) ?? "",
            _ => context.Locale.Text($"month-{date.Month:00}") ?? "",
        };
    }

    private string Day(CslDateParts date, string form)
    {
        if (date.Day == 0) return "";
        var text = date.Day.ToString(CultureInfo.InvariantCulture);
        return form switch
        {
            "numeric-leading-zeros" => text.PadLeft(2, '0'),
            "ordinal" when !context.Locale.LimitDayOrdinals || date.Day == 1 => text + Ordinals.Suffix(date.Day, context.Locale, MonthGender(date.Month)),
            _ => text,
        };
    }

    private Gender MonthGender(int month) => context.Locale.GenderOf($"month-{month:00}");
}
