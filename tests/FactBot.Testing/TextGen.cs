using CsCheck;

namespace FactBot.Testing;

/// <summary>Random texts of the kinds that break programs: every script, every quotation mark, invisible characters.</summary>
public static class TextGen
{
    private static readonly string[] Pieces =
    [
        "“smart”", "‘single’", "«\u202fguillemets\u202f»", "„unten“", "\"straight\"", "l'Iran", "l’Iran", "...", "…", "—", "–", "-",
        "\u00a0", "\u202f", "\u2009", "\u200b", "\u00ad", "  ", "\t", "\n", "\r\n", "\u0001", "\u001b[31m", "\u007f", "\u0085", "\u2028",
        "e\u0301", "é", "n\u0303", "Å", "A\u030a", "ﬁ", "½", "²", "Łódź", "straße", "ĳ", "İstanbul", "ıssız", "Ødegård", "þing",
        "שלום", "\u202bעברית\u202c", "العربية", "٤١٪", "فارسی", "中文字", "日本語", "한국어", "ไทย", "हिन्दी", "Ελλάς", "Україна", "ქართული",
        "😀", "👩‍👩‍👧", "🇫🇷", "\U0001F3F4\U000E0067\U000E0062\U000E007F", "𝔉𝔞𝔠𝔱", "\ufeff", "\ufffd", "\ud7ff", "\ue000",
        "41 %", "41%", "€3.4 million", "1\u202f200\u202f000", "O'Brien", "'; drop table facts; --", "%_*?", "\\", "\\n", "&amp;", "<b>", "{}", "[1]", "=1+1", "NULL", "a,b;c|d",
    ];

    /// <summary>Any text, also empty.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(Gen.OneOf(Pieces), Gen.String[Gen.Char[' ', '~'], 0, 12])
        .Array[0, 6].Select(parts => string.Concat(parts));

    /// <summary>Text with something to see in it; it may begin and end with anything.</summary>
    public static Gen<string> Visible { get; } = Gen.Select(Any, Gen.OneOf("x", "Naftali Bennett", "L'Express", "משה", "Ö"), Any, (before, core, after) => before + core + after);

    /// <summary>Visible text, or none.</summary>
    public static Gen<string?> Maybe { get; } = Visible.OrNone();

    /// <summary>A value, or as often none.</summary>
    public static Gen<T?> OrNone<T>(this Gen<T> gen)
        where T : class => Gen.Select(Gen.Bool, gen, (isThere, value) => isThere ? value : null);

    /// <summary>A value, or as often none.</summary>
    public static Gen<T?> OrNothing<T>(this Gen<T> gen)
        where T : struct => Gen.Select(Gen.Bool, gen, (isThere, value) => isThere ? value : (T?)null);
}
