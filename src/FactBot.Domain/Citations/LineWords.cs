using System.Collections.Frozen;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Citations;

/// <summary>The words that lines about facts and sources say of their own, and how they are set, in one language.</summary>
public sealed record LineWords
{
    /// <summary>What French sets before a colon and inside quotation marks; a narrow one before a semicolon.</summary>
    private const string Space = "\u00A0";
    private const string Narrow = "\u202F";

    private FrozenDictionary<string, string> Terms { get; init; } = FrozenDictionary<string, string>.Empty;

    private FrozenDictionary<string, (string One, string Several)> Locators { get; init; } = FrozenDictionary<string, (string One, string Several)>.Empty;

    /// <summary>English, as answers speak.</summary>
    public static LineWords English { get; } = new()
    {
        Date = PartialDateText.Human,
        Locators = Places(
            ("page", "p. ", "pp. "), ("paragraph", "para. ", "paras. "), ("timestamp", "at ", null), ("section", "sec. ", null), ("chapter", "ch. ", null),
            ("figure", "fig. ", null), ("column", "col. ", null), ("volume", "vol. ", null), ("note", "n. ", null), ("fragment", "#", null),
            ("sub-verbo", "s.v. ", null), ("article-locator", "art. ", null), ("title-locator", "title ", null)),
    };

    /// <summary>French; stored words stay as they are.</summary>
    public static LineWords French { get; } = new()
    {
        Date = PartialDateText.French,
        And = " et ",
        Colon = Space + ": ",
        Semicolon = Narrow + "; ",
        Opening = "«" + Space,
        Closing = Space + "»",
        IsStopInside = false,
        Said = new("dit le ", "dit en ", "dit "),
        AsOf = new("situation au ", "situation en ", "situation "),
        Released = new("publié le ", "publié en ", "publié "),
        Accessed = new("consulté le ", "consulté en ", "consulté "),
        Archived = new("archivé le ", "archivé en ", "archivé "),
        ArchivedSometime = "archivé",
        ArchivedAt = " à l’adresse ",
        OutOf = "sur ",
        Method = "méthode",
        TranslatedFrom = "Langue d’origine" + Space + ": ",
        Translator = "traduit par ",
        BackTranslation = "traduit dans les deux sens" + Space + ": ce ne sont pas les mots mêmes de la personne citée",
        RatedSaid = "propos",
        RatedTrue = "véracité",
        Embargo = "sous embargo jusqu’au ",
        Disputes = "conteste",
        Terms = Words(
            ("claim", "affirmation"), ("quote", "citation"), ("figure", "chiffre"),
            ("draft", "brouillon"), ("hold", "en attente"), ("disputed", "contesté"), ("corrected", "corrigé"), ("retracted", "retiré"),
            ("confirmed", "confirmés"), ("denied", "démentis"), ("true", "vrai"), ("mostly", "vrai en grande partie"), ("false", "faux"), ("opinion", "opinion"),
            ("about", "environ"), ("over", "plus de"), ("under", "moins de"), ("at-least", "au moins"), ("up-to", "jusqu’à"),
            ("primary", "source primaire"), ("secondary", "source secondaire")),
        Locators = Places(
            ("page", "p." + Space, "p." + Space), ("paragraph", "paragr." + Space, "paragr." + Space), ("timestamp", "à ", null), ("section", "sect." + Space, null),
            ("chapter", "chap." + Space, null), ("figure", "fig." + Space, null), ("column", "col." + Space, null), ("volume", "vol." + Space, null), ("note", "n." + Space, null),
            ("fragment", "#", null), ("sub-verbo", "s.v." + Space, null), ("article-locator", "art." + Space, null), ("title-locator", "titre ", null)),
    };

    /// <summary>A date in words.</summary>
    public required Func<PartialDate, string> Date { get; init; }

    /// <summary>Between the last two names.</summary>
    public string And { get; private init; } = " and ";

    /// <summary>Between a word and what it introduces.</summary>
    public string Colon { get; private init; } = ": ";

    /// <summary>Between remarks.</summary>
    public string Semicolon { get; private init; } = "; ";

    /// <summary>Before quoted words.</summary>
    public string Opening { get; private init; } = "“";

    /// <summary>After quoted words.</summary>
    public string Closing { get; private init; } = "”";

    /// <summary>A sentence that quoted words end takes its full stop with them.</summary>
    internal bool IsStopInside { get; private init; } = true;

    internal DatePhrase Said { get; private init; } = new("said ");

    internal DatePhrase AsOf { get; private init; } = new("as of ");

    internal DatePhrase Released { get; private init; } = new("released ");

    internal DatePhrase Accessed { get; private init; } = new("accessed ");

    internal DatePhrase Archived { get; private init; } = new("archived ");

    internal string ArchivedSometime { get; private init; } = "archived";

    internal string ArchivedAt { get; private init; } = " at ";

    internal string OutOf { get; private init; } = "of ";

    internal string Method { get; private init; } = "method";

    internal string Original { get; private init; } = "Original";

    internal string TranslatedFrom { get; private init; } = "Translated from ";

    internal string Translator { get; private init; } = "translated by ";

    internal string BackTranslation { get; private init; } = "translated there and back: not the speaker’s own wording";

    internal string RatedSaid { get; private init; } = "said";

    internal string RatedTrue { get; private init; } = "true";

    internal string Embargo { get; private init; } = "embargo until ";

    internal string Disputes { get; private init; } = "disputes";

    /// <summary>Words in quotation marks; in others than those they hold.</summary>
    public string Quoted(string words) =>
        words.AsSpan().IndexOfAny('«', '»') >= 0 ? $"“{words}”" : Opening + words + Closing;

    /// <summary>A phrase with its date.</summary>
    internal string When(DatePhrase phrase, PartialDate date) =>
        (date.IsCirca ? phrase.About ?? phrase.Day : date.Start.Day is null ? phrase.Longer ?? phrase.Day : phrase.Day) + Date(date);

    /// <summary>The word for a case of an enumeration.</summary>
    internal string Word<T>(T value)
        where T : struct, Enum => Terms.GetValueOrDefault(Tokens.Of(value)) ?? Tokens.Of(value).Replace('-', ' ');

    /// <summary>What stands before the value of a locator; null for a label without a word.</summary>
    internal string? Before(string label, bool isSeveral) =>
        Locators.TryGetValue(label, out var place) ? isSeveral ? place.Several : place.One : null;

    private static FrozenDictionary<string, string> Words(params (string Token, string Word)[] words) =>
        words.ToFrozenDictionary(word => word.Token, word => word.Word);

    private static FrozenDictionary<string, (string One, string Several)> Places(params (string Label, string One, string? Several)[] places) =>
        places.ToFrozenDictionary(place => place.Label, place => (place.One, place.Several ?? place.One));
}

/// <summary>What stands before a date.</summary>
/// <param name="Day">Before a day.</param>
/// <param name="Longer">Before a month or a year, where it is another.</param>
/// <param name="About">Before "about 1973", where it is another.</param>
internal sealed record DatePhrase(string Day, string? Longer = null, string? About = null);
