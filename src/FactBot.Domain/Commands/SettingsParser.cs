using System.Text.RegularExpressions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Reads <c>settings</c>, <c>settings style chicago</c>, <c>settings list NAME style apa</c>, <c>settings language French</c>.</summary>
internal static partial class SettingsParser
{
    /// <summary>Reads what stands behind the verb; null when it is a question.</summary>
    internal static Command? Read(string rest)
    {
        if (rest.Length == 0)
        {
            return new Command.Settings(null, null, null);
        }

        var match = Setting().Match(rest);
        if (!match.Success)
        {
            return rest.EndsWith('?') || rest.Contains(' ', StringComparison.Ordinal) ? null : Unclear.Missing($"There is no setting “{rest}”; there are style and language.", "settings style chicago-notes");
        }

        var list = match.Groups["list"] is { Success: true, Value: var named } ? Reason.Unquoted(named.Trim()) : null;
        var name = match.Groups["name"].Value.ToLowerInvariant() is "style" ? PreferenceNames.Style : PreferenceNames.Language;
        var value = Reason.Unquoted(match.Groups["value"].Value.Trim());
        return value.Length == 0
            ? Unclear.Missing($"Say which {name}, or “none” to take it back.", name == PreferenceNames.Style ? "settings style chicago-notes" : "settings language French")
            : new Command.Settings(list, name, value.ToLowerInvariant() is "none" or "default" or "off" or "aucun" or "aucune" ? null : value);
    }

    [GeneratedRegex(@"^(?:(?:list|liste)\s+(?<list>""[^""\n]{1,80}""|“[^”\n]{1,80}”|[^\n]{1,80}?)\s+)?(?<name>style|language|langue)(?:\s*[:=]\s*|\s+|\z)(?<value>[^\n?]{0,60})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
