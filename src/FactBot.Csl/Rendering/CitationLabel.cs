using System.Globalization;

namespace FactBot.Csl.Rendering;

/// <summary>A label such as "Doe99" or "DoRo99" for styles that cite by label, when the item brings none of its own.</summary>
internal static class CitationLabel
{
    public static string Of(CslItem item)
    {
        if (item.Text("citation-label") is { Length: > 0 } given) return given;
        var names = item.NamesOf("author");
        var letters = names.Length switch { 0 or 1 => 4, 2 or 3 => 2, _ => 1 };
        var label = string.Concat(names.Take(4).Select(name => Start(name.IsLiteral ? name.Literal : name.Family, letters)));
        var year = item.DateOf("issued")?.Start?.Year ?? 0;
        return year == 0 ? label : label + (year % 100).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Start(string name, int letters) => name.Length <= letters ? name : name[..letters];
}
