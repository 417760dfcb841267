namespace FactBot.Domain.Questions;

/// <summary>Numbers written in words, English or French: whichever reads further.</summary>
internal static class NumberWords
{
    /// <summary>Reads the number that starts at a word.</summary>
    internal static bool TryRead(string text, int start, out WordNumber number)
    {
        var isEnglish = EnglishNumberWords.TryRead(text, start, out number);
        if (FrenchNumberWords.TryRead(text, start, out var french) && (!isEnglish || french.End > number.End))
        {
            number = french;
            return true;
        }

        return isEnglish;
    }

    /// <summary>Reads groups of up to three digits with falling scales: "two million three hundred thousand and five".</summary>
    internal static bool TryGroups(string text, int start, NumberParts parts, GroupReader readGroup, out WordNumber number)
    {
        number = default;
        if (!readGroup(text, start, out var group))
        {
            return false;
        }

        decimal total = 0, smallest = decimal.MaxValue;
        var end = group.End;
        while (true)
        {
            var scaled = Scaled(text, group, parts, smallest, out var scale);
            total += scaled.Value;
            end = scaled.End;
            if (scale == 1)
            {
                break;
            }

            smallest = scale;
            var next = LetterWords.SkipGap(text, end);
            if (next < text.Length && parts.TryAt(text, next, out var part, out var behind) && part.Kind == NumberPartKind.And)
            {
                next = LetterWords.SkipGap(text, behind);
            }

            if (next == end || !readGroup(text, next, out group) || group.Value >= smallest)
            {
                break;
            }
        }

        number = new WordNumber(total, end);
        return true;
    }

    /// <summary>Reads a number below one thousand.</summary>
    internal delegate bool GroupReader(string text, int start, out WordNumber group);

    private static WordNumber Scaled(string text, WordNumber group, NumberParts parts, decimal below, out decimal scale)
    {
        scale = 1;
        var end = group.End;
        var value = group.Value;
        while (parts.TryNext(text, end, NumberPartKind.Scale, out var part, out var behind) && part.Value < below && value * part.Value <= 1e20m)
        {
            value *= part.Value;
            scale = Math.Max(scale, part.Value);
            end = behind;
        }

        return new WordNumber(value, end);
    }
}
