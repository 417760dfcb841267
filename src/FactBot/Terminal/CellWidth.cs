using System.Globalization;
using System.Text;

namespace FactBot.Terminal;

/// <summary>How many cells of a terminal a text takes: two for East Asian wide characters (Unicode TR 11) and emoji.</summary>
internal static class CellWidth
{
    /// <summary>The cells of a text, grapheme by grapheme.</summary>
    internal static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        while (text.Length > 0)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            cells += OfGrapheme(text[..length]);
            text = text[length..];
        }

        return cells;
    }

    private static int OfGrapheme(ReadOnlySpan<char> grapheme)
    {
        var cells = 0;
        foreach (var rune in grapheme.EnumerateRunes())
        {
            // U+FE0F asks for the emoji form of what precedes it.
            cells = rune.Value == 0xFE0F && cells > 0 ? 2 : Math.Max(cells, OfRune(rune));
        }

        return cells;
    }

    private static int OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
