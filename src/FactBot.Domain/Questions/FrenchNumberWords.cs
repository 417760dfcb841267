namespace FactBot.Domain.Questions;

/// <summary>French numbers in words: quarante et un, soixante-dix, quatre-vingt-dix-sept, deux cents mille, un tiers, la moitié.</summary>
internal static class FrenchNumberWords
{
    private static readonly NumberParts Parts = new(
        (NumberPartKind.Teen, 0, "zero"),
        (NumberPartKind.Unit, 1, "un une"), (NumberPartKind.Unit, 2, "deux"), (NumberPartKind.Unit, 3, "trois"),
        (NumberPartKind.Unit, 4, "quatre"), (NumberPartKind.Unit, 5, "cinq"), (NumberPartKind.Unit, 6, "six"),
        (NumberPartKind.Unit, 7, "sept"), (NumberPartKind.Unit, 8, "huit"), (NumberPartKind.Unit, 9, "neuf"),
        (NumberPartKind.Teen, 10, "dix"), (NumberPartKind.Teen, 11, "onze"), (NumberPartKind.Teen, 12, "douze"),
        (NumberPartKind.Teen, 13, "treize"), (NumberPartKind.Teen, 14, "quatorze"), (NumberPartKind.Teen, 15, "quinze"),
        (NumberPartKind.Teen, 16, "seize"),
        (NumberPartKind.Tens, 20, "vingt vingts"), (NumberPartKind.Tens, 30, "trente"), (NumberPartKind.Tens, 40, "quarante"),
        (NumberPartKind.Tens, 50, "cinquante"), (NumberPartKind.Tens, 60, "soixante"), (NumberPartKind.Tens, 70, "septante"),
        (NumberPartKind.Tens, 80, "huitante octante"), (NumberPartKind.Tens, 90, "nonante"),
        (NumberPartKind.Hundred, 100, "cent cents"), (NumberPartKind.Scale, 1e3m, "mille"), (NumberPartKind.Scale, 1e6m, "million millions"),
        (NumberPartKind.Scale, 1e9m, "milliard milliards"), (NumberPartKind.And, 0, "et"),
        (NumberPartKind.Half, 0.5m, "moitie"), (NumberPartKind.Fraction, 2, "demi"),
        (NumberPartKind.Fraction, 3, "tiers"), (NumberPartKind.Fraction, 4, "quart quarts"),
        (NumberPartKind.Fraction, 5, "cinquieme cinquiemes"), (NumberPartKind.Fraction, 10, "dixieme dixiemes"),
        (NumberPartKind.Dozen, 10, "dizaine dizaines"), (NumberPartKind.Dozen, 12, "douzaine douzaines"),
        (NumberPartKind.Dozen, 15, "quinzaine"), (NumberPartKind.Dozen, 20, "vingtaine"), (NumberPartKind.Dozen, 30, "trentaine"),
        (NumberPartKind.Dozen, 40, "quarantaine"), (NumberPartKind.Dozen, 50, "cinquantaine"), (NumberPartKind.Dozen, 60, "soixantaine"),
        (NumberPartKind.Dozen, 100, "centaine centaines"), (NumberPartKind.Dozen, 1000, "millier milliers"));

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

        if (first.Kind == NumberPartKind.Half)
        {
            number = new WordNumber(first.Value, end);
            return true;
        }

        if (!NumberWords.TryGroups(text, start, Parts, TryGroup, out number))
        {
            return false;
        }

        var value = number.Value;
        if (Parts.TryNext(text, number.End, NumberPartKind.Dozen, out var dozen, out var last) && value < 1000)
        {
            number = new WordNumber(value * dozen.Value, last);
        }
        else if (value is > 0 and < 20 && Parts.TryNext(text, number.End, NumberPartKind.Fraction, out var part, out last))
        {
            number = Parts.TryNext(text, last, NumberPartKind.Scale, out var scale, out var behind)
                ? new WordNumber(value / part.Value * scale.Value, behind)
                : new WordNumber(value / part.Value, last);
        }
        else
        {
            number = number with { IsDoubtful = number.End == end && IsDoubtful(text, start, end, value) };
        }

        return true;
    }

    /// <summary>Words that are articles, or everyday words of English: seize, a cent, Sept. 11.</summary>
    private static bool IsDoubtful(string text, int start, int end, decimal value)
    {
        var next = LetterWords.SkipSpaces(text, end);
        return value switch
        {
            1 => !IsRatio(text, next),
            16 => true,
            7 => end < text.Length && (text[end] == '.' || (next < text.Length && char.IsAsciiDigit(text[next]))),
            100 => IsCentOfMoney(text, start),
            _ => false,
        };
    }

    /// <summary>"un sur cinq": the one counts as much as the five.</summary>
    private static bool IsRatio(string text, int next)
    {
        Span<char> buffer = stackalloc char[LetterWords.Longest];
        return LetterWords.At(text, next, buffer, out _) is "sur";
    }

    private static bool IsCentOfMoney(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["per", "pour", "a", "one", "every", "each", "red", "single"])
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryGroup(string text, int start, out WordNumber group)
    {
        group = default;
        if (!Parts.TryAt(text, start, out var part, out var end))
        {
            return false;
        }

        if (part.Kind == NumberPartKind.Hundred)
        {
            group = WithBelowHundred(text, 100, end);
            return true;
        }

        if (part.Kind == NumberPartKind.Scale && part.Value == 1000)
        {
            var next = LetterWords.SkipGap(text, end);
            group = next > end && TryGroup(text, next, out var rest) && rest.Value < 1000
                ? new WordNumber(1000 + rest.Value, rest.End)
                : new WordNumber(1000, end);
            return true;
        }

        if (!TryBelowHundred(text, start, out group))
        {
            return false;
        }

        if (group.Value is > 1 and < 10 && Parts.TryNext(text, group.End, NumberPartKind.Hundred, out _, out end))
        {
            group = WithBelowHundred(text, group.Value * 100, end);
        }

        return true;
    }

    private static WordNumber WithBelowHundred(string text, decimal hundreds, int end)
    {
        var next = LetterWords.SkipGap(text, end);
        return next > end && TryBelowHundred(text, next, out var rest)
            ? new WordNumber(hundreds + rest.Value, rest.End)
            : new WordNumber(hundreds, end);
    }

    private static bool TryBelowHundred(string text, int start, out WordNumber group)
    {
        group = default;
        if (!Parts.TryAt(text, start, out var part, out var end))
        {
            return false;
        }

        switch (part.Kind)
        {
            case NumberPartKind.Tens:
                group = AfterTens(text, part.Value, end);
                return true;
            case NumberPartKind.Unit when part.Value == 4 && Parts.TryNext(text, end, NumberPartKind.Tens, out var vingt, out var last) && vingt.Value == 20:
                group = AfterTens(text, 80, last);
                return true;
            case NumberPartKind.Unit:
                group = new WordNumber(part.Value, end);
                return true;
            case NumberPartKind.Teen:
                group = Teen(text, part.Value, end);
                return true;
            default:
                return false;
        }
    }

    private static WordNumber AfterTens(string text, decimal tens, int end)
    {
        if (Parts.TryNext(text, end, NumberPartKind.And, out _, out var behindEt))
        {
            return Parts.TryNext(text, behindEt, NumberPartKind.Unit, out var one, out var last) && one.Value == 1
                ? new WordNumber(tens + 1, last)
                : tens == 60 && Parts.TryNext(text, behindEt, NumberPartKind.Teen, out var eleven, out last) && eleven.Value == 11
                    ? new WordNumber(71, last)
                    : new WordNumber(tens, end);
        }

        if (Parts.TryNext(text, end, NumberPartKind.Unit, out var unit, out var behind))
        {
            return new WordNumber(tens + unit.Value, behind);
        }

        if (tens is 60 or 80 && Parts.TryNext(text, end, NumberPartKind.Teen, out var teen, out behind) && teen.Value >= 10)
        {
            var rest = Teen(text, teen.Value, behind);
            return new WordNumber(tens + rest.Value, rest.End);
        }

        return new WordNumber(tens, end);
    }

    private static WordNumber Teen(string text, decimal teen, int end) =>
        teen == 10 && Parts.TryNext(text, end, NumberPartKind.Unit, out var unit, out var last) && unit.Value >= 7
            ? new WordNumber(teen + unit.Value, last)
            : new WordNumber(teen, end);
}
