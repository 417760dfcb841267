namespace FactBot.Domain.Answers;

/// <summary>
/// The four-letter sequences of words, by which a slip of the pen, another ending or a compound is still seen to
/// be much the same word. Each word is read with its beginning and its end: "mack" has "^mac", "mack" and "ack$".
/// </summary>
internal static class Letters
{
    private const int Size = 4;

    // Odd, so that no two sequences come to the same.
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    /// <summary>How many sequences a word has, repeats counted.</summary>
    internal static int CountOf(ReadOnlySpan<char> word) => Math.Max(1, word.Length + 2 - Size + 1);

    /// <summary>The sequence that starts at a place of the bounded word: four UTF-16 units, packed, then mixed so that tables keep likes apart.</summary>
    internal static ulong At(ReadOnlySpan<char> word, int start)
    {
        var packed = 0UL;
        for (var i = start; i < start + Size; i++)
        {
            var letter = i == 0 ? '^' : i <= word.Length ? word[i - 1] : i == word.Length + 1 ? '$' : '\0';
            packed = (packed << 16) | letter;
        }

        return packed * Mixer;
    }
}
