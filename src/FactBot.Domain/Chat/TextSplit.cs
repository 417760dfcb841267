using System.Globalization;

namespace FactBot.Domain.Chat;

/// <summary>Cuts text where no letter is harmed: never inside a surrogate pair, nor inside what a reader sees as one character.</summary>
public static class TextSplit
{
    private const string Ellipsis = "…";

    /// <summary>Pieces of at most <paramref name="limit"/> UTF-16 units that put together are the text.</summary>
    public static IEnumerable<string> Pieces(string text, int limit)
    {
        while (text.Length > limit)
        {
            var head = Head(text, limit);
            yield return head;
            text = text[head.Length..];
        }

        yield return text;
    }

    /// <summary>The longest beginning within the limit, never empty; where it can, it ends behind white space.</summary>
    public static string Head(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var (end, afterSpace) = (0, 0);
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var length && end + length <= limit)
        {
            end += length;
            afterSpace = char.IsWhiteSpace(text[end - 1]) ? end : afterSpace;
        }

        return afterSpace > limit * 3 / 4 ? text[..afterSpace] : end > 0 ? text[..end] : text[..CodePointEnd(text, limit)];
    }

    /// <summary>A label: within the limit, with an ellipsis where something is left out.</summary>
    public static string Shorten(string text, int limit) =>
        text.Length <= limit ? text : Head(text, limit - Ellipsis.Length).TrimEnd() + Ellipsis;

    /// <summary>The same on one line.</summary>
    public static string OneLine(string text, int limit) =>
        Shorten(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), limit);

    /// <summary>One character may be longer than any limit: a letter under thousands of accents. Then only pairs stay together.</summary>
    private static int CodePointEnd(string text, int limit) =>
        limit > 1 && char.IsHighSurrogate(text[limit - 1]) && char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
}
