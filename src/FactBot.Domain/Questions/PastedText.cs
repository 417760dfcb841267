using System.Text.RegularExpressions;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>What is left of a pasted post when what belongs to its platform is taken away.</summary>
/// <param name="Text">Its own words: no links, hashtags and handles as the words they join.</param>
/// <param name="Author">The name in its signature; empty when there is none.</param>
/// <param name="WrittenOn">The day its signature gives, or null.</param>
internal readonly partial record struct PastedText(string Text, string Author, DateOnly? WrittenOn)
{
    /// <summary>Reads a text as it was pasted; one that is no post comes back as it is.</summary>
    internal static PastedText Of(string text)
    {
        var (body, author, writtenOn) = Signature().Match(text) is { Success: true } signature
            ? (text[..signature.Index], signature.Groups["name"].Value, Day(signature.Groups["date"].Value))
            : (text, string.Empty, null);
        return new PastedText(Cleaned(body), Cleaned(author), writtenOn);
    }

    private static string Cleaned(string text) => Joined().Replace(Noise().Replace(Link().Replace(text, " "), " "), tag => $" {Seam().Replace(tag.Groups["tag"].Value, " ")} ");

    private static DateOnly? Day(string text) =>
        PartialDateReader.TryRead(text.Trim(), out var date) && date.FirstDay == date.LastDay ? date.FirstDay : null;

    /// <summary>"— Ilhan Omar (@IlhanMN) January 6, 2020" at the end, as posts are quoted on pages.</summary>
    [GeneratedRegex(@"\s[—–]\s*(?<name>[^—–\n]{1,80})\(@\w{1,30}\)\s*(?<date>[^\n]{0,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"(https?://|www\.|pic\.twitter\.com/|t\.co/|bit\.ly/)\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"[?!]|\bRT\b", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"[#@](?<tag>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    /// <summary>Where "AustralianFires" and "Covid19" come apart.</summary>
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|_+", RegexOptions.CultureInvariant)]
    private static partial Regex Seam();
}
