using System.Collections.Frozen;
using FactBot.Domain.Exchange.Formats;

namespace FactBot.Domain.Commands;

/// <summary>Reads <c>export list NAME as FORMAT</c>, <c>export F-1 F-2</c>, <c>export everything</c>, <c>export QUESTION as FORMAT</c>.</summary>
internal static class ExportParser
{
    private static readonly string[] Joints = [" as ", " to ", " en ", " au format "];

    /// <summary>Names of formats, whether FactBot writes them or not: what makes "export controls as csv" a command.</summary>
    private static readonly FrozenSet<string> Formats = FrozenSet.ToFrozenSet(
    [
        "text", "txt", "plain", "plain text", "markdown", "md", "html", "htm", "xhtml", "web page", "csv", "tsv", "excel", "xlsx", "json", "jsonl", "ndjson", "json lines",
        "bibtex", "bib", "biblatex", "ris", "endnote", "zotero", "endnote xml", "csl", "csl-json", "csl json", "claimreview", "claim review", "json-ld", "jsonld", "schema.org", "word", "word document", "docx", "odt", "pdf", "rtf", "xml", "yaml",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what stands behind the verb; null when it is a question: "export restrictions of Israel?".</summary>
    internal static Command? Read(string rest)
    {
        if (rest.Length == 0)
        {
            return Unclear.Missing("Say what to export.", "export F-12 as markdown");
        }

        var (before, wishes) = ExportWishesReader.Take(rest);
        var (scope, format) = SplitFormat(before);
        if (format is null && wishes != ExportWishes.None)
        {
            // "in" and "with" say how a file looks only behind its format; elsewhere they belong to a name or a question.
            (wishes, scope) = (ExportWishes.None, rest);
        }

        return Scope(scope, format is not null) is { } known ? new Command.Export(known, format) { Wishes = wishes }
            : IdList.IsBareNumbers(scope, out var asIds) ? Unclear.Id(Verb.Export, $"export {asIds} as {format ?? "markdown"}")
            : format is not null && Formats.Contains(format) ? new Command.Export(new ExportScope.Question(scope), format) { Wishes = wishes }
            : null;
    }

    private static ExportScope? Scope(string scope, bool hasFormat)
    {
        if (scope.ToLowerInvariant() is "everything" or "all" or "all facts" or "tout")
        {
            return new ExportScope.Everything();
        }

        if (IdList.TryRead(scope, out var ids))
        {
            return new ExportScope.Facts(ids);
        }

        var space = scope.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || scope[..space].ToLowerInvariant() is not ("list" or "liste"))
        {
            return null;
        }

        var rest = scope[space..].Trim();
        return ListParser.TryTakeName(rest, out var name, out var tail) && tail.Length == 0 && name.Length > 0 ? new ExportScope.List(name)
            : hasFormat && !rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) && !rest.EndsWith('?') ? new ExportScope.List(rest)
            : null;
    }

    private static (string Scope, string? Format) SplitFormat(string rest)
    {
        foreach (var joint in Joints)
        {
            var at = rest.LastIndexOf(joint, StringComparison.OrdinalIgnoreCase);
            var format = at < 0 ? "" : rest[(at + joint.Length)..].Trim().TrimEnd('.', '!', '?');
            if (at > 0 && format.Length is > 0 and <= 20 && (Formats.Contains(format) || !format.Any(char.IsWhiteSpace)))
            {
                return (rest[..at].Trim(), format.ToLowerInvariant());
            }
        }

        return (rest, null);
    }
}
