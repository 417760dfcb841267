using System.Text;
using System.Text.RegularExpressions;

namespace FactBot.Csl.Names;

/// <summary>Given names to initials, or initials within given names brought into the style's form.</summary>
internal static partial class Initials
{
    /// <param name="given">Given names as stored.</param>
    /// <param name="mark">What follows each initial, as ". ".</param>
    /// <param name="withHyphen">"Jean-Luc" becomes "J.-L." instead of "J. L.".</param>
    public static string Of(string given, string mark, bool withHyphen) => Build(given, mark, withHyphen, true);

    /// <summary>Keeps full names, and writes initials among them with the mark: "James T Kirk" to "James T. Kirk".</summary>
    public static string Normalize(string given, string mark, bool withHyphen) => Build(given, mark, withHyphen, false);

    private static string Build(string given, string mark, bool withHyphen, bool shorten)
    {
        var result = new StringBuilder();
        var afterInitial = false;
        foreach (var word in Words().Split(DotInside().Replace(given, ". ")).Where(word => word.Length > 0))
        {
            var parts = Hyphens().Split(word).Where(part => part.Length > 0).Select(part => Word.Read(part, shorten)).ToList();
            for (var index = 0; index < parts.Count; index++)
            {
                var part = parts[index];
                if (index > 0 && shorten && !part.IsInitial) continue;
                if (index > 0) Hyphenate(result, withHyphen || !part.IsInitial);
                else if (!(afterInitial && part.IsInitial)) Separate(result);
                part.Append(result, mark);
                afterInitial = part.IsInitial;
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    private static void Separate(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
    }

    private static void Hyphenate(StringBuilder result, bool withHyphen)
    {
        if (!withHyphen) return;
        while (result.Length > 0 && result[^1] == ' ') result.Length--;
        result.Append('-');
    }

    /// <summary>A word between its markup: an initial, or a name to be written out.</summary>
    private readonly record struct Word(string Before, string Text, string After, bool IsInitial)
    {
        public static Word Read(string part, bool shorten)
        {
            var match = Tagged().Match(part);
            var text = match.Groups["text"].Value;
            var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
            var bare = text.TrimEnd('.');
            if (bare.Length == 0 || !char.IsUpper(bare, 0)) return new Word(before, text, after, false);

            // A word that ends with a stop was shortened by its bearer: "Ph.", "Ts." stay as they are.
            if (text.EndsWith('.') || bare.Length == 1) return new Word(before, bare, after, true);
            return shorten ? new Word(before, First(bare), after, true) : new Word(before, text, after, false);
        }

        public void Append(StringBuilder result, string mark)
        {
            var close = IsInitial ? mark.TrimEnd(' ') : "";
            result.Append(Before).Append(Text).Append(close).Append(After);
            if (IsInitial) result.Append(mark.AsSpan(close.Length));
        }

        /// <summary>The first letter, or all of a capital pair that begins a word: "TSerendorj" to "Ts".</summary>
        private static string First(string word)
        {
            if (char.IsSurrogatePair(word, 0)) return word[..2];
            var capitals = word.TakeWhile(char.IsUpper).Count();
            return capitals > 1 && capitals < word.Length ? word[..1] + word[1..capitals].ToLowerInvariant() : word[..1];
        }
    }

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("[-‐‑]", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"\.(?=[^\s.<-])", RegexOptions.CultureInvariant)]
    private static partial Regex DotInside();

    [GeneratedRegex("^(?<before>(?:<[^>]*>)*)(?<text>[^<]*)(?<after>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tagged();
}
