using CsCheck;

namespace FactBot.Domain.Tests;

/// <summary>Texts nobody should be able to break anything with.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "by: ", "source: ", "url: https://example.org/a?b=c#d", "said: 24 July 2021", "because ", "add ", "[2] ", "page: 14", "https://", "(source: ",
        "\"", "“", "”", "„", "«", "»", "‹", "›", "'", "‘", "’", "\"\"\"", "\"\"\"\n", "\n\"\"\"", "« ", " »", "\u00a0", "\u202f", "\r\n", "\n", "\t", " ", "  ",
        "41 %", "€3.4 million", "1 200 000", "1,2,3", "forty-one", "quatre-vingt-dix", "F-12", "#f12", "F 7", "12", "?", ":", ",", ";", "—", " - Name, title",
        "e\u0301", "א", "العربية", "😀", "\ud83d", "\ude00", "\0", "\u0007", "\u200b", "\ufeff", "list ", "export ", " as csv", "edit ", "show ", "cite ", "`", "```",
        "value: ", "words: ", "tags: a, b", "parce que ", "2019–2021", "circa 1973", "~", "/", "9999-12-31", "{", "}", "\\", "%", "'; --", "(", ")", "[", "]", "|", "<", ">",
    ];

    /// <summary>Random characters, known pieces in any order, or both.</summary>
    internal static Gen<string> Text { get; } = Gen.Frequency(
        (1, Gen.String[0, 40]),
        (1, Gen.Char['\0', '\u2100'].Array[0, 60].Select(letters => new string(letters))),
        (4, Gen.OneOf(Pieces).Array[0, 14].Select(string.Concat)),
        (2, Gen.Select(Gen.OneOf(Pieces), Gen.String[0, 5]).Array[0, 8].Select(pairs => string.Concat(pairs.Select(pair => pair.Item1 + pair.Item2)))));

    /// <summary>A valid text with pieces cut out, doubled and put in.</summary>
    internal static Gen<string> Mutated(Gen<string> valid) => Gen.Select(valid, Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.OneOf(Pieces), Gen.Int[0, 3]).Select(
        (text, a, b, piece, deed) =>
        {
            var (from, to) = (Math.Min(a, b) % (text.Length + 1), Math.Max(a, b) % (text.Length + 1));
            (from, to) = (Math.Min(from, to), Math.Max(from, to));
            return deed switch
            {
                0 => text.Remove(from, to - from),
                1 => text.Insert(from, piece),
                2 => text[from..to] + text,
                _ => text[..from] + piece + text[to..],
            };
        });
}
