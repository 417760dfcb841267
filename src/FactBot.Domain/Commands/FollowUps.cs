using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>
/// Reads what refers to the last answer of a conversation: "cite it", "show 2", "and who said that?", "more".
/// Anything else is none of its business.
/// </summary>
internal static partial class FollowUps
{
    /// <summary>The command a follow-up amounts to; null when the message does not refer back.</summary>
    internal static Command? Read(Message message, LastAnswer? last)
    {
        if (message.Form is not null || message.Text.Length > 300)
        {
            return null;
        }

        var text = Opening().Replace(message.Text.Trim(), "").TrimEnd(' ', '?', '!', '.', '\u00a0');
        return AsksForMore(text) ? Further(last)
            : last is not null && About().IsMatch(text) ? new Command.Again(last.Shown, "From the last answer here:")
            : OfVerb(text, last) ?? FirstWord(text).ToLowerInvariant() switch
            {
                "list" or "liste" => OfList(text, last),
                "add" or "put" or "save" or "ajouter" or "ajoute" or "mets" => OntoList(text, last),
                "export" or "exporter" or "exporte" => OfExport(text, last),
                _ => null,
            };
    }

    private static string FirstWord(string text) => text.Split((char[]?)null, 2)[0];

    /// <summary>"More", "show more please", "la suite".</summary>
    private static bool AsksForMore(string text)
    {
        var said = text.ToLowerInvariant();
        said = said.StartsWith("show ", StringComparison.Ordinal) ? said["show ".Length..] : said.StartsWith("see ", StringComparison.Ordinal) ? said["see ".Length..] : said;
        said = said.EndsWith(" please", StringComparison.Ordinal) ? said[..^" please".Length] : said;
        return said is "more" or "next" or "encore" or "suivant" or "suivants" or "la suite";
    }

    private static Command Further(LastAnswer? last) => last switch
    {
        null => Unclear.Missing("There is no earlier answer here to show more of.", "ask Who said 41 %?"),
        { Further.IsEmpty: true } => Unclear.Missing("The last answer here showed everything there is.", $"show {last.Shown[0]}"),
        _ => new Command.Again(last.Further, "More:"),
    };

    /// <summary><c>show it</c>, <c>cite the second as ris</c>, <c>edit this title: …</c>, <c>history</c>.</summary>
    private static Command? OfVerb(string text, LastAnswer? last)
    {
        var word = FirstWord(text);
        if (!Verbs.TryRead(word, out var verb) || verb is not (Verb.Show or Verb.History or Verb.Sources or Verb.Edit or Verb.Cite))
        {
            return null;
        }

        var tail = Of().Replace(text[word.Length..].Trim(), "");
        if (tail.Length == 0)
        {
            return last is null ? null : Reread(Verbs.WordOf(verb), verb == Verb.Cite ? last.Shown : last.Shown[..1], "");
        }

        var match = Reference().Match(tail);
        var rest = match.Success ? tail[match.Length..] : "";
        var fits = rest.Length == 0 || verb == Verb.Edit || (verb == Verb.Cite && As().IsMatch(rest));
        return match.Success && fits ? Resolved(match.Value, last, ids => Reread(Verbs.WordOf(verb), ids, rest), $"{Verbs.WordOf(verb)} F-12") : null;
    }

    /// <summary><c>list pegasus add it</c>.</summary>
    private static Command? OfList(string text, LastAnswer? last) => ListFirst().Match(text) is { Success: true } listed
        ? Resolved(listed.Groups["ref"].Value, last, ids => Reread(listed.Groups["head"].Value, ids, ""), "list pegasus add F-12")
        : null;

    /// <summary><c>add these to pegasus</c>.</summary>
    private static Command? OntoList(string text, LastAnswer? last) => FactFirst().Match(text) is { Success: true } put
        ? Resolved(put.Groups["ref"].Value, last, ids => Reread($"list {ListParser.NameOf(Reason.Unquoted(put.Groups["name"].Value.Trim()))} add", ids, ""), "list pegasus add F-12")
        : null;

    private static Command? OfExport(string text, LastAnswer? last) => Export().Match(text) is { Success: true } export
        ? Resolved(export.Groups["ref"].Value, last, ids => Reread("export", ids, export.Groups["rest"].Value), "export F-12 as markdown")
        : null;

    private static Command? Resolved(string reference, LastAnswer? last, Func<ImmutableArray<FactId>, Command?> command, string example)
    {
        var ordinal = Ordinals.Read(reference);
        if (last is null)
        {
            // A bare number without an earlier answer is an id without its letter, which the parser explains.
            return ordinal is not null && char.IsAsciiDigit(reference[^1])
                ? null
                : Unclear.Missing($"There is no earlier answer here that “{reference}” could mean.", example);
        }

        var all = last.Shown.AddRange(last.Further);
        return ordinal switch
        {
            null => command(Plural().IsMatch(reference) ? last.Shown : last.Shown[..1]),
            0 => command([last.Shown[^1]]),
            { } n when n <= all.Length => command([all[n - 1]]),
            { } n => Unclear.Missing($"The last answer here had {(all.Length == 1 ? "one fact" : $"{all.Length} facts")}, so there is no number {n}. A fact is also named by its id.", example),
        };
    }

    private static Command? Reread(string before, ImmutableArray<FactId> ids, string after) => CommandParser.Read($"{before} {string.Join(' ', ids)}{after}");

    private const string Referring =
        @"(?:it|this|that|them|these|those|both|all(?: of (?:it|them|these|those))?|ça|cela|ceci|tous|toutes|(?:the |le |la |l')?(?:first|second|third|fourth|fifth|last|premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|dernier|dernière)(?: (?:one|fact|answer|fait|réponse))?|(?:number |no\.? ?|n° ?|#)?[1-9][0-9]?)(?=[\s,:]|\z)";

    [GeneratedRegex(@"^(?:(?:and|so|ok|okay|now|then|please|et|alors|puis)[\s,]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:of|for|de|du|pour)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex("^" + Referring, RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s+(?:as|in|en|au format)\s+\S", RegexOptions.IgnoreCase)]
    private static partial Regex As();

    [GeneratedRegex("^(?<head>\\S+\\s.{1,100}?\\s(?:add|remove|drop|ajouter|ajoute|retirer|retire))\\s+(?<ref>" + Referring + @")\z", RegexOptions.IgnoreCase)]
    private static partial Regex ListFirst();

    [GeneratedRegex("^\\S+\\s+(?<ref>" + Referring + @")\s+(?:to|on|onto|à|sur)\s+(?:the\s+|la\s+)?(?:list\s+|liste\s+)?(?<name>\S.{0,100})\z", RegexOptions.IgnoreCase)]
    private static partial Regex FactFirst();

    [GeneratedRegex("^\\S+\\s+(?<ref>" + Referring + @")(?<rest>(?:\s+(?:as|to|en)\s+\S+(?:\s+(?:in|with|group(?:ed)?|by|one)\s.{1,120})?)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:them|these|those|both|all.*|tous|toutes)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Plural();

    [GeneratedRegex(
        """
        ^(?:
          who | says\ who | by\ whom | said\ by\ whom
        | who\ (?:said|says|wrote|claimed|claims|told\ us|reported)\ (?:that|it|this|so)
        | who(?:'s|’s|\ is|\ was)\ (?:that|it|this|he|she|speaking)
        | when | (?:since\ )?when\ (?:was|is)\ (?:that|it|this)(?:\ (?:said|from|printed|published))?
        | when\ did\ (?:he|she|they)\ say\ (?:that|it|this|so)
        | where | where\ (?:was|is)\ (?:that|it|this)(?:\ (?:said|from|printed|published))?
        | where\ does\ (?:that|it|this)\ come\ from
        | what(?:'s|’s|\ is)\ (?:the|its|your)\ source
        | (?:is|was)\ (?:that|it|this)\ (?:true|right|correct|checked|confirmed|sure)
        | how\ (?:do\ we\ know|was\ (?:that|it|this)\ checked)
        | qui | qui\ (?:l['’]a|a)\ dit(?:\ (?:ça|cela))? | c['’]est\ de\ qui | par\ qui
        | quand | quand\ (?:ça|cela|l['’]a-t-(?:il|elle)\ dit) | où | où\ ça | d['’]où\ (?:ça|cela)\ vient | quelle\ (?:est\ la\ )?source
        | (?:est-ce|c['’]est)\ (?:vrai|vérifié|confirmé)
        )\z
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex About();
}
