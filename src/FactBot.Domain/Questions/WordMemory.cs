using FactBot.Domain.Sources;

namespace FactBot.Domain.Questions;

/// <summary>
/// Remembers what the analysis made of words, for those who analyse many texts: most words of a text have been met
/// before. Bounded; used by one thread.
/// </summary>
public sealed class WordMemory
{
    private const int LongestKept = 32;
    private readonly List<(KnownWord Word, int Start)> words = [];
    private readonly KnownWords known = new();

    /// <summary>Room for the index words of a text.</summary>
    internal List<string> Index { get; } = [];

    /// <summary>The source whose words were read last: facts of one article follow one another.</summary>
    internal Source? Source { get; set; }

    /// <summary>The index words of that.</summary>
    internal List<string> SourceWords { get; set; } = [];

    /// <summary>The words of a text, each with where it begins. Good until the next call.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFrench">See <see cref="TextLanguage.IsFrench(string)"/>.</param>
    internal List<(KnownWord Word, int Start)> Read(string text, out bool isFrench)
    {
        words.Clear();
        int all = 0, french = 0;
        var spans = new WordSpans(text);
        while (spans.MoveNext())
        {
            var word = Of(text.AsSpan(spans.Current.Start, spans.Current.Length));
            all++;
            french += word.IsFrenchOnly || TextLanguage.IsFrenchElision(text, spans.Current) ? 1 : 0;
            if (word.Folded.Length > 0 && !(spans.Current.IsElided && IsGrammar(text, spans.Current, word.Folded)))
            {
                words.Add((word, spans.Current.Start));
            }
        }

        isFrench = TextLanguage.IsFrench(text, all, french);
        return words;
    }

    private KnownWord Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
        {
            return new KnownWord(written);
        }

        var letters = WordLetters.Of(written);
        if (known.Find(written, letters) is { } word)
        {
            return word;
        }

        word = new KnownWord(written, letters);
        known.Add(word);
        return word;
    }

    /// <summary>"l'" and "'s" hold a sentence together; "l'or" and "l'IA" are about gold and AI.</summary>
    private static bool IsGrammar(string text, WordSpan span, string folded)
    {
        var end = span.Start + span.Length;
        return (end < text.Length && WordSpans.IsApostrophe(text[end])) || folded is "s" or "t" or "d" or "m" or "re" or "ve" or "ll";
    }
}
