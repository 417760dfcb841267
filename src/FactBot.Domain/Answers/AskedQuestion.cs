using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>A question made ready to be held against many facts.</summary>
internal sealed class AskedQuestion
{
    private const double UnknownWordShare = 0.5;
    private readonly Dictionary<string, List<Hit>> hits = [];
    private readonly Dictionary<(int Left, int Right), int> pairs = [];
    private readonly Dictionary<string, int> wordNumbers = [];
    private readonly SearchResult found;

    internal AskedQuestion(Question question, SearchResult found)
    {
        this.found = found;
        Question = question;
        var names = new NameSpellings(found.Candidates);
        Terms = [.. question.Terms.Select(term => names.Extended(Respelt(term, found))).Select(term => new AskedTerm(term, WeightOf(term, found)))];
        for (var i = 0; i < Terms.Length; i++)
        {
            Take(i);
        }

        WordNumbers = [.. question.WordsInOrder.Select(word => wordNumbers.TryGetValue(word, out var number) ? number : wordNumbers[word] = wordNumbers.Count)];
        PairNumbers = [.. Closeness.PairsOf(WordNumbers).Select(pair => pairs.TryGetValue(pair, out var number) ? number : pairs[pair] = pairs.Count)];
        MeanLength = Math.Max(1, found.Candidates.Select(candidate => candidate.Text.Fields.Sum(Words)).DefaultIfEmpty().Average());
        MeanStatement = Math.Max(1, found.Candidates.Select(candidate => Words(candidate.Text.Statement)).DefaultIfEmpty().Average());
        Weights = new TermWeights(Terms.Select(term => term.Weight));
        SharpWeights = new TermWeights(Terms.Select(term => term.Weight * term.Weight));
        NumberWeights = new TermWeights(Terms.Select(term => term.Term.IsNumber ? term.Weight : 0));
        NameWeights = new TermWeights(Terms.Select(term => term.Term is { IsSpecific: true, IsNumber: false } ? term.Weight : 0));
        Rarest = Terms.Length == 0 ? 0 : Terms.Max(term => term.Weight);
        Letters = new AskedLetters(Terms);
        Times = [.. Terms.Select((term, i) => (term.Term.When, Term: i)).Where(one => one.When is not null).Select(one => (one.When!.Value, one.Term))];
        Seen = new SeenWords(this, found.WordCounts);
    }

    /// <summary>A term that an index word stands for, and how well.</summary>
    internal readonly record struct Hit(int Term, double Strength);

    internal Question Question { get; }

    internal ImmutableArray<AskedTerm> Terms { get; }

    /// <summary>The times that the question names, each with the number of its term.</summary>
    internal ImmutableArray<(PartialDate When, int Term)> Times { get; }

    /// <summary>The weights of the terms; their squares; those of the numbers, and of the names.</summary>
    internal TermWeights Weights { get; }

    internal TermWeights SharpWeights { get; }

    internal TermWeights NumberWeights { get; }

    internal TermWeights NameWeights { get; }

    /// <summary>All weights together.</summary>
    internal double Weight => Weights.All;

    /// <summary>The greatest weight.</summary>
    internal double Rarest { get; }

    /// <summary>How many index words a candidate has on average, and its statement.</summary>
    internal double MeanLength { get; }

    internal double MeanStatement { get; }

    /// <summary>The question's words in order, each by a number of its own.</summary>
    internal ImmutableArray<int> WordNumbers { get; }

    /// <summary>How many different words the question has.</summary>
    internal int DistinctWords => wordNumbers.Count;

    /// <summary>Each pair of neighbouring words in order, by a number of its own.</summary>
    internal ImmutableArray<int> PairNumbers { get; }

    /// <summary>How many different such pairs there are.</summary>
    internal int DistinctPairs => pairs.Count;

    /// <summary>The four-letter sequences of the terms.</summary>
    internal AskedLetters Letters { get; }

    /// <summary>The words of the records that were held against the question so far.</summary>
    internal SeenWords Seen { get; }

    /// <summary>How many facts are on file.</summary>
    internal long FactCount => found.FactCount;

    /// <summary>Share of the terms that no fact on file has.</summary>
    internal double UnknownShare => Terms.Length == 0 ? 0
        : Terms.Count(term => found.TermCounts.GetValueOrDefault(term.Term.Index) == 0) / (double)Terms.Length;

    /// <summary>Whether any fact on file has a term, or a word that may stand for it.</summary>
    internal bool IsOnFile(AskedTerm term) => term.Term.Alternatives.Any(alternative => found.TermCounts.GetValueOrDefault(alternative.Index) > 0);

    /// <summary>Which terms an index word stands for.</summary>
    internal List<Hit>? HitsOf(ReadOnlySpan<char> word) => hits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var terms) ? terms : null;

    /// <summary>The number of a word, -1 when the question has it not.</summary>
    internal int NumberOf(ReadOnlySpan<char> word) => wordNumbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;

    /// <summary>Whether a word of the question only holds it together.</summary>
    internal bool IsSmall(int position) => Question.WordsInOrder[position][0] == SearchText.FunctionMark;

    /// <summary>How rare a word of a fact is.</summary>
    internal double RarityOf(ReadOnlySpan<char> word) =>
        RarityOf(found.WordCounts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 1);

    /// <summary>How rare a word is that so many facts have.</summary>
    internal double RarityOf(long count) => IndexScore.Rarity(count, found.FactCount);

    /// <summary>The number of a pair of neighbouring words; -1 when they are none in the question.</summary>
    internal int PairNumberOf(int left, int right) => left >= 0 && right >= 0 && pairs.TryGetValue((left, right), out var number) ? number : -1;

    private static int Words(string field) => field.Length == 0 ? 0 : field.AsSpan().Count(' ') + 1;

    private void Take(int i)
    {
        foreach (var alternative in Terms[i].Term.Alternatives)
        {
            if (!hits.TryGetValue(alternative.Index, out var list))
            {
                hits[alternative.Index] = list = [];
            }

            list.Add(new Hit(i, alternative.Strength));
        }
    }

    /// <summary>Rarity of a term, as BM25 has it; a common word of the language that no fact has weighs less than a name that none has.</summary>
    private static double WeightOf(QuestionTerm term, SearchResult found)
    {
        var count = term.Alternatives.Max(alternative => found.TermCounts.GetValueOrDefault(alternative.Index));
        var rarity = IndexScore.Rarity(count, found.FactCount) * term.Importance;
        return count > 0 || term.IsSpecific ? rarity
            : StopWords.IsMisspelt(term.Word) ? 0
            : rarity * UnknownWordShare;
    }

    /// <summary>A word that no fact has may be a misspelt one that some have.</summary>
    private static QuestionTerm Respelt(QuestionTerm term, SearchResult found) => found.Spellings.TryGetValue(term.Index, out var spellings)
        ? term with { Alternatives = term.Alternatives.AddRange(spellings.Select(spelling => new Alternative(spelling, Ranker.SpellingStrength))) }
        : term;
}
