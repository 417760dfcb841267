using System.Collections.Concurrent;
using System.Text;

namespace FactBot.Store.Sqlite.Index;

/// <summary>A word with what is quickly compared of it.</summary>
internal readonly record struct ShapedWord(string Word, WordShape Shape);

/// <summary>Distinct words by their first letter. One thread at a time adds; any number read.</summary>
internal sealed class TailWords
{
    private readonly ConcurrentDictionary<Rune, AppendedList<ShapedWord>> byFirst = [];

    /// <summary>Adds a word that is not there.</summary>
    internal void Add(string word) =>
        byFirst.GetOrAdd(FirstOf(word), _ => new AppendedList<ShapedWord>(room: 4)).Add(new ShapedWord(word, WordShape.Of(SegmentWriter.Bytes(word))));

    /// <summary>The words with the same first letter as another.</summary>
    internal ReadOnlySpan<ShapedWord> BeginningLike(string word) => byFirst.TryGetValue(FirstOf(word), out var words) ? words.All : [];

    private static Rune FirstOf(string word) => Rune.DecodeFromUtf16(word, out var first, out _) == System.Buffers.OperationStatus.Done ? first : Rune.ReplacementChar;
}
