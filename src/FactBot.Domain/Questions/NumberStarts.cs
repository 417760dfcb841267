namespace FactBot.Domain.Questions;

/// <summary>Tells at a glance where no number begins, which is nearly everywhere: most words are told by their first three letters.</summary>
internal static class NumberStarts
{
    private const int Letters = 3;
    private const int BitsOfLetter = 5;
    private static readonly ulong[] Beginnings = Of([.. EnglishNumberWords.Words, .. FrenchNumberWords.Words]);

    /// <summary>Whether a number could begin here; where it says no there is none, whatever follows.</summary>
    internal static bool MayBeAt(string text, int position)
    {
        var c = text[position];
        if (!char.IsAscii(c))
        {
            return true;
        }

        if (!char.IsAsciiLetter(c))
        {
            return char.IsAsciiDigit(c) || c is '$' or '-' or '.';
        }

        // Currencies are written in capitals, or with a sign behind one.
        var next = position + 1 < text.Length ? text[position + 1] : ' ';
        return (char.IsAsciiLetterUpper(c) && (char.IsAsciiLetterUpper(next) || next == '$')) || MayBeWordAt(text, position);
    }

    private static bool MayBeWordAt(string text, int position)
    {
        var beginning = 0;
        for (var i = 0; i < Letters; i++)
        {
            var c = position + i < text.Length ? text[position + i] : ' ';
            if (!char.IsAscii(c))
            {
                // An accented letter, or a mark that is passed over.
                return true;
            }

            if (!char.IsAsciiLetter(c))
            {
                beginning <<= BitsOfLetter * (Letters - i);
                break;
            }

            beginning = (beginning << BitsOfLetter) | (c & 0x1F);
        }

        return (Beginnings[beginning >> 6] >> beginning & 1) != 0;
    }

    private static ulong[] Of(IEnumerable<string> words)
    {
        var bits = new ulong[(1 << (Letters * BitsOfLetter)) / 64];
        foreach (var word in words)
        {
            var beginning = word.PadRight(Letters, '@')[..Letters].Aggregate(0, (sum, c) => (sum << BitsOfLetter) | (c & 0x1F));
            bits[beginning >> 6] |= 1UL << beginning;
        }

        return bits;
    }
}
