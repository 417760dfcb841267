namespace FactBot.Domain.Answers;

/// <summary>What tells, beside the features of the best fact, whether it answers at all.</summary>
public enum Signal
{
    /// <summary>How far the best fact is ahead of the next, in merit.</summary>
    Lead = FeatureCount.Of,

    /// <summary>How far it is ahead of the sixth.</summary>
    LeadOverSixth,

    /// <summary>Its share of the likelihood that merits give to all candidates.</summary>
    Share,

    /// <summary>How many terms the question has.</summary>
    Terms,

    /// <summary>Whether the question ends with a question mark.</summary>
    IsQuestion,

    /// <summary>How many names the question has.</summary>
    NamesAsked,

    /// <summary>How many numbers the question has.</summary>
    NumbersAsked,

    /// <summary>Whether the text tells when it was written.</summary>
    IsDated,

    /// <summary>Share of the question's terms that no fact on file has.</summary>
    Unknown,

    /// <summary>All weights of the question.</summary>
    Weight,

    /// <summary>Weights of what the best fact lacks.</summary>
    WeightMissing,

    /// <summary>The rarest thing that the best fact lacks, in weight.</summary>
    RarestMissing,

    /// <summary>How many names the best fact lacks.</summary>
    NamesMissing,

    /// <summary>How many years the best fact lacks.</summary>
    YearsMissing,

    /// <summary>How many words other than names the best fact lacks.</summary>
    WordsMissing,

    /// <summary>Coverage of the next fact.</summary>
    NextCoverage,

    /// <summary>Soft coverage of the next fact, as a share of the best one's.</summary>
    NextSoftCoverage,

    /// <summary>How many facts are on file, as a power of ten.</summary>
    FactsOnFile,

    /// <summary>Soft coverage of the question times rare focus of the fact: each names what the other names.</summary>
    BothWays,

    /// <summary>Whether the question tells what an answer has to hold: a number, a date, words said.</summary>
    IsExpecting,

    /// <summary>Whether it asks who.</summary>
    AsksWho,

    /// <summary>Whether the best fact holds the kind of thing that is asked for; see <see cref="Answers.Holding"/>.</summary>
    Holding,

    /// <summary>Whether it holds a year where one is asked for; see <see cref="Answers.Holding.OfYear"/>.</summary>
    HoldsYear,

    /// <summary>Whether the best fact says something else than what was asked; see <see cref="Confidence.SaysElse"/>.</summary>
    SaysElse,

    /// <summary>How many names the best fact has that the question has not; see <see cref="Answers.Beyond"/>.</summary>
    NamesBeyond,

    /// <summary>How rare the rarest of them is.</summary>
    RarestNameBeyond,

    /// <summary>Share of the best fact's names that the question has.</summary>
    NamesShared,

    /// <summary>How many words the title of the best fact's source has that the question has not.</summary>
    TitleBeyond,

    /// <summary>Share of that title, by rarity, that the question has.</summary>
    TitleShared,

    /// <summary>How many days the best fact is later than the text, 0 where that is not known.</summary>
    DaysLater,

    /// <summary>How much nearer to the text's day the best fact is than the nearest of the five behind it.</summary>
    DateLead,

    /// <summary>Share of the question's weight that its first term has, where the best fact lacks it: mostly what is asked about, or a deed.</summary>
    FirstMissing,

    /// <summary>The same of the last term.</summary>
    LastMissing,

    /// <summary>The greatest share of the question's weight that neighbouring terms have which the best fact all lacks: words that name one thing together.</summary>
    RunMissing,

    /// <summary>Whether it holds a place where one is asked for; see <see cref="Answers.Holding.OfPlace"/>.</summary>
    HoldsPlace,
}

/// <summary>How many features there are; signals are counted on from there.</summary>
internal static class FeatureCount
{
    internal const int Of = (int)Feature.Length + 1;
}
