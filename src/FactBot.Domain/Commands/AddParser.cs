using System.Text.RegularExpressions;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>Reads <c>add [anyway] [claim|quote|figure] …</c>, and <c>add F-12 to list NAME</c>.</summary>
internal static partial class AddParser
{
    /// <summary>Reads what stands behind the verb; null when it is a question: "add up all the arms sales?".</summary>
    internal static Command? Read(string rest)
    {
        if (ToList().Match(rest) is { Success: true } toList && IdList.TryRead(toList.Groups["ids"].Value, out var ids))
        {
            return new Command.AddToList(Reason.Unquoted(toList.Groups["name"].Value), ids);
        }

        var body = SkipAnyway(rest, out var anyway);
        var draft = DraftParser.Parse(body);
        var isQuestion = draft.Kind is null && body.EndsWith('?') && draft.Citations.Length == 0 && draft.Fields.Count < 2 && QuotationMarks.In(body).Count == 0;
        return isQuestion ? null : new Command.Add(draft, anyway);
    }

    /// <summary>What follows "anyway", if it is there.</summary>
    internal static string SkipAnyway(string rest, out bool anyway)
    {
        var match = Anyway().Match(rest);
        anyway = match.Success;
        return rest[match.Length..];
    }

    [GeneratedRegex(@"^\s*(anyway|quand même)(?=\s|\z)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Anyway();

    [GeneratedRegex(@"^(?<ids>[#Ff][^\n]{1,500}?)\s+(to|à)\s+(the\s+|la\s+)?(list\s+|liste\s+)?(?<name>[^\n:]{1,200})\z", RegexOptions.IgnoreCase)]
    private static partial Regex ToList();
}
