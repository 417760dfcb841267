using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>What the analysis makes of a word as it is written, wherever it stands. Worked out once; used by one thread.</summary>
internal sealed class KnownWord
{
    private const int LongestInPlace = 64;
    private readonly string? written;
    private string? englishEntry;
    private string? frenchEntry;
    private bool isEnglishFunction;
    private bool isFrenchFunction;

    internal KnownWord(ReadOnlySpan<char> written)
        : this(written, WordLetters.Of(written))
    {
    }

    internal KnownWord(ReadOnlySpan<char> written, WordLetters letters)
    {
        Letters = letters;
        // The country is told from the pronoun by its capitals.
        Folded = written is "US" or "U.S" ? "usa" : Fold(written);
        this.written = letters.AreAll ? null : written.SequenceEqual(Folded) ? Folded : written.ToString();
        IsCapitalised = char.IsUpper(written[0]);
        IsAcronym = IsAllUpper(written);
        IsFrenchOnly = TextLanguage.TellsFrench(written);
        BeginsName = Folded is "united" or "etats" or "royaume" or "european" or "union" or "arab" or "emirats";
    }

    /// <summary>Its letters as it is written.</summary>
    internal WordLetters Letters { get; }

    /// <summary>The word, folded; empty when nothing is left of it.</summary>
    internal string Folded { get; }

    /// <summary>Whether it is written with a capital.</summary>
    internal bool IsCapitalised { get; }

    /// <summary>Whether it is written in capitals only.</summary>
    internal bool IsAcronym { get; }

    /// <summary>See <see cref="StopWords.IsFrenchOnly"/>.</summary>
    internal bool IsFrenchOnly { get; }

    /// <summary>Whether it may be the first word of a name that has an abbreviation.</summary>
    internal bool BeginsName { get; }

    /// <summary>The stem in a language.</summary>
    internal string Stem(bool isFrench) => IndexWords.Stem(Folded, isFrench);

    /// <summary>How the word stands among the index words of a text in a language, and whether it only holds sentences together.</summary>
    internal (string Entry, bool IsFunction) Entry(bool isFrench) => isFrench
        ? (frenchEntry ??= EntryIn(isFrench, out isFrenchFunction), isFrenchFunction)
        : (englishEntry ??= EntryIn(isFrench, out isEnglishFunction), isEnglishFunction);

    /// <summary>Whether it is the word that is written so.</summary>
    /// <param name="other">The word as it is written.</param>
    /// <param name="letters">The letters of that.</param>
    internal bool Is(ReadOnlySpan<char> other, WordLetters letters) => Letters == letters && (letters.AreAll || other.SequenceEqual(written));

    /// <summary>
    /// A word of letters, digits and marks, folded; an abbreviation without its points. One word stays one: some
    /// letters stand for several words ("ﷺ"), for a mark on a space ("ͺ") or for an apostrophe ("ʹ").
    /// </summary>
    internal static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Contains('.'))
        {
            return Fold(word.ToString().Replace(".", string.Empty, StringComparison.Ordinal));
        }

        if (word.Length > LongestInPlace || !Ascii.IsValid(word))
        {
            return WithoutGaps(TextFolding.Fold(word.ToString()));
        }

        Span<char> folded = stackalloc char[LongestInPlace];
        return folded[..word.ToLowerInvariant(folded)].ToString();
    }

    private static string WithoutGaps(string folded) => folded.AsSpan().ContainsAny(' ', '\'')
        ? folded.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal)
        : folded;

    private string EntryIn(bool isFrench, out bool isFunction)
    {
        isFunction = StopWords.IsFunctionWord(Folded, isFrench);
        return isFunction ? SearchText.FunctionMark + Folded : Stem(isFrench);
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c != '.')
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
