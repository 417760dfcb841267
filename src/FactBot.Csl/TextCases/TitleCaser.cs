using System.Text.RegularExpressions;

namespace FactBot.Csl.TextCases;

/// <summary>
/// English title case: capitals on all words but stop words, which keep one as first, last or after a colon. Words that
/// have a capital already, such as names and acronyms, stay as typed.
/// </summary>
internal static partial class TitleCaser
{
    public static void Apply(Letters letters)
    {
        var text = letters.Text;
        var (index, last) = (0, Words().Count(text) - 1);
        foreach (var word in Words().EnumerateMatches(text))
        {
            var edge = index == 0 || index == last || FollowsBreak(text, word.Index);
            index++;
            if (!edge && IsStopWord(text, word))
                letters.ToLower(word.Index, word.Index + word.Length);
            else if (!IsSymbol(text, word))
                TextCaser.Capitalize(letters, word);
        }
    }

    /// <summary>"Pro-Environmental" begins with a stop word only in looks; "Out-of-Fashion" has a real one.</summary>
    private static bool IsStopWord(string text, ValueMatch word)
    {
        var letters = text.AsSpan(word.Index, word.Length);
        if (!StopWords.Contains(letters) || TextCaser.HasUpper(letters[1..])) return false;
        return At(text, word.Index + word.Length) != '-' || At(text, word.Index - 1) == '-';
    }

    /// <summary>One letter as a sign: the β of β-carotene, the x of "07-x".</summary>
    private static bool IsSymbol(string text, ValueMatch word) => word.Length == 1
        && (!char.IsAscii(text[word.Index]) || At(text, word.Index - 1) == '-');

    private static char At(string text, int index) => index < 0 || index >= text.Length ? ' ' : text[index];

    /// <summary>The word begins a subtitle or sentence: a colon, question mark, exclamation mark or stop comes before it.</summary>
    private static bool FollowsBreak(string text, int index)
    {
        var before = index - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '“' or '”' or '‘' or '(' or '[')) before--;
        return before >= 0 && before < index - 1 && text[before] is ':' or '?' or '!' or '.' or '—';
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'`.&]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
