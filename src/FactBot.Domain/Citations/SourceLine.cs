using System.Text;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>A source on one line, as answers and plain exports print it.</summary>
public static class SourceLine
{
    /// <summary>
    /// Who, what, where, when, address: <c>Naftali Bennett. “Title.” L'Express, 24 July 2021. https://…</c>. Line
    /// breaks inside the source's own words become spaces.
    /// </summary>
    public static string Of(Source source) => Of(source, place: null, LineWords.English);

    /// <summary>The same with a place in the source after the date: <c>L'Express, 24 July 2021, p. 14. https://…</c>.</summary>
    internal static string Of(Source source, string? place, LineWords words) =>
        string.Join(' ', new[] { WithoutAddress(source, place, words), OneLine(AddressOf(source, words, url => url)) }.Where(part => part.Length > 0));

    /// <summary>The line without the address and what belongs to it.</summary>
    internal static string WithoutAddress(Source source, string? place, LineWords words)
    {
        var line = new StringBuilder();
        AppendSentence(line, NamesOf(source, words));
        if (source.Title is { } title)
        {
            AppendTitle(line, title, source.TranslatedTitle, words);
        }

        AppendSentence(line, string.Join(", ", ImprintOf(source, words).Append(place).Where(part => !string.IsNullOrWhiteSpace(part))));
        return OneLine(line.ToString());
    }

    /// <summary>Address, archived copy and day of the visit; empty when the source has none of them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="words">The words it is said in.</param>
    /// <param name="link">How an address is printed.</param>
    internal static string AddressOf(Source source, LineWords words, Func<string, string> link)
    {
        var notes = string.Join(words.Semicolon, new[]
        {
            ArchiveOf(source, words, link),
            source.Accessed is { } accessed ? words.When(words.Accessed, accessed) : null,
        }.Where(note => note is not null));
        return (source.Url, notes) switch
        {
            ({ } url, "") => link(url),
            ({ } url, _) => $"{link(url)} ({notes})",
            (null, "") => "",
            (null, _) => char.ToUpperInvariant(notes[0]) + notes[1..] + (source.Accessed is null ? "" : "."),
        };
    }

    /// <summary><c>archived 3 May 2021 at https://…</c>, or null.</summary>
    internal static string? ArchiveOf(Source source, Func<string, string> link) => ArchiveOf(source, LineWords.English, link);

    private static string? ArchiveOf(Source source, LineWords words, Func<string, string> link) => source.ArchiveUrl is { } archive
        ? (source.ArchivedOn is { } day ? words.When(words.Archived, day) : words.ArchivedSometime) + words.ArchivedAt + link(archive)
        : null;

    /// <summary>A text with its line breaks, tabs and other controls as single spaces.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c) && c is not ('\u2028' or '\u2029'))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim(' ');
    }

    private static string NamesOf(Source source, LineWords words)
    {
        var names = source.Authors.IsDefault ? [] : source.Authors.Select(author => author.Display).Where(name => name.Length > 0).ToArray();
        return names switch
        {
            [] => "",
            [var only] => only,
            [var first, var second] => first + words.And + second,
            [var first, var second, var third] => $"{first}, {second}{words.And}{third}",
            [var first, ..] => first + " et al.",
        };
    }

    private static IEnumerable<string?> ImprintOf(Source source, LineWords words)
    {
        yield return source.Container;
        yield return string.Join(' ', new[] { source.Genre, source.Number }.Where(part => part is not null));
        yield return source.Publisher == source.Container || (source.Authors is [var author] && author.Display == source.Publisher)
            ? null
            : source.Publisher;
        yield return source.Issued is { } issued ? words.Date(issued) : null;
    }

    /// <summary>Quotation marks inside the title become those of the second level, as printers set them.</summary>
    private static void AppendTitle(StringBuilder line, string title, string? translated, LineWords words)
    {
        if (!words.IsStopInside)
        {
            var quoted = $"{words.Opening}{OneLine(title)}{words.Closing}";
            AppendPart(line, quoted + (translated is null ? "." : $" [{translated}]."));
            return;
        }

        var inner = OneLine(title).Replace('“', '‘').Replace('”', '’');
        var stop = EndsSentence(inner) || translated is not null ? "" : ".";
        AppendPart(line, $"“{inner}{stop}”" + (translated is null ? "" : $" [{translated}]."));
    }

    private static void AppendSentence(StringBuilder line, string sentence)
    {
        if (sentence.Length > 0)
        {
            AppendPart(line, EndsSentence(sentence) ? sentence : sentence + ".");
        }
    }

    private static void AppendPart(StringBuilder line, string part) => line.Append(line.Length > 0 && part.Length > 0 ? " " : "").Append(part);

    private static bool EndsSentence(string text) => text.TrimEnd('”', '’', '»', ')', ' ') is [.., '.' or '?' or '!' or '…'];
}
