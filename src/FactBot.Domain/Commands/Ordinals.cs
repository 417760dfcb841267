using System.Globalization;

namespace FactBot.Domain.Commands;

/// <summary>Reads which one of several is meant.</summary>
internal static class Ordinals
{
    private static readonly string[][] Words =
    [
        ["last", "dernier", "dernière"],
        ["first", "premier", "première"],
        ["second", "deuxième", "seconde"],
        ["third", "troisième"],
        ["fourth", "quatrième"],
        ["fifth", "cinquième"],
    ];

    /// <summary>1 for "the first", 2 for "#2"; 0 for the last; null when no place in an order is named.</summary>
    internal static int? Read(string reference)
    {
        var digits = string.Concat(reference.Where(char.IsAsciiDigit));
        if (digits.Length > 0)
        {
            return int.Parse(digits, CultureInfo.InvariantCulture);
        }

        var words = reference.ToLowerInvariant().Replace("l'", "", StringComparison.Ordinal).Split(' ');
        var place = Array.FindIndex(Words, forms => forms.Any(words.Contains));
        return place < 0 ? null : place;
    }
}
