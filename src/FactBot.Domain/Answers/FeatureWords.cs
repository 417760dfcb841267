namespace FactBot.Domain.Answers;

/// <summary>Says in a few words what a feature looks at, for editors who ask why a fact was chosen.</summary>
internal static class FeatureWords
{
    /// <summary>The words for a feature; they fit behind "for it" and "against it".</summary>
    internal static string Of(Feature feature) => feature switch
    {
        Feature.FirstScore => "rare words of the question",
        Feature.ShareOfBest => "rare words, beside the best candidate",
        Feature.ShortRecord => "its words, short records preferred",
        Feature.AnyLength => "its words, whatever its length",
        Feature.StatementAlone => "the statement's words",
        Feature.Coverage => "how much of the question the record has",
        Feature.StatementCoverage => "how much of the question the statement has",
        Feature.ContextCoverage => "words in its sources' titles, tags and setting",
        Feature.ExcerptCoverage => "words in its excerpts",
        Feature.SpeakerCoverage => "words in the speaker's name or role",
        Feature.SoftCoverage => "words much like those asked",
        Feature.SquaredCoverage => "a question met in full",
        Feature.Phrases => "words asked together that stand together",
        Feature.RareFocus => "how little else of note it says",
        Feature.SharpCoverage => "the rarest words of the question",
        Feature.SharpOfBest => "the rarest words, beside the best candidate",
        Feature.Pairs => "neighbouring words of the question",
        Feature.LongestRun => "the longest run of the same words",
        Feature.SmallWords => "the question's small words",
        Feature.Proximity => "how close the words stand",
        Feature.Focus => "how little else it says",
        Feature.Letters => "letters shared with the question",
        Feature.LettersBothWays => "letters shared, and few others",
        Feature.LettersOfBest => "letters shared, beside the best candidate",
        Feature.SoftOfBest => "words much like those asked, beside the best candidate",
        Feature.TitleLetters => "the source's title is like the question",
        Feature.Numbers => "the question's numbers",
        Feature.OtherNumbers => "other numbers than asked",
        Feature.MissingNames => "names it lacks",
        Feature.RarestMet => "the rarest word it has",
        Feature.DateNearness => "how near its date is",
        Feature.ExpectedKind => "it is what the question asks for",
        Feature.SourceCoverage => "what else its sources say",
        Feature.SourceSupport => "another fact from its sources is near",
        Feature.TellingWords => "words that the other candidates lack",
        Feature.TellingLetters => "letters that the other candidates lack",
        Feature.TellingPairs => "neighbouring words that the other candidates lack",
        Feature.TellingTerms => "terms that the other candidates lack",
        _ => "how long it is",
    };
}
