using System.Globalization;
using FactBot.Csl.Disambiguation;

namespace FactBot.Csl.Rendering;

/// <summary>An item in a document: its number, and what tells it apart from others.</summary>
internal sealed class Entry(CslItem item)
{
    public CslItem Item { get; } = item;

    /// <summary>1-based place in the bibliography; 0 before it is known.</summary>
    public int Number { get; set; }

    public string NumberText => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>0 for "a", 1 for "b"; null without.</summary>
    public int? YearSuffix { get; set; }

    /// <summary>How many of the style's "disambiguate" conditions hold, in the order they are met.</summary>
    public int DisambiguateLevel { get; set; }

    /// <summary>More names or given names than the style would show by itself.</summary>
    public NameDetail Names { get; set; } = NameDetail.None;

    /// <summary>"a" to "z", then "aa".</summary>
    public string YearSuffixText
    {
        get
        {
            if (YearSuffix is not { } index) return "";
            var text = "";
            for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) text = (char)('a' + ((rest - 1) % 26)) + text;
            return text;
        }
    }
}
