using System.Collections.Frozen;

namespace FactBot.Csl.Locales;

/// <summary>Language codes: the main dialect of a language, and the main dialect behind a secondary one.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, string> Primary = new Dictionary<string, string>
    {
        ["af"] = "af-ZA",
        ["ar"] = "ar",
        ["bg"] = "bg-BG",
        ["ca"] = "ca-AD",
        ["cs"] = "cs-CZ",
        ["da"] = "da-DK",
        ["de"] = "de-DE",
        ["el"] = "el-GR",
        ["en"] = "en-US",
        ["es"] = "es-ES",
        ["et"] = "et-EE",
        ["fa"] = "fa-IR",
        ["fi"] = "fi-FI",
        ["fr"] = "fr-FR",
        ["he"] = "he-IL",
        ["hr"] = "hr-HR",
        ["hu"] = "hu-HU",
        ["is"] = "is-IS",
        ["it"] = "it-IT",
        ["ja"] = "ja-JP",
        ["km"] = "km-KH",
        ["ko"] = "ko-KR",
        ["lt"] = "lt-LT",
        ["lv"] = "lv-LV",
        ["nb"] = "nb-NO",
        ["nl"] = "nl-NL",
        ["nn"] = "nn-NO",
        ["pl"] = "pl-PL",
        ["pt"] = "pt-PT",
        ["ro"] = "ro-RO",
        ["ru"] = "ru-RU",
        ["sk"] = "sk-SK",
        ["sl"] = "sl-SI",
        ["sr"] = "sr-RS",
        ["sv"] = "sv-SE",
        ["th"] = "th-TH",
        ["tr"] = "tr-TR",
        ["uk"] = "uk-UA",
        ["vi"] = "vi-VN",
        ["zh"] = "zh-CN",
    }.ToFrozenDictionary();

    /// <summary>"fr" to "fr-FR"; a code with a region, and an unknown one, as given, without private extensions.</summary>
    public static string Dialect(string code)
    {
        var plain = code.Replace('_', '-');
        var extension = plain.IndexOf("-x-", StringComparison.OrdinalIgnoreCase);
        if (extension >= 0) plain = plain[..extension];
        return Primary.GetValueOrDefault(plain, plain);
    }

    /// <summary>The main dialect of the same language: "de-AT" to "de-DE".</summary>
    public static string MainDialect(string code) => Primary.GetValueOrDefault(Language(code), code);

    /// <summary>The language alone: "de-AT" to "de".</summary>
    public static string Language(string code) => code.Split('-', '_')[0].ToLowerInvariant();
}
