using System.Collections.Frozen;

namespace FactBot.Domain.Questions;

/// <summary>Reads per cent and currencies beside a number, as signs, ISO 4217 codes and words.</summary>
internal static class UnitReader
{
    private static readonly (string Sign, string Code)[] Signs =
    [
        ("US$", "USD"), ("AU$", "AUD"), ("A$", "AUD"), ("CA$", "CAD"), ("C$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"), ("R$", "BRL"), ("S$", "SGD"),
        ("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("₪", "ILS"), ("¥", "JPY"), ("₹", "INR"), ("₽", "RUB"), ("₩", "KRW"), ("₺", "TRY"), ("₴", "UAH"),
    ];

    private static readonly FrozenSet<string> Codes = FrozenSet.ToFrozenSet(
    [
        "EUR", "USD", "GBP", "ILS", "CHF", "JPY", "CNY", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "RUB", "UAH",
        "INR", "BRL", "MXN", "ZAR", "TRY", "KRW", "HKD", "SGD", "AED", "SAR", "QAR", "EGP", "MAD", "TND", "DZD", "NGN", "KES",
    ]);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["shekel"] = "ILS",
        ["shekels"] = "ILS",
        ["sheqel"] = "ILS",
        ["sheqels"] = "ILS",
        ["yen"] = "JPY",
        ["yens"] = "JPY",
        ["yuan"] = "CNY",
        ["yuans"] = "CNY",
        ["ruble"] = "RUB",
        ["rubles"] = "RUB",
        ["rouble"] = "RUB",
        ["roubles"] = "RUB",
        ["rupee"] = "INR",
        ["rupees"] = "INR",
        ["roupies"] = "INR",
    }.ToFrozenDictionary();

    /// <summary>The currency that stands before a number: "€", "US$ ", "EUR ", "NIS ".</summary>
    internal static bool TryCurrencyBefore(string text, int start, out string code, out int end)
    {
        if (TrySign(text, start, out code, out end) || TryCode(text, start, out code, out end))
        {
            end = LetterWords.SkipSpaces(text, end);
            return end < text.Length;
        }

        return false;
    }

    /// <summary>The unit behind a number, if any; the position moves behind it.</summary>
    internal static string? ReadBehind(string text, ref int end)
    {
        if (TryPercent(text, end, out var last))
        {
            end = last;
            return "%";
        }

        if (TryCurrencyBehind(text, end, out var code, out last))
        {
            end = last;
            return code;
        }

        return null;
    }

    /// <summary>The currency behind a number: "€", " EUR", " euros", " d'euros", " de dollars", " US dollars".</summary>
    internal static bool TryCurrencyBehind(string text, int position, out string code, out int end)
    {
        var next = LetterWords.SkipGap(text, position);
        if (TrySign(text, next, out code, out end) || TryCode(text, next, out code, out end))
        {
            return !FollowsIntoNumber(text, end);
        }

        Span<char> buffer = stackalloc char[LetterWords.Longest];
        var word = LetterWords.At(text, next, buffer, out end);
        if (word is "d" && end < text.Length && text[end] is '\'' or '’')
        {
            word = LetterWords.At(text, end + 1, buffer, out end);
        }
        else if (word is "de" or "us")
        {
            word = LetterWords.At(text, LetterWords.SkipSpaces(text, end), buffer, out end);
        }

        return Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out code!) && LetterWords.IsEnd(text, end);
    }

    /// <summary>Whether letters written right behind the digits are a unit.</summary>
    internal static bool IsGluedUnit(ReadOnlySpan<char> word) =>
        word is "pc" or "pct" or "percent" or "euros" or "euro" || Codes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool TryPercent(string text, int position, out int end)
    {
        end = LetterWords.SkipGap(text, position);
        if (end < text.Length && text[end] is '%' or '％' or '﹪')
        {
            // "-%" is no unit.
            end++;
            return LetterWords.SkipSpaces(text, position) == end - 1;
        }

        Span<char> buffer = stackalloc char[LetterWords.Longest];
        var word = LetterWords.At(text, end, buffer, out end);
        if (word is "per" or "pour")
        {
            var next = LetterWords.SkipSpaces(text, end);
            word = LetterWords.At(text, next, buffer, out end);
            return next > position && word is "cent" && LetterWords.IsEnd(text, end);
        }

        return word is "percent" or "pct" or "pc" or "pourcent" && LetterWords.IsEnd(text, end);
    }

    private static bool TrySign(string text, int position, out string code, out int end)
    {
        foreach (var (sign, currency) in Signs)
        {
            if (string.CompareOrdinal(text, position, sign, 0, sign.Length) == 0)
            {
                (code, end) = (currency, position + sign.Length);
                return true;
            }
        }

        (code, end) = ("", position);
        return false;
    }

    private static bool TryCode(string text, int position, out string code, out int end)
    {
        (code, end) = ("", position + 3);
        if (end > text.Length || (end < text.Length && char.IsLetter(text[end])))
        {
            return false;
        }

        var letters = text.AsSpan(position, 3);
        if (letters is "NIS")
        {
            code = "ILS";
            return true;
        }

        var isKnown = Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known);
        code = known ?? "";
        return isKnown;
    }

    /// <summary>In "3 €5" the sign belongs to the five.</summary>
    private static bool FollowsIntoNumber(string text, int end) => end < text.Length && char.IsAsciiDigit(text[end]);
}
