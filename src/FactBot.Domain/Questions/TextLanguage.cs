namespace FactBot.Domain.Questions;

/// <summary>Tells the languages apart that have a stemmer here.</summary>
internal static class TextLanguage
{
    /// <summary>
    /// Whether a text reads as French: at least two, and a fifth, of its words are French function words that
    /// English does not have. Two or three words without any are taken for English.
    /// </summary>
    internal static bool IsFrench(string text)
    {
        int words = 0, french = 0;
        var spans = new WordSpans(text);
        while (spans.MoveNext())
        {
            words++;
            french += TellsFrench(text.AsSpan(spans.Current.Start, spans.Current.Length)) ? 1 : 0;
        }

        return IsFrench(words, french);
    }

    /// <summary>The same, where the words were counted.</summary>
    internal static bool IsFrench(int words, int french) => french >= 2 && french * 5 >= words;

    /// <summary>Whether a word, as it is written, is one that English does not have.</summary>
    internal static bool TellsFrench(ReadOnlySpan<char> written)
    {
        Span<char> lower = stackalloc char[StopWords.Longest];
        return written.Length <= StopWords.Longest && StopWords.IsFrenchOnly(lower[..written.ToLowerInvariant(lower)]);
    }
}
