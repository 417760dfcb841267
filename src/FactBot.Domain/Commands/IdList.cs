using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>Reads fact ids as people list them: <c>F-1, F-2 and f3</c>.</summary>
internal static partial class IdList
{
    /// <summary>Reads a text that is ids and nothing else.</summary>
    internal static bool TryRead(string text, out ImmutableArray<FactId> ids)
    {
        var found = ImmutableArray.CreateBuilder<FactId>();
        var rest = text.AsSpan().Trim().TrimEnd("?.!").ToString();
        var position = 0;
        while (position < rest.Length && Next().Match(rest, position) is { Success: true } match && FactId.TryParse(match.Groups["id"].ValueSpan, out var id))
        {
            found.Add(id);
            position = match.Index + match.Length;
        }

        ids = [.. found.Distinct()];
        return ids.Length > 0 && position == rest.Length;
    }

    /// <summary>Takes the id a text begins with.</summary>
    internal static bool TryTakeFirst(string text, out FactId id, out string rest)
    {
        var match = Next().Match(text);
        (id, rest) = (FactId.None, text);
        if (!match.Success || !FactId.TryParse(match.Groups["id"].ValueSpan, out id))
        {
            return false;
        }

        rest = text[match.Length..];
        return true;
    }

    /// <summary>Whether somebody typed numbers where ids belong: "12", "12 and 13".</summary>
    internal static bool IsBareNumbers(string text, out string asIds)
    {
        var trimmed = text.Trim().TrimEnd('?', '.', '!');
        asIds = Number().Replace(trimmed, "F-$0");
        return BareNumbers().IsMatch(trimmed);
    }

    [GeneratedRegex(@"\G[\s,;&]*(?:(?:and|et)\s+)?(?<id>#?[Ff][ \u00a0\-‐‑–]{0,3}[0-9]{1,18})(?![\w])[,;]?", RegexOptions.IgnoreCase)]
    private static partial Regex Next();

    [GeneratedRegex(@"^#?[0-9]{1,9}([\s,;&]+((and|et)\s+)?#?[0-9]{1,9}){0,50}\z", RegexOptions.IgnoreCase)]
    private static partial Regex BareNumbers();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
