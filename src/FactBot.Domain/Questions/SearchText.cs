using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>
/// What a store indexes for a fact: index words separated by spaces, each of ASCII letters and digits or
/// letters of other scripts. Made by the same analysis as the words of a question.
/// </summary>
/// <param name="Words">Of the statement, its original and the excerpts.</param>
/// <param name="Names">Of the speaker: name, other spellings, title, affiliation.</param>
/// <param name="Context">Of measure, tags, settings and sources.</param>
public sealed record SearchText(string Words, string Names, string Context)
{
    /// <summary>Changes whenever the analysis does; an index made by another version is rebuilt.</summary>
    public const int AnalysisVersion = 2;

    /// <summary>The index words of a fact.</summary>
    public static SearchText Of(Fact fact) => new(
        Join([fact.Wording.Text, fact.Wording.Translation?.OriginalText, .. fact.Citations.Select(citation => citation.Excerpt), .. Figure(fact)]),
        Join(Speaker(fact.Attribution.Speaker)),
        Join([fact.Attribution.Setting, .. fact.Care.Tags, .. fact.Citations.SelectMany(citation => new[] { citation.Source.Title, citation.Source.Container, citation.Source.Publisher })]));

    /// <summary>The index words of what the fact itself says: its statement, original and figure, without excerpts.</summary>
    public static IEnumerable<string> OfStatement(Fact fact) =>
        Each([fact.Wording.Text, fact.Wording.Translation?.OriginalText, .. Figure(fact)]);

    private static IEnumerable<string?> Figure(Fact fact) => fact.Match<IEnumerable<string?>>(
        _ => [], _ => [], figure => [figure.Details.Printed, figure.Details.Measure, figure.Details.Of]);

    private static IEnumerable<string?> Speaker(Speaker? speaker) =>
        speaker is null ? [] : [speaker.Name, .. speaker.OtherSpellings, speaker.Title, speaker.Affiliation];

    private static string Join(IEnumerable<string?> texts) => string.Join(' ', Each(texts));

    private static IEnumerable<string> Each(IEnumerable<string?> texts) =>
        texts.Where(text => text is not null).SelectMany(text => IndexWords.Of(text!));
}
