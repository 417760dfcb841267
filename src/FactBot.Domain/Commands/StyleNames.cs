using FactBot.Domain.Citations;

namespace FactBot.Domain.Commands;

/// <summary>Citation styles by what people call them.</summary>
public static class StyleNames
{
    /// <summary>The plain line, which is no style.</summary>
    public const string Plain = "plain";

    /// <summary>The style of a name, whatever its case and hyphens; else the only one, or the first of FactBot's own, whose name begins so.</summary>
    public static CitationStyle? Find(string name, ICitationStyles styles)
    {
        var wanted = Letters(name);
        if (wanted.Length == 0)
        {
            return null;
        }

        var all = styles.All;
        var beginning = all.Where(style => Letters(style.Name).StartsWith(wanted, StringComparison.Ordinal)).ToList();
        return all.FirstOrDefault(style => Letters(style.Name) == wanted)
            ?? (wanted.Length < 3 ? null : beginning.Find(style => style.IsOwn) ?? (beginning.Count == 1 ? beginning[0] : null));
    }

    /// <summary>Whether the plain line is meant.</summary>
    public static bool IsPlain(string name) => Letters(name) == Plain;

    /// <summary>A sentence that says which styles there are, those that begin alike first.</summary>
    public static string Unknown(string name, ICitationStyles styles)
    {
        const int most = 12;
        var all = styles.All;
        var near = all.Where(style => Letters(style.Name).Contains(Letters(name), StringComparison.Ordinal)).Concat(all).Distinct().Select(style => style.Name).ToList();
        return near.Count == 0
            ? $"“{name}” is not a citation style; there are none here."
            : $"“{name}” is not a citation style; there are {string.Join(", ", near.Take(most))}{(near.Count > most ? FormattableString.Invariant($" and {near.Count - most} more") : "")}.";
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
