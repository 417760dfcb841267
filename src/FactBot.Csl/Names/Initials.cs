using System.Buffers;
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
        var words = DotInside().Replace(given, ". ");
        foreach (var range in Words().EnumerateSplits(words))
        {
            var word = words.AsSpan(range);
            var isFirst = true;
            foreach (var place in Hyphens().EnumerateSplits(word))
            {
                if (word[place].IsEmpty) continue;
                var part = Word.Read(word[place], shorten);
                var continues = !isFirst;
                isFirst = false;
                if (continues && shorten && !part.IsInitial) continue;
                if (continues) Hyphenate(result, withHyphen || !part.IsInitial);
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
    private readonly ref struct Word(ReadOnlySpan<char> before, ReadOnlySpan<char> text, ReadOnlySpan<char> after, bool isInitial)
    {
        private readonly ReadOnlySpan<char> before = before;
        private readonly ReadOnlySpan<char> text = text;
        private readonly ReadOnlySpan<char> after = after;

        public bool IsInitial { get; } = isInitial;

        public static Word Read(ReadOnlySpan<char> part, bool shorten)
        {
            var start = 0;
            while (start < part.Length && part[start] == '<' && part[start..].IndexOf('>') is > 0 and var close) start += close + 1;
            var end = part[start..].IndexOf('<') is >= 0 and var length ? start + length : part.Length;
            var before = part[..start];
            var text = part[start..end];
            var after = part[end..];
            var bare = text.TrimEnd('.');
            if (bare.Length == 0 || !IsUpper(bare)) return new Word(before, text, after, false);

            // A word that ends with a stop was shortened by its bearer: "Ph.", "Ts." stay as they are.
            if (text[^1] == '.' || bare.Length == 1) return new Word(before, bare, after, true);
            return shorten ? new Word(before, First(bare), after, true) : new Word(before, text, after, false);
        }

        public void Append(StringBuilder result, string mark)
        {
            var close = IsInitial ? mark.TrimEnd(' ') : "";
            result.Append(before).Append(text).Append(close).Append(after);
            if (IsInitial) result.Append(mark.AsSpan(close.Length));
        }

        /// <summary>The first letter, or all of a capital pair that begins a word: "TSerendorj" to "Ts".</summary>
        private static ReadOnlySpan<char> First(ReadOnlySpan<char> word)
        {
            if (char.IsHighSurrogate(word[0]) && char.IsLowSurrogate(word[1])) return word[..2];
            var capitals = 0;
            while (capitals < word.Length && char.IsUpper(word[capitals])) capitals++;
            return capitals > 1 && capitals < word.Length ? word[..1].ToString() + word[1..capitals].ToString().ToLowerInvariant() : word[..1];
        }

        private static bool IsUpper(ReadOnlySpan<char> word) =>
            Rune.DecodeFromUtf16(word, out var first, out _) == OperationStatus.Done && Rune.IsUpper(first);
    }

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("[-‐‑]", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"\.(?=[^\s.<-])", RegexOptions.CultureInvariant)]
    private static partial Regex DotInside();
}
