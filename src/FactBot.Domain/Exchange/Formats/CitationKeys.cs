using System.Globalization;
using FactBot.Domain.Questions;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>
/// Makes citation keys of name, year and first word of the title, in lower-case ASCII: <c>bennett2021pegasus</c>.
/// A key that is taken gets <c>-2</c>, <c>-3</c> …
/// </summary>
internal sealed class CitationKeys
{
    private const int LongestPart = 24;
    private static readonly string[] Articles = ["a", "an", "the", "le", "la", "les", "l", "un", "une", "der", "die", "das"];
    private readonly HashSet<string> taken = [];

    internal string Next(Source source)
    {
        var name = source.Authors is [var author, ..] ? author.Family ?? author.Literal ?? author.Display : source.Container ?? source.Publisher;
        var key = FirstWord(name) + source.Issued?.Start.Year.ToString(CultureInfo.InvariantCulture) + FirstWord(source.Title);
        key = key.Length == 0 || char.IsAsciiDigit(key[0]) ? "source" + key : key;
        var unique = key;
        for (var n = 2; !taken.Add(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{key}-{n}");
        }

        return unique;
    }

    private static string FirstWord(string? text) => IndexWords.Words(text ?? "")
        .Select(word => word.Folded)
        .Where(word => !Articles.Contains(word))
        .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit).Take(LongestPart)))
        .FirstOrDefault(word => word.Length > 0) ?? "";
}
