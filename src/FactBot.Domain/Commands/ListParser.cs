using System.Text.RegularExpressions;
using FactBot.Domain.Drafts;

namespace FactBot.Domain.Commands;

/// <summary>Reads <c>list</c>, <c>list NAME</c>, <c>list NAME add F-1</c>, <c>list "NAME OF WORDS" remove F-2</c>.</summary>
internal static partial class ListParser
{
    /// <summary>Reads what stands behind the verb; null when it is a question: "list of countries that bought Pegasus".</summary>
    internal static Command? Read(string rest)
    {
        if (rest.Length == 0 || rest.ToLowerInvariant() is "all" or "lists" or "all lists" or "toutes")
        {
            return new Command.Lists();
        }

        if (TryTakeName(rest, out var name, out var tail) && name.Length > 0
            && (tail.Length == 0 ? new Command.ShowList(name) : Change(name, tail)) is { } command)
        {
            return command;
        }

        return Deed().Match(rest) is { Success: true } deed && deed.Index > 0 && IdList.TryRead(deed.Groups["ids"].Value, out _)
            ? Change(rest[..deed.Index].Trim(), rest[deed.Index..].Trim())
            : null;
    }

    /// <summary>Takes a name in quotation marks, or one word.</summary>
    internal static bool TryTakeName(string rest, out string name, out string tail)
    {
        var spans = QuotationMarks.In(rest);
        if (spans.Count > 0 && spans[0].Start == 0)
        {
            name = spans[0].Inner(rest).Trim();
            tail = rest[spans[0].End..].Trim();
            return true;
        }

        var word = OneWord().Match(rest);
        (name, tail) = (word.Value, rest[word.Length..].Trim());
        return word.Success;
    }

    private static Command? Change(string name, string tail)
    {
        var deed = Deed().Match(" " + tail);
        if (!deed.Success || deed.Index > 0)
        {
            return null;
        }

        var removes = deed.Groups["deed"].Value.ToLowerInvariant() is "remove" or "drop" or "retirer" or "enlever" or "retire" or "enlève";
        var ids = deed.Groups["ids"].Value;
        if (IdList.TryRead(ids, out var read))
        {
            return removes ? new Command.RemoveFromList(name, read) : new Command.AddToList(name, read);
        }

        var verb = removes ? "remove" : "add";
        return ids.Length == 0
            ? Unclear.Missing($"Say which facts to {verb}.", $"list {NameOf(name)} {verb} F-12")
            : IdList.IsBareNumbers(ids, out var asIds) ? Unclear.Id(Verb.List, $"list {NameOf(name)} {verb} {asIds}") : null;
    }

    /// <summary>A name as it is typed: in quotation marks unless it is one word.</summary>
    internal static string NameOf(string name) => OneWord().Match(name) is { Success: true } word && word.Length == name.Length ? name : DraftText.Quoted(name);

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.&'’-]*(?=\s|\z)")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"\s(?<deed>add|remove|drop|ajouter|ajoute|retirer|retire|enlever|enlève)(\s+(?<ids>\S.{0,2000})|\s*)\z", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Deed();
}
