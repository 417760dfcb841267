using System.Runtime.InteropServices;

namespace FactBot.Domain.Answers;

/// <summary>A word of the records that a question is held against, and what the question has to do with it.</summary>
/// <param name="Number">Its number in the question; -1 when the question has it not.</param>
/// <param name="Rarity">How rare it is among the facts on file.</param>
/// <param name="IsIndexed">Whether it is to be found by.</param>
/// <param name="IsNumber">Whether it is a number, by value.</param>
/// <param name="IsYear">Whether it is a year.</param>
/// <param name="Hits">Which terms of the question it stands for, or null.</param>
internal sealed record SeenWord(int Number, double Rarity, bool IsIndexed, bool IsNumber, bool IsYear, List<AskedQuestion.Hit>? Hits);

/// <summary>
/// The words of the records that a question is held against. Hundreds of records on one subject share most of theirs,
/// so each word is looked at once. Used by one thread at a time.
/// </summary>
internal sealed class SeenWords
{
    /// <summary>For each word that was counted there is another in a field whose words are not.</summary>
    private const int OfOtherFields = 2;

    private readonly AskedQuestion asked;
    private readonly Dictionary<string, SeenWord> words;

    /// <summary>Looks at the words that were counted, which is cheaper than to come upon each in a text.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="counts">How many facts on file have each word of the candidates' statements.</param>
    internal SeenWords(AskedQuestion asked, Dictionary<string, long> counts)
    {
        this.asked = asked;
        words = new Dictionary<string, SeenWord>(counts.Count * OfOtherFields, StringComparer.Ordinal);
        foreach (var (word, count) in counts)
        {
            words.Add(word, Look(word, asked.RarityOf(count)));
        }
    }

    /// <summary>The four-letter sequences of the text that is read.</summary>
    internal SequenceTable Sequences { get; } = new();

    /// <summary>What is known of a word.</summary>
    internal SeenWord Of(ReadOnlySpan<char> word)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(words.GetAlternateLookup<ReadOnlySpan<char>>(), word, out _);
        return seen ??= Look(word, asked.RarityOf(word));
    }

    private SeenWord Look(ReadOnlySpan<char> word, double rarity) => new(
        asked.NumberOf(word),
        rarity,
        Questions.SearchText.IsIndexed(word),
        word is ['n', >= '0' and <= '9', ..],
        word is ['1' or '2', >= '0' and <= '9', _, >= '0' and <= '9'],
        asked.HitsOf(word));
}
