using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactBot.Csl.Numbers;

/// <summary>Page ranges by appendix V: "321-328" to "321–28" and the like, each range of a list on its own.</summary>
internal static partial class PageRange
{
    /// <summary>Longer pieces are prose, not pages.</summary>
    private const int LongestRange = 60;

    /// <param name="text">Pages as stored.</param>
    /// <param name="format">The page-range-format of the style; empty keeps the numbers as typed.</param>
    /// <param name="delimiter">What stands between first and last page.</param>
    public static string Format(string text, string format, string delimiter)
    {
        var result = new StringBuilder();
        foreach (var piece in Separator().Split(text))
            result.Append(Separator().IsMatch(piece) ? piece : One(piece, format, delimiter));
        return result.ToString().Replace("\\", "", StringComparison.Ordinal);
    }

    private static string One(string piece, string format, string delimiter)
    {
        if (piece.Length > LongestRange) return piece;
        if (Roman().Match(piece) is { Success: true } roman)
            return roman.Groups["from"].Value + delimiter + roman.Groups["to"].Value;
        var match = Range().Match(piece);
        if (!match.Success) return piece;
        var (prefix, from) = (match.Groups["prefix"].Value, match.Groups["from"].Value);
        var (prefix2, to) = (match.Groups["prefix2"].Value, match.Groups["to"].Value);
        var full = to.Length < from.Length ? from[..^to.Length] + to : to;
        if (prefix != prefix2 || Compare(full, from) < 0) return $"{prefix}{from}-{prefix2}{to}";
        var last = format switch
        {
            "" => prefix2 + to,
            "expanded" => full,
            "minimal" => Changed(from, full, 1),
            "minimal-two" => Changed(from, full, 2),
            _ => Chicago(from, full, format != "chicago-16"),
        };
        return prefix + from + delimiter + (format.Length > 0 && last.Length == full.Length ? prefix2 + full : last);
    }

    private static string Chicago(string from, string to, bool fifteenth)
    {
        var tail = int.Parse(from.Length > 2 ? from[^2..] : from, CultureInfo.InvariantCulture);
        if (from.Length < 3 || tail == 0) return to;
        if (tail < 10) return Changed(from, to, 1);
        var changed = Changed(from, to, 2);
        return fifteenth && from.Length == 4 && changed.Length == 3 ? to : changed;
    }

    /// <summary>The digits of the second number that differ from the first, at least <paramref name="least"/> of them.</summary>
    private static string Changed(string from, string to, int least)
    {
        if (from.Length != to.Length) return to;
        var same = 0;
        while (same < to.Length - least && from[same] == to[same]) same++;
        return to[same..];
    }

    private static int Compare(string left, string right)
    {
        var (a, b) = (left.TrimStart('0'), right.TrimStart('0'));
        return a.Length == b.Length ? string.CompareOrdinal(a, b) : a.Length.CompareTo(b.Length);
    }

    [GeneratedRegex(@"(\s*(?:[,;&]|\band\b)\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<prefix>[\p{L}\d./§]*?)(?<from>\d+)\s*[-–]\s*(?<prefix2>[\p{L}\d./§]*?)(?<to>\d+)$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<from>[ivxlcdm]+)\s*[-–]\s*(?<to>[ivxlcdm]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Roman();
}
