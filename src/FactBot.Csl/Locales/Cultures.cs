using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Csl.Locales;

/// <summary>The culture of a language code; the invariant one for anything that is no code.</summary>
internal static partial class Cultures
{
    public static CultureInfo Of(string language)
    {
        if (!Code().IsMatch(language)) return CultureInfo.InvariantCulture;
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
