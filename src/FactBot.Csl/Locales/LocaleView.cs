using System.Collections.Immutable;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Locales;

/// <summary>
/// What a style says in one language: the style's own terms first, then the files of the dialect, of its main dialect
/// and of en-US. The first that has a term ends the search, even with an empty text.
/// </summary>
internal sealed class LocaleView
{
    private readonly ImmutableArray<CslLocale> chain;
    private readonly CslLocale? ordinals;
    private readonly Dictionary<(string, TermForm, bool, Gender), string?> cache = [];

    public LocaleView(CslStyle style, CslLocales locales, string language)
    {
        Language = Languages.Dialect(language);
        chain = [.. InStyle(style, Language), .. InFiles(locales, Language)];
        ordinals = chain.FirstOrDefault(locale => locale.HasOrdinals);
        PunctuationInQuote = chain.Select(locale => locale.PunctuationInQuote).FirstOrDefault(set => set is not null) ?? false;
        LimitDayOrdinals = chain.Select(locale => locale.LimitDayOrdinals).FirstOrDefault(set => set is not null) ?? false;
    }

    public string Language { get; }

    public bool PunctuationInQuote { get; }

    public bool LimitDayOrdinals { get; }

    public DateElement? Date(string form) =>
        chain.Select(locale => locale.Dates.GetValueOrDefault(form)).FirstOrDefault(date => date is not null);

    /// <summary>The text of a term, falling back over locales first and over forms then; null when there is none.</summary>
    public string? Text(string name, TermForm form = TermForm.Long, bool plural = false, Gender gender = Gender.Neuter)
    {
        var key = (name, form, plural, gender);
        if (cache.TryGetValue(key, out var known)) return known;
        var term = Find(name, form, gender);
        return cache[key] = term is null ? null : plural ? term.Multiple : term.Single;
    }

    /// <summary>The gender of the noun a term stands for.</summary>
    public Gender GenderOf(string name) => Find(name, TermForm.Long, Gender.Neuter)?.Gender ?? Gender.Neuter;

    /// <summary>Ordinal terms come from one locale only: the first that has any.</summary>
    public Term? Ordinal(string name, Gender gender) => ordinals is null ? null : Pick(ordinals.Find(name, TermForm.Long), gender);

    public Term? Find(string name, TermForm form, Gender gender)
    {
        for (TermForm? wanted = form; wanted is { } current; wanted = Fallback(current))
        {
            foreach (var locale in chain)
            {
                if (Pick(locale.Find(name, current), gender) is { } term) return term;
            }
        }

        return Alias(name) is { } alias ? Find(alias, form, gender) : null;
    }

    private static string? Alias(string name) => name switch
    {
        "editor-translator" => "editortranslator",
        "sub verbo" => "sub-verbo",
        _ => null,
    };

    private static Term? Pick(ImmutableArray<Term> variants, Gender gender) => variants switch
    {
        [] => null,
        [var only] when only.GenderForm == Gender.Neuter || only.GenderForm == gender => only,
        _ => variants.FirstOrDefault(term => term.GenderForm == gender)
            ?? variants.FirstOrDefault(term => term.GenderForm == Gender.Neuter),
    };

    private static TermForm? Fallback(TermForm form) => form switch
    {
        TermForm.VerbShort => TermForm.Verb,
        TermForm.Symbol => TermForm.Short,
        TermForm.Verb or TermForm.Short => TermForm.Long,
        _ => null,
    };

    private static IEnumerable<CslLocale> InStyle(CslStyle style, string language)
    {
        var same = StringComparison.OrdinalIgnoreCase;
        return style.Locales.Where(locale => locale.Language.Equals(language, same))
            .Concat(style.Locales.Where(locale => locale.Language.Equals(Languages.Language(language), same) && !language.Equals(locale.Language, same)))
            .Concat(style.Locales.Where(locale => locale.Language.Length == 0));
    }

    private static IEnumerable<CslLocale> InFiles(CslLocales locales, string language)
    {
        var wanted = new[] { language, Languages.MainDialect(language), "en-US" };
        return wanted.Distinct(StringComparer.OrdinalIgnoreCase).Select(locales.Find).OfType<CslLocale>();
    }
}
