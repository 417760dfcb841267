using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval;

namespace FactBot.Benchmarks.Speed;

/// <summary>A question made from a fact.</summary>
/// <param name="Text">The question.</param>
/// <param name="FactId">The fact it is about.</param>
internal sealed record GeneratedQuestion(string Text, string FactId);

/// <summary>
/// Questions of 2 to 40 words (each length alike, mean 21), each from one fact: its speaker and a run of its words,
/// one in six of them dropped, one in twenty of the longer ones misspelt, filled up with words of the article's
/// title and then with common words of the language.
/// </summary>
internal static class GeneratedQuestions
{
    private const int Seed = 41;
    private const int Shortest = 2;
    private const int Longest = 40;
    private const int MisspeltFrom = 5;

    /// <summary>Questions about the first facts of the generated news.</summary>
    internal static ImmutableArray<GeneratedQuestion> Make(GeneratedNews news, int facts, int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => Make(news, news.Fact(random.Next(facts)), random))];
    }

    private static GeneratedQuestion Make(GeneratedNews news, StoredText fact, Random random)
    {
        var length = random.Next(Shortest, Longest + 1);
        var kept = fact.Text.TrimEnd('.').Split(' ').Where(_ => random.Next(6) > 0).Select(word => Typed(word, random)).ToList();
        var words = kept.Skip(random.Next(Math.Max(1, kept.Count - length + 1))).Take(length).ToList();
        if (words.Count < length)
        {
            words.InsertRange(0, fact.Speaker?.Split(' ') ?? []);
        }

        foreach (var word in fact.Title.Split(' ').TakeWhile(_ => words.Count < length))
        {
            words.Insert(random.Next(words.Count + 1), word);
        }

        while (words.Count < length)
        {
            words.Insert(random.Next(words.Count + 1), random.Next(2) == 0 ? news.Vocabulary.Word(random) : news.Vocabulary.Function[random.Next(news.Vocabulary.Function.Length)]);
        }

        return new GeneratedQuestion(string.Join(' ', words.Take(length)) + "?", fact.Id);
    }

    /// <summary>The word, or with a letter left out or two in the wrong order.</summary>
    private static string Typed(string word, Random random)
    {
        if (word.Length < MisspeltFrom || random.Next(20) > 0)
        {
            return word;
        }

        var at = random.Next(1, word.Length - 1);
        return random.Next(2) == 0
            ? word.Remove(at, 1)
            : word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }
}
