using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>
/// What a store indexes for a fact: index words separated by spaces, each of ASCII letters and digits or
/// letters of other scripts. Made by the same analysis as the words of a question.
/// </summary>
/// <param name="Statement">Of the words on record and of their original.</param>
/// <param name="Measure">Of what a figure is, counts and is part of.</param>
/// <param name="Excerpts">Of the sources' own words.</param>
/// <param name="Names">Of the speaker's name; other spellings follow, each behind <see cref="SpellingMark"/>.</param>
/// <param name="Roles">Of the speaker's title and affiliation.</param>
/// <param name="Context">Of setting, tags and sources.</param>
public sealed record SearchText(string Statement, string Measure, string Excerpts, string Names, string Roles, string Context)
{
    /// <summary>Stands between spellings of a name; never an index word, and never indexed.</summary>
    public const string SpellingMark = "|";

    /// <summary>Begins a word that only holds its sentence together: kept for the order of words, never indexed.</summary>
    public const char FunctionMark = '\'';

    /// <summary>Whether a word of a field is to be found by.</summary>
    public static bool IsIndexed(ReadOnlySpan<char> word) => !word.IsEmpty && word[0] != FunctionMark && word is not SpellingMark;

    /// <summary>Changes whenever the analysis does; an index made by another version is rebuilt.</summary>
    public const int AnalysisVersion = 4;

    /// <summary>All fields, in the order of <see cref="Storage.IndexScore.FieldWeights"/>.</summary>
    public ImmutableArray<string> Fields => [Statement, Measure, Excerpts, Names, Roles, Context];

    /// <summary>The index words of a fact.</summary>
    public static SearchText Of(Fact fact) => new(
        Join([fact.Wording.Text, fact.Wording.Translation?.OriginalText]),
        Join(Figure(fact)),
        Join(fact.Citations.Select(citation => citation.Excerpt)),
        NamesOf(fact.Attribution.Speaker),
        Join([fact.Attribution.Speaker?.Title, fact.Attribution.Speaker?.Affiliation]),
        Join([fact.Attribution.Setting, .. fact.Care.Tags, .. fact.Citations.SelectMany(citation => new[] { citation.Source.Title, citation.Source.Container, citation.Source.Publisher })]));

    private static IEnumerable<string?> Figure(Fact fact) => fact.Match<IEnumerable<string?>>(
        _ => [], _ => [], figure => [figure.Details.Printed, figure.Details.Measure, figure.Details.Of]);

    private static string NamesOf(Speaker? speaker) => speaker is null
        ? ""
        : string.Join($" {SpellingMark} ", speaker.OtherSpellings.Prepend(speaker.Name).Select(spelling => Join([spelling])));

    private static string Join(IEnumerable<string?> texts) =>
        string.Join(' ', texts.Where(text => text is not null).SelectMany(text => IndexWords.InOrder(text!)));
}
