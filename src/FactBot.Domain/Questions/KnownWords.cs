namespace FactBot.Domain.Questions;

/// <summary>
/// Words by how they are written. Every slot has the hash of its word, for what looking a word up costs is above all what
/// it fetches from memory.
/// </summary>
internal sealed class KnownWords
{
    private const int FewestSlots = 64;
    private (int Hash, KnownWord? Word)[] slots = new (int, KnownWord?)[FewestSlots];

    /// <summary>How many words.</summary>
    internal int Count { get; private set; }

    /// <summary>The word that is written so, or null.</summary>
    /// <param name="written">How it is written.</param>
    /// <param name="hash">The hash of that.</param>
    internal KnownWord? Find(ReadOnlySpan<char> written, int hash)
    {
        for (var slot = hash & (slots.Length - 1); slots[slot].Word is { } word; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Hash == hash && written.SequenceEqual(word.Written))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Adds a word that is not there.</summary>
    internal void Add(KnownWord word, int hash)
    {
        if (++Count > slots.Length / 2)
        {
            Grow();
        }

        Place(slots, word, hash);
    }

    internal void Clear()
    {
        Array.Clear(slots);
        Count = 0;
    }

    private void Grow()
    {
        var grown = new (int, KnownWord?)[slots.Length * 2];
        foreach (var (hash, word) in slots)
        {
            if (word is not null)
            {
                Place(grown, word, hash);
            }
        }

        slots = grown;
    }

    private static void Place((int Hash, KnownWord? Word)[] slots, KnownWord word, int hash)
    {
        var slot = hash & (slots.Length - 1);
        while (slots[slot].Word is not null)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = (hash, word);
    }
}
