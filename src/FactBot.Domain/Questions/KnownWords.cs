namespace FactBot.Domain.Questions;

/// <summary>
/// A bounded number of words by how they are written. What looking a word up costs is above all what it fetches from
/// memory, so a word can only be in one of four neighbouring slots, of which the one not met for longest is taken next.
/// Where there is no more room, only a word that is met again takes the place of another: most rare words are not.
/// </summary>
internal sealed class KnownWords
{
    private const int Neighbours = 4;
    private const int FewestSlots = 64;
    private const int MostSlots = 1 << 16;
    private const int HashBits = 31;
    private const int BitsOfMet = 15;
    private (int Hash, KnownWord? Word)[] slots = new (int, KnownWord?)[FewestSlots];
    private int count;

    // Hashes of words that were met once.
    private int[]? met;

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

    /// <summary>Takes note of a word that is not there.</summary>
    internal void Add(KnownWord word)
    {
        if (count == slots.Length / 2 && slots.Length < MostSlots)
        {
            Grow();
        }

        var hash = word.Letters.GetHashCode();
        if (slots.Length < MostSlots || WasMet(hash))
        {
            Place(word, hash);
        }
    }

    private Span<(int Hash, KnownWord? Word)> Places(int hash) =>
        slots.AsSpan((hash & ((slots.Length / Neighbours) - 1)) * Neighbours, Neighbours);

    private bool WasMet(int hash)
    {
        met ??= new int[1 << BitsOfMet];

        // By other bits than those that tell the slots.
        ref var last = ref met[hash >> (HashBits - BitsOfMet)];
        var wasMet = last == hash;
        last = hash;
        return wasMet;
    }

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
