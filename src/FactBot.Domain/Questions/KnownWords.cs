namespace FactBot.Domain.Questions;

/// <summary>
/// A bounded number of words by how they are written. What looking a word up costs is above all what it fetches from
/// memory, so a word can only be in one of four neighbouring slots, and those it was not met in again are taken first.
/// </summary>
internal sealed class KnownWords
{
    private const int Neighbours = 4;
    private const int FewestSlots = 64;
    private const int MostSlots = 1 << 16;
    private (int Hash, KnownWord? Word)[] slots = new (int, KnownWord?)[FewestSlots];
    private int count;

    /// <summary>The word that is written so, or null.</summary>
    /// <param name="written">How it is written.</param>
    /// <param name="letters">The letters of that.</param>
    internal KnownWord? Find(ReadOnlySpan<char> written, WordLetters letters)
    {
        var hash = letters.GetHashCode();
        var places = Places(hash);
        for (var place = 0; place < places.Length && places[place].Word is { } word; place++)
        {
            if (places[place].Hash == hash && word.Is(written, letters))
            {
                if (place > 0)
                {
                    (places[place], places[place - 1]) = (places[place - 1], places[place]);
                }

                return word;
            }
        }

        return null;
    }

    /// <summary>Adds a word that is not there.</summary>
    internal void Add(KnownWord word)
    {
        if (count == slots.Length / 2 && slots.Length < MostSlots)
        {
            Grow();
        }

        Place(word, word.Letters.GetHashCode());
    }

    private Span<(int Hash, KnownWord? Word)> Places(int hash) =>
        slots.AsSpan((hash & ((slots.Length / Neighbours) - 1)) * Neighbours, Neighbours);

    private void Grow()
    {
        var before = slots;
        (slots, count) = (new (int, KnownWord?)[before.Length * 2], 0);
        for (var slot = before.Length - 1; slot >= 0; slot--)
        {
            if (before[slot] is (var hash, { } word))
            {
                Place(word, hash);
            }
        }
    }

    private void Place(KnownWord word, int hash)
    {
        var places = Places(hash);
        count += places[^1].Word is null ? 1 : 0;
        places[..^1].CopyTo(places[1..]);
        places[0] = (hash, word);
    }
}
