using System.Runtime.InteropServices;

namespace FactBot.Domain.Answers;

/// <summary>A word of the records that a question is held against, and what the question has to do with it.</summary>
/// <param name="Number">Its number in the question; -1 when the question has it not.</param>
/// <param name="Rarity">How rare it is among the facts on file.</param>
/// <param name="IsIndexed">Whether it is to be found by.</param>
/// <param name="IsNumber">Whether it is a number, by value.</param>
/// <param name="IsYear">Whether it is a year.</param>
/// <param name="Hits">Which terms of the question it stands for, or null.</param>
/// <param name="Sequences">Its four-letter sequences, by their numbers.</param>
internal sealed record SeenWord(int Number, double Rarity, bool IsIndexed, bool IsNumber, bool IsYear, List<AskedQuestion.Hit>? Hits, int[] Sequences);

/// <summary>
/// The words of the records that a question is held against. Hundreds of records on one subject share most of theirs,
/// so each word is looked at once. Used by one thread at a time.
/// </summary>
internal sealed class SeenWords(AskedQuestion asked)
{
    private const int Usually = 4_096;
    private readonly Dictionary<string, SeenWord> words = new(Usually, StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> sequences = new(asked.Sequences);
    private readonly List<int> lastSets = [.. Enumerable.Repeat(0, asked.Sequences.Count)];
    private int sets;

    /// <summary>What is known of a word.</summary>
    internal SeenWord Of(ReadOnlySpan<char> word)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(words.GetAlternateLookup<ReadOnlySpan<char>>(), word, out _);
        return seen ??= Look(word);
    }

    /// <summary>The four-letter sequences of words.</summary>
    internal LetterSet LettersOf(List<SeenWord> text)
    {
        var set = new LetterSet(asked.Sequences.Count);
        sets++;
        foreach (var word in text)
        {
            foreach (var sequence in word.Sequences)
            {
                if (lastSets[sequence] != sets)
                {
                    lastSets[sequence] = sets;
                    set.Add(sequence, asked.SequenceWeights);
                }
            }
        }

        return set;
    }

    private SeenWord Look(ReadOnlySpan<char> word) => new(
        asked.NumberOf(word),
        asked.RarityOf(word),
        Questions.SearchText.IsIndexed(word),
        word is ['n', >= '0' and <= '9', ..],
        word is ['1' or '2', >= '0' and <= '9', _, >= '0' and <= '9'],
        asked.HitsOf(word),
        SequencesOf(word));

    private int[] SequencesOf(ReadOnlySpan<char> word)
    {
        var numbers = new int[Letters.CountOf(word)];
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(sequences, Letters.At(word, i), out var isKnown);
            if (!isKnown)
            {
                number = lastSets.Count;
                lastSets.Add(0);
            }

            numbers[i] = number;
        }

        return numbers;
    }
}
