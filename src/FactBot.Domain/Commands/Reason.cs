using System.Text.RegularExpressions;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>The reason of an edit: what stands behind the first "because" or "parce que" outside quotation marks.</summary>
internal static partial class Reason
{
    /// <summary>Splits a text into what is to be done and why.</summary>
    internal static (string Body, string? Why) Split(string text)
    {
        var spans = QuotationMarks.In(text);
        foreach (Match match in Because().Matches(text))
        {
            if (spans.Any(span => span.Start < match.Index && match.Index < span.End))
            {
                continue;
            }

            var why = Unquoted(text[(match.Index + match.Length)..]);
            return (text[..match.Index].TrimEnd().TrimEnd(',', ';'), why.Length == 0 ? null : why);
        }

        return (text, null);
    }

    /// <summary>A text without the quotation marks around the whole of it.</summary>
    internal static string Unquoted(string text)
    {
        var trimmed = text.Trim();
        var spans = QuotationMarks.In(trimmed);
        return spans is [{ Start: 0 } span] && span.End == trimmed.Length ? span.Inner(trimmed).Trim() : trimmed;
    }

    [GeneratedRegex(@"(?<=^|\s)(because\b:?|parce que\b|parce qu['’])\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Because();
}
