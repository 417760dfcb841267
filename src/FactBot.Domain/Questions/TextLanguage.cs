using System.Buffers;

namespace FactBot.Domain.Questions;

/// <summary>Tells the languages apart that have a stemmer here.</summary>
internal static class TextLanguage
{
    private static readonly SearchValues<char> Accented = SearchValues.Create("éèêàçùûœÉÈÊÀÇÙÛŒ");

    /// <summary>
    /// Whether a text reads as French: at least two, and a fifth, of its words tell so (see <see cref="TellsFrench"/> and
    /// <see cref="IsFrenchElision"/>); a space before the last question mark tells as much as a word. Two or three words
    /// without any are taken for English.
    /// </summary>
    internal static bool IsFrench(string text)
    {
        int words = 0, french = 0;
        var spans = new WordSpans(text);
        while (spans.MoveNext())
        {
            words++;
            french += TellsFrench(text.AsSpan(spans.Current.Start, spans.Current.Length)) || IsFrenchElision(text, spans.Current) ? 1 : 0;
        }

        return IsFrench(text, words, french);
    }

    /// <summary>The same, where the words were counted.</summary>
    internal static bool IsFrench(string text, int words, int french)
    {
        var tells = french + (french > 0 && AsksInFrench(text) ? 1 : 0);
        return tells >= 2 && tells * 5 >= words;
    }

    /// <summary>
    /// Whether a word, as it is written, is one that English does not have: a French function word, or one with an
    /// accent of French that is no name.
    /// </summary>
    internal static bool TellsFrench(ReadOnlySpan<char> written)
    {
        Span<char> lower = stackalloc char[StopWords.Longest];
        return (written.Length <= StopWords.Longest && StopWords.IsFrenchOnly(lower[..written.ToLowerInvariant(lower)]))
            || (written.ContainsAny(Accented) && (char.IsLower(written[0]) || !char.IsLower(written[^1])));
    }

    /// <summary>"l'inauguration", "qu'un", and not "L'Express", "d'Ivoire", "I'm".</summary>
    internal static bool IsFrenchElision(string text, WordSpan span)
    {
        var behind = span.Start + span.Length + 1;
        return span.IsElided && behind < text.Length && WordSpans.IsApostrophe(text[behind - 1])
            && text.AsSpan(span.Start, span.Length) is "l" or "d" or "n" or "j" or "c" or "s" or "qu" or "L" or "D" or "N" or "J" or "C" or "S" or "Qu" or "QU"
            && (char.IsLower(text[behind]) || (behind + 1 < text.Length && char.IsUpper(text[behind]) && char.IsUpper(text[behind + 1])));
    }

    private static bool AsksInFrench(string text)
    {
        var trimmed = text.AsSpan().TrimEnd();
        return trimmed.Length > 1 && trimmed[^1] == '?' && LetterWords.IsSpace(trimmed[^2]);
    }
}
