using System.Globalization;
using System.Text;

namespace FactBot.Csl.Output;

/// <summary>
/// Raised characters of Unicode, such as the "ᵉʳ" of a French ordinal, and the plain letters behind them: HTML has an
/// element for raising, and fonts draw that better.
/// </summary>
internal static class Superscripts
{
    /// <summary>The plain text of a raised character; null for any other.</summary>
    public static string? Plain(char letter) => letter switch
    {
        'ª' or 'º' or '²' or '³' or '¹' or '℠' or '™' => Decompose(letter),
        >= '\u02B0' and <= '\u02B8' or >= '\u02E0' and <= '\u02E4' => Decompose(letter),
        >= '\u1D2C' and <= '\u1D61' or '\u1D78' or >= '\u1D9B' and <= '\u1DBF' => Decompose(letter),
        >= '\u2070' and <= '\u207F' or >= '\u3192' and <= '\u319F' => Decompose(letter),
        'ˀ' => "ʔ",
        'ˁ' => "ʕ",
        'ۥ' => "و",
        'ۦ' => "ي",
        _ => null,
    };

    private static string? Decompose(char letter)
    {
        var plain = letter.ToString().Normalize(NormalizationForm.FormKD);
        return plain[0] != letter && CharUnicodeInfo.GetUnicodeCategory(plain[0]) != UnicodeCategory.SpaceSeparator ? plain : null;
    }
}
