using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

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
    public const int AnalysisVersion = 6;

    /// <summary>All fields, in the order of <see cref="Storage.IndexScore.FieldWeights"/>.</summary>
    public ImmutableArray<string> Fields => [Statement, Measure, Excerpts, Names, Roles, Context];

    /// <summary>The index words of a fact.</summary>
    public static SearchText Of(Fact fact) => Of(fact, new WordMemory());

    /// <summary>The index words of a fact, for one of many.</summary>
    public static SearchText Of(Fact fact, WordMemory memory) => new(
        Join(memory, [fact.Wording.Text, fact.Wording.Translation?.OriginalText]),
        fact.Match(_ => "", _ => "", figure => Join(memory, [figure.Details.Printed, figure.Details.Measure, figure.Details.Of])),
        ExcerptsOf(fact.Citations, memory),
        NamesOf(fact.Attribution.Speaker, memory),
        Join(memory, [fact.Attribution.Speaker?.Title, fact.Attribution.Speaker?.Affiliation]),
        ContextOf(fact, memory));

    private static string ExcerptsOf(ImmutableArray<Citation> citations, WordMemory memory)
    {
        memory.Index.Clear();
        foreach (var citation in citations)
        {
            Add(citation.Excerpt, memory);
        }

        return Joined(memory);
    }

    private static string ContextOf(Fact fact, WordMemory memory)
    {
        memory.Index.Clear();
        Add(fact.Attribution.Setting, memory);
        foreach (var tag in fact.Care.Tags)
        {
            Add(tag, memory);
        }

        foreach (var citation in fact.Citations)
        {
            AddSource(citation.Source, memory);
        }

        return Joined(memory);
    }

    private static void AddSource(Source source, WordMemory memory)
    {
        if (ReferenceEquals(source, memory.Source))
        {
            memory.Index.AddRange(memory.SourceWords);
            return;
        }

        var before = memory.Index.Count;
        Add(source.Title, memory);
        Add(source.Container, memory);
        Add(source.Publisher, memory);
        (memory.Source, memory.SourceWords) = (source, memory.Index[before..]);
    }

    private static string NamesOf(Speaker? speaker, WordMemory memory) => speaker is null
        ? ""
        : string.Join($" {SpellingMark} ", speaker.OtherSpellings.Prepend(speaker.Name).Select(spelling => Join(memory, [spelling])));

    private static string Join(WordMemory memory, ReadOnlySpan<string?> texts)
    {
        memory.Index.Clear();
        foreach (var text in texts)
        {
            Add(text, memory);
        }

        return Joined(memory);
    }

    private static void Add(string? text, WordMemory memory)
    {
        if (text is not null)
        {
            IndexWords.AddInOrder(memory.Index, text, memory);
        }
    }

    private static string Joined(WordMemory memory) => string.Join(' ', (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(memory.Index));
}
