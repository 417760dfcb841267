namespace FactBot.Domain.Drafts;

/// <summary>Everything a person can say about a fact, by the label they type.</summary>
public enum Field
{
    /// <summary>The statement, or the exact words.</summary>
    Words,

    /// <summary>Language of the words.</summary>
    Language,

    /// <summary>The words in their original language.</summary>
    Original,

    /// <summary>The original language.</summary>
    OriginalLanguage,

    /// <summary>Who translated.</summary>
    Translator,

    /// <summary>Translated there and back.</summary>
    BackTranslated,

    /// <summary>Who said it.</summary>
    By,

    /// <summary>The speaker's title.</summary>
    Title,

    /// <summary>The speaker's institution.</summary>
    Affiliation,

    /// <summary>Other spellings of the speaker's name.</summary>
    AlsoSpelled,

    /// <summary>When it was said.</summary>
    SaidOn,

    /// <summary>Where or how it was said.</summary>
    Setting,

    /// <summary>The number as printed.</summary>
    Value,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>What is counted.</summary>
    Measure,

    /// <summary>Of what.</summary>
    Of,

    /// <summary>About, over, at least …</summary>
    Qualifier,

    /// <summary>What date the number describes.</summary>
    AsOf,

    /// <summary>When the number was published.</summary>
    Released,

    /// <summary>How it was counted.</summary>
    Method,

    /// <summary>Words to file it under.</summary>
    Tags,

    /// <summary>What was agreed with the speaker.</summary>
    GroundRules,

    /// <summary>Not before this instant.</summary>
    Embargo,

    /// <summary>Who may see it.</summary>
    VisibleTo,

    /// <summary>What to be careful about.</summary>
    Sensitivity,

    /// <summary>Who looks after it.</summary>
    Owner,

    /// <summary>When to look again.</summary>
    ReviewBy,

    /// <summary>The id in another system.</summary>
    ExternalId,

    /// <summary>Citation: title of the source.</summary>
    Source,

    /// <summary>Citation: kind of source.</summary>
    SourceType,

    /// <summary>Citation: translated title.</summary>
    TranslatedTitle,

    /// <summary>Citation: newspaper, programme, platform.</summary>
    Container,

    /// <summary>Citation: authors.</summary>
    Author,

    /// <summary>Citation: publisher or issuing body.</summary>
    Publisher,

    /// <summary>Citation: publication date.</summary>
    Published,

    /// <summary>Citation: when it was looked at.</summary>
    Accessed,

    /// <summary>Citation: live address.</summary>
    Url,

    /// <summary>Citation: archived copy.</summary>
    Archive,

    /// <summary>Citation: when the copy was made.</summary>
    Archived,

    /// <summary>Citation: language of the source.</summary>
    SourceLanguage,

    /// <summary>Citation: report, docket or episode number.</summary>
    Number,

    /// <summary>Citation: genre.</summary>
    Genre,

    /// <summary>Citation: whether the live address still leads anywhere.</summary>
    UrlStatus,

    /// <summary>Citation: who asked the questions.</summary>
    Interviewer,

    /// <summary>Citation: who a letter or message went to.</summary>
    Recipient,

    /// <summary>Citation: editors.</summary>
    Editor,

    /// <summary>Citation: telephone, in person, e-mail; photograph, map.</summary>
    Medium,

    /// <summary>Citation: court, committee or legislature.</summary>
    Authority,

    /// <summary>Citation: version of a dataset or program.</summary>
    Version,

    /// <summary>Citation: DOI.</summary>
    Doi,

    /// <summary>Citation: the occasion of a speech.</summary>
    Event,

    /// <summary>Citation: where the occasion was.</summary>
    EventPlace,

    /// <summary>Citation: page, paragraph, timestamp …</summary>
    Locator,

    /// <summary>Citation: the source's own words.</summary>
    Excerpt,

    /// <summary>Citation: primary or secondary.</summary>
    CitationRole,

    /// <summary>Citation: supports or disputes.</summary>
    Stance,
}
