using System.Text;

namespace FactBot.Csl.Names;

/// <summary>Names as sort keys: parts in the order of priority, kept apart so that "Li" sorts before "Lian".</summary>
internal static class NameSort
{
    /// <summary>Stands between the parts of a key; keys are compared part by part.</summary>
    public const char Separator = '\u0001';

    public static string Key(IEnumerable<CslName> names, CslStyle style, bool isShort)
    {
        var key = new StringBuilder();
        foreach (var name in names)
        {
            foreach (var part in Parts(name, style.DemoteParticle != "never", isShort))
                key.Append(part).Append(Separator);
        }

        return key.ToString();
    }

    private static IEnumerable<string> Parts(CslName name, bool demoted, bool isShort)
    {
        if (name.IsLiteral) return [WithoutArticle(name.Literal), "", "", ""];
        if (name.Family.Length == 0) return [name.Given, "", "", ""];
        var family = demoted ? name.Family : Join(name.NonDroppingParticle, name.Family);
        if (isShort) return [family, "", "", ""];
        var particles = demoted ? Join(name.DroppingParticle, name.NonDroppingParticle) : name.DroppingParticle;
        return [family, particles, name.Given, name.Suffix];
    }

    private static string Join(string first, string second) => (first + " " + second).Trim();

    private static string WithoutArticle(string name)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return name[article.Length..];
        }

        return name;
    }
}
