namespace FactBot.Domain.Questions;

/// <summary>A word being stemmed in place: no step of a stemmer makes it longer than it was.</summary>
internal ref struct StemBuffer(Span<char> letters)
{
    private readonly Span<char> letters = letters;

    /// <summary>How many letters it has now.</summary>
    internal int Length { get; private set; } = letters.Length;

    internal readonly ReadOnlySpan<char> Word => letters[..Length];

    internal readonly ref char this[int index] => ref letters[index];

    internal readonly bool EndsWith(ReadOnlySpan<char> suffix) => Word.EndsWith(suffix);

    /// <summary>Whether the suffix stands at the end and begins in a region.</summary>
    internal readonly bool EndsWith(ReadOnlySpan<char> suffix, int region) => Length - suffix.Length >= region && Word.EndsWith(suffix);

    internal void Cut(int count) => Length -= count;

    /// <summary>Puts other letters in the place of the last ones.</summary>
    internal void Replace(int count, ReadOnlySpan<char> with)
    {
        Length -= count;
        with.CopyTo(letters[Length..]);
        Length += with.Length;
    }
}
