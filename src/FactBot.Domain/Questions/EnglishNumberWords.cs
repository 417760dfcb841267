namespace FactBot.Domain.Questions;

/// <summary>English numbers in words: forty-one, a hundred and five thousand, two thirds, half a million, three dozen.</summary>
internal static class EnglishNumberWords
{
    private static readonly NumberParts Parts = new(
        (NumberPartKind.Teen, 0, "zero"),
        (NumberPartKind.Unit, 1, "one"), (NumberPartKind.Unit, 2, "two"), (NumberPartKind.Unit, 3, "three"),
        (NumberPartKind.Unit, 4, "four"), (NumberPartKind.Unit, 5, "five"), (NumberPartKind.Unit, 6, "six"),
        (NumberPartKind.Unit, 7, "seven"), (NumberPartKind.Unit, 8, "eight"), (NumberPartKind.Unit, 9, "nine"),
        (NumberPartKind.Teen, 10, "ten"), (NumberPartKind.Teen, 11, "eleven"), (NumberPartKind.Teen, 12, "twelve"),
        (NumberPartKind.Teen, 13, "thirteen"), (NumberPartKind.Teen, 14, "fourteen"), (NumberPartKind.Teen, 15, "fifteen"),
        (NumberPartKind.Teen, 16, "sixteen"), (NumberPartKind.Teen, 17, "seventeen"), (NumberPartKind.Teen, 18, "eighteen"),
        (NumberPartKind.Teen, 19, "nineteen"),
        (NumberPartKind.Tens, 20, "twenty"), (NumberPartKind.Tens, 30, "thirty"), (NumberPartKind.Tens, 40, "forty fourty"),
        (NumberPartKind.Tens, 50, "fifty"), (NumberPartKind.Tens, 60, "sixty"), (NumberPartKind.Tens, 70, "seventy"),
        (NumberPartKind.Tens, 80, "eighty"), (NumberPartKind.Tens, 90, "ninety"),
        (NumberPartKind.Hundred, 100, "hundred"), (NumberPartKind.Scale, 1e3m, "thousand"), (NumberPartKind.Scale, 1e6m, "million millions"),
        (NumberPartKind.Scale, 1e9m, "billion billions"), (NumberPartKind.Scale, 1e12m, "trillion trillions"),
        (NumberPartKind.Article, 1, "a an"), (NumberPartKind.And, 0, "and"),
        (NumberPartKind.Half, 0.5m, "half"), (NumberPartKind.Dozen, 12, "dozen"),
        (NumberPartKind.Fraction, 3, "third"), (NumberPartKind.Fractions, 3, "thirds"),
        (NumberPartKind.Fraction, 4, "quarter fourth"), (NumberPartKind.Fractions, 4, "quarters fourths"),
        (NumberPartKind.Fraction, 5, "fifth"), (NumberPartKind.Fractions, 5, "fifths"),
        (NumberPartKind.Fraction, 6, "sixth"), (NumberPartKind.Fractions, 6, "sixths"),
        (NumberPartKind.Fraction, 7, "seventh"), (NumberPartKind.Fractions, 7, "sevenths"),
        (NumberPartKind.Fraction, 8, "eighth"), (NumberPartKind.Fractions, 8, "eighths"),
        (NumberPartKind.Fraction, 9, "ninth"), (NumberPartKind.Fractions, 9, "ninths"),
        (NumberPartKind.Fraction, 10, "tenth"), (NumberPartKind.Fractions, 10, "tenths"));

    /// <summary>All words that numbers are made of, folded.</summary>
    internal static IEnumerable<string> Words => Parts.Words;

    /// <summary>Reads the number that starts at a word.</summary>
    internal static bool TryRead(string text, int start, out WordNumber number)
    {
        number = default;
        if (!Parts.TryAt(text, start, out var first, out var end))
        {
            return false;
        }

        return first.Kind switch
        {
            NumberPartKind.Half => TryHalf(text, end, out number),
            NumberPartKind.Article => TryArticle(text, end, out number),
            NumberPartKind.Unit or NumberPartKind.Teen or NumberPartKind.Tens => TryPlain(text, start, out number),
            _ => false,
        };
    }

    private static bool TryHalf(string text, int end, out WordNumber number)
    {
        number = new WordNumber(0.5m, end);
        if (Parts.TryNext(text, end, NumberPartKind.Article, out _, out var behind)
            && (Parts.TryNext(text, behind, NumberPartKind.Scale, out var scale, out var last) || Parts.TryNext(text, behind, NumberPartKind.Dozen, out scale, out last)))
        {
            number = new WordNumber(scale.Value / 2, last);
            return true;
        }

        // "half-hearted" counts nothing.
        return end >= text.Length || !LetterWords.IsHyphen(text[end]);
    }

    private static bool TryArticle(string text, int end, out WordNumber number)
    {
        if (Parts.TryNext(text, end, NumberPartKind.Hundred, out _, out _) || Parts.TryNext(text, end, NumberPartKind.Scale, out _, out _))
        {
            return NumberWords.TryGroups(text, LetterWords.SkipGap(text, end), Parts, TryGroupAfterArticle, out number);
        }

        number = default;
        if (Parts.TryNext(text, end, NumberPartKind.Dozen, out var dozen, out var last))
        {
            number = new WordNumber(dozen.Value, last);
        }
        else if (Parts.TryNext(text, end, NumberPartKind.Fraction, out var part, out last) && part.Value is 3 or 4 or 5 or 10)
        {
            number = new WordNumber(1 / part.Value, last);
        }
        else if (Parts.TryNext(text, end, NumberPartKind.Half, out var half, out last))
        {
            number = new WordNumber(half.Value, last);
        }

        return number.End > 0;
    }

    private static bool TryPlain(string text, int start, out WordNumber number)
    {
        if (!NumberWords.TryGroups(text, start, Parts, TryGroup, out number))
        {
            return false;
        }

        var (value, end) = (number.Value, number.End);
        if (Parts.TryNext(text, end, NumberPartKind.Dozen, out var dozen, out var last) && value < 1000)
        {
            number = new WordNumber(value * dozen.Value, last);
        }
        else if (Parts.TryNext(text, end, value == 1 ? NumberPartKind.Fraction : NumberPartKind.Fractions, out var part, out last) && value is > 0 and < 20)
        {
            number = new WordNumber(value / part.Value, last);
        }
        else if (value == 1 && Parts.TryNext(text, end, NumberPartKind.Half, out var half, out last))
        {
            number = new WordNumber(half.Value, last);
        }
        else if (EndsInOrdinal(text, end))
        {
            return false;
        }
        else
        {
            number = number with { IsDoubtful = value == 1 && !IsRatio(text, end) };
        }

        return true;
    }

    /// <summary>"one in five": the one counts as much as the five.</summary>
    private static bool IsRatio(string text, int end)
    {
        Span<char> buffer = stackalloc char[LetterWords.Longest];
        return LetterWords.At(text, LetterWords.SkipSpaces(text, end), buffer, out _) is "in" or "out";
    }

    /// <summary>"forty-first", "twenty third".</summary>
    private static bool EndsInOrdinal(string text, int end)
    {
        Span<char> buffer = stackalloc char[LetterWords.Longest];
        var word = LetterWords.At(text, LetterWords.SkipGap(text, end), buffer, out _);
        return word is "first" or "second" || Parts.TryNext(text, end, NumberPartKind.Fraction, out _, out _);
    }

    private static bool TryGroupAfterArticle(string text, int start, out WordNumber group)
    {
        group = default;
        if (!Parts.TryAt(text, start, out var part, out var end))
        {
            return false;
        }

        group = part.Kind switch
        {
            NumberPartKind.Hundred => WithBelowHundred(text, 100, end),
            NumberPartKind.Scale => new WordNumber(1, LastNonSpaceBefore(text, start)),
            _ => default,
        };
        return group.End > 0 || TryGroup(text, start, out group);
    }

    /// <summary>The article counts as the group, so the scale still stands ahead of it.</summary>
    private static int LastNonSpaceBefore(string text, int position)
    {
        while (position > 0 && (LetterWords.IsSpace(text[position - 1]) || LetterWords.IsHyphen(text[position - 1])))
        {
            position--;
        }

        return position;
    }

    private static bool TryGroup(string text, int start, out WordNumber group)
    {
        if (!TryBelowHundred(text, start, out group))
        {
            return false;
        }

        if (group.Value is > 0 and < 100 && Parts.TryNext(text, group.End, NumberPartKind.Hundred, out _, out var end))
        {
            group = WithBelowHundred(text, group.Value * 100, end);
        }

        return true;
    }

    private static WordNumber WithBelowHundred(string text, decimal hundreds, int end)
    {
        var next = LetterWords.SkipGap(text, end);
        if (Parts.TryNext(text, end, NumberPartKind.And, out _, out var behindAnd))
        {
            next = LetterWords.SkipGap(text, behindAnd);
        }

        return next > end && TryBelowHundred(text, next, out var rest) && !Parts.TryNext(text, rest.End, NumberPartKind.Hundred, out _, out _)
            ? new WordNumber(hundreds + rest.Value, rest.End)
            : new WordNumber(hundreds, end);
    }

    private static bool TryBelowHundred(string text, int start, out WordNumber group)
    {
        group = default;
        if (!Parts.TryAt(text, start, out var part, out var end) || part.Kind is not (NumberPartKind.Unit or NumberPartKind.Teen or NumberPartKind.Tens))
        {
            return false;
        }

        group = part.Kind == NumberPartKind.Tens && Parts.TryNext(text, end, NumberPartKind.Unit, out var unit, out var last)
            ? new WordNumber(part.Value + unit.Value, last)
            : new WordNumber(part.Value, end);
        return true;
    }
}
