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
        Span<char> folded = stackalloc char[StopWords.Longest];
        int words = 0, french = 0;
        var spans = new WordSpans(text);
        while (spans.MoveNext())
        {
            words++;
            var length = spans.Current.Length;
            if (length <= StopWords.Longest)
            {
                text.AsSpan(spans.Current.Start, length).ToLowerInvariant(folded);
                french += StopWords.IsFrenchOnly(folded[..length]) ? 1 : 0;
            }
        }

        return french >= 2 && french * 5 >= words;
    }
}
