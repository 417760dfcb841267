namespace FactBot.Domain.Answers;

/// <summary>
/// What is looked at when a fact is held against a question; each from 0 to 1. "Weight" means the rarity of a
/// question's word among the facts on file.
/// </summary>
public enum Feature
{
    /// <summary>The store's own score, as a share of the highest that the question could reach.</summary>
    FirstScore,

    /// <summary>The store's own score, as a share of the best candidate's.</summary>
    ShareOfBest,

    /// <summary>BM25 of the whole record with short records preferred, as a share of the best candidate's.</summary>
    ShortRecord,

    /// <summary>BM25 of the whole record whatever its length, as a share of the best candidate's.</summary>
    AnyLength,

    /// <summary>BM25 of the statement alone, as a share of the best candidate's.</summary>
    StatementAlone,

    /// <summary>Weight of the question's words that stand anywhere in the record.</summary>
    Coverage,

    /// <summary>Weight of the question's words that stand in the statement.</summary>
    StatementCoverage,

    /// <summary>Weight of the question's words that stand in the sources' titles, tags and setting.</summary>
    ContextCoverage,

    /// <summary>Weight of the question's words that stand in the excerpts.</summary>
    ExcerptCoverage,

    /// <summary>Weight of the question's words that stand in the speaker's name or role.</summary>
    SpeakerCoverage,

    /// <summary>Weight of the question's words when a word much like one of the statement counts for it.</summary>
    SoftCoverage,

    /// <summary>Square of the statement's coverage: a question fully met is worth more than two half met.</summary>
    SquaredCoverage,

    /// <summary>Weight of neighbouring pairs of question words that stand together in the record.</summary>
    Phrases,

    /// <summary>Share of the statement's words that the question names, each counted by its rarity.</summary>
    RareFocus,

    /// <summary>Coverage that counts rare words by the square of their rarity.</summary>
    SharpCoverage,

    /// <summary>The same, as a share of the best candidate's.</summary>
    SharpOfBest,

    /// <summary>Share of the question's neighbouring words, articles and the like among them, that are neighbours in the statement.</summary>
    Pairs,

    /// <summary>The longest run of words that question and statement have in common: 0 for one, 1 for eight.</summary>
    LongestRun,

    /// <summary>Share of the question's articles, pronouns and the like that the statement has.</summary>
    SmallWords,

    /// <summary>How close together the words that are met stand in the statement.</summary>
    Proximity,

    /// <summary>Share of the statement's words that the question names.</summary>
    Focus,

    /// <summary>Likeness of question and statement by the four-letter sequences of their words.</summary>
    Letters,

    /// <summary>The same, but what the statement has beyond the question counts against it.</summary>
    LettersBothWays,

    /// <summary>Likeness by four-letter sequences, as a share of the best candidate's.</summary>
    LettersOfBest,

    /// <summary>Weight of soft matches, as a share of the best candidate's.</summary>
    SoftOfBest,

    /// <summary>Likeness of question and source title by the four-letter sequences of their words.</summary>
    TitleLetters,

    /// <summary>Share of the question's numbers that the record has.</summary>
    Numbers,

    /// <summary>Whether the question names numbers and the record has others of the same unit, but not these.</summary>
    OtherNumbers,

    /// <summary>Share of the question's names that the record lacks, by weight.</summary>
    MissingNames,

    /// <summary>The weight of the rarest word met, as a share of the rarest word asked.</summary>
    RarestMet,

    /// <summary>how near the fact’s date is to the day the question was written; 0.3 when either is not known.</summary>
    DateNearness,

    /// <summary>Whether the record has what the question asks for and does not have itself: a number, a date, words said.</summary>
    ExpectedKind,

    /// <summary>Weight of the question's words that stand in any candidate from the same sources: what one sentence of an article leaves out, another says.</summary>
    SourceCoverage,

    /// <summary>The store's score of the best other candidate from the same sources, as a share of the best candidate's; 0 when there is none.</summary>
    SourceSupport,

    /// <summary>BM25 of the statement over all words of the question, each weighed by how few of the candidates have it; as a share of the best candidate's.</summary>
    TellingWords,

    /// <summary>The same over the question's four-letter sequences.</summary>
    TellingLetters,

    /// <summary>The same over the question's neighbouring words.</summary>
    TellingPairs,

    /// <summary>The same over the question's terms and the whole record.</summary>
    TellingTerms,

    /// <summary>Length of the statement: 0 for a word or two, 1 for a hundred.</summary>
    Length,
}
