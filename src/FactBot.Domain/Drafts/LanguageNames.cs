using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Drafts;

/// <summary>Languages by their BCP 47 tags and their names in English, French and themselves.</summary>
internal static partial class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags = new (string Tag, string Names)[]
    {
        ("ar", "arabic arabe العربية"), ("bg", "bulgarian bulgare"), ("bn", "bengali"), ("ca", "catalan"), ("cs", "czech tcheque"),
        ("da", "danish danois"), ("de", "german allemand deutsch"), ("el", "greek grec"), ("en", "english anglais"),
        ("es", "spanish espagnol espanol castilian"), ("et", "estonian estonien"), ("fa", "persian farsi persan"), ("fi", "finnish finnois"),
        ("fr", "french francais"), ("ga", "irish irlandais"), ("he", "hebrew hebreu עברית"), ("hi", "hindi"), ("hr", "croatian croate"),
        ("hu", "hungarian hongrois"), ("hy", "armenian armenien"), ("id", "indonesian indonesien"), ("is", "icelandic islandais"),
        ("it", "italian italien italiano"), ("ja", "japanese japonais"), ("ka", "georgian georgien"), ("kk", "kazakh"), ("ko", "korean coreen"),
        ("ku", "kurdish kurde"), ("lt", "lithuanian lituanien"), ("lv", "latvian letton"), ("ms", "malay malais"), ("nl", "dutch neerlandais flemish"),
        ("no", "norwegian norvegien"), ("pl", "polish polonais polski"), ("ps", "pashto pachto"), ("pt", "portuguese portugais portugues"),
        ("ro", "romanian roumain"), ("ru", "russian russe русскии"), ("sk", "slovak slovaque"), ("sl", "slovenian slovene"), ("sq", "albanian albanais"),
        ("sr", "serbian serbe"), ("sv", "swedish suedois"), ("sw", "swahili"), ("ta", "tamil tamoul"), ("th", "thai thailandais"), ("tr", "turkish turc"),
        ("uk", "ukrainian ukrainien"), ("ur", "urdu ourdou"), ("vi", "vietnamese vietnamien"), ("yi", "yiddish"), ("zh", "chinese chinois mandarin"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => (Name: TextFolding.Fold(name), row.Tag))).ToFrozenDictionary(pair => pair.Name, pair => pair.Tag);

    /// <summary>The tag, in the case that BCP 47 recommends; null when the text is neither tag nor name.</summary>
    internal static string? Read(string text)
    {
        if (Tags.TryGetValue(TextFolding.Fold(text), out var named))
        {
            return named;
        }

        if (!Tag().IsMatch(text) || text.Length > 35)
        {
            return null;
        }

        var parts = text.ToLowerInvariant().Split('-');
        for (var i = 1; i < parts.Length && parts[i - 1].Length > 1; i++)
        {
            parts[i] = parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 when char.IsAsciiLetter(parts[i][0]) => char.ToUpperInvariant(parts[i][0]) + parts[i][1..],
                _ => parts[i],
            };
        }

        return string.Join('-', parts);
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
