using System.Collections.Frozen;

namespace FactBot.Domain.Questions;

/// <summary>What a word does in a number.</summary>
internal enum NumberPartKind
{
    /// <summary>1 to 9.</summary>
    Unit,

    /// <summary>10 to 19, and zero: takes nothing behind it.</summary>
    Teen,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>Hundred.</summary>
    Hundred,

    /// <summary>Thousand, million …</summary>
    Scale,

    /// <summary>"a" in "a million": one, but only before a scale.</summary>
    Article,

    /// <summary>"and", "et".</summary>
    And,

    /// <summary>"third": one by the value.</summary>
    Fraction,

    /// <summary>"thirds": some by the value.</summary>
    Fractions,

    /// <summary>"half", "moitié": a number by itself.</summary>
    Half,

    /// <summary>"dozen", "centaine": so many pieces.</summary>
    Dozen,
}

/// <summary>A word of a number.</summary>
internal readonly record struct NumberPart(NumberPartKind Kind, decimal Value);

/// <summary>A number written in words.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="IsDoubtful">A single word that means something else more often: "one", "un", "seize".</param>
internal readonly record struct WordNumber(decimal Value, int End, bool IsDoubtful = false);

/// <summary>The words numbers are made of, in one language.</summary>
internal sealed class NumberParts(params (NumberPartKind Kind, decimal Value, string Words)[] rows)
{
    private readonly FrozenDictionary<string, NumberPart> words = rows
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, new NumberPart(row.Kind, row.Value))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);

    /// <summary>All words.</summary>
    internal IEnumerable<string> Words => words.Keys;

    /// <summary>The part at this position.</summary>
    internal bool TryAt(string text, int position, out NumberPart part, out int end)
    {
        Span<char> buffer = stackalloc char[LetterWords.Longest];
        var word = LetterWords.At(text, position, buffer, out end);
        part = default;
        return word.Length > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out part) && LetterWords.IsEnd(text, end);
    }

    /// <summary>The part behind the gap at this position, when it is of a certain kind.</summary>
    internal bool TryNext(string text, int position, NumberPartKind kind, out NumberPart part, out int end)
    {
        var next = LetterWords.SkipGap(text, position);
        end = position;
        part = default;
        return next > position && TryAt(text, next, out part, out end) && part.Kind == kind;
    }
}
