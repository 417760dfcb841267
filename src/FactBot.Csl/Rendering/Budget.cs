namespace FactBot.Csl.Rendering;

/// <summary>
/// Bounds the work of a style of unknown origin: macros that call each other twice at every level would run for ever
/// without any cycle, and long affixes would fill the memory.
/// </summary>
internal sealed class Budget(int items, CancellationToken cancellationToken)
{
    /// <summary>Elements one rendering of an item may take; the largest official styles take a few thousand.</summary>
    public const int StepsPerRendering = 200_000;

    /// <summary>Characters one rendering may add to what the item itself has.</summary>
    public const int CharactersPerRendering = 1_000_000;

    /// <summary>Elements all renderings of one item may take on average, sorting and disambiguation included.</summary>
    private const long StepsPerItem = 100_000;

    private long total = 1_000_000 + (StepsPerItem * items);
    private int steps;
    private int characters;

    /// <summary>A rendering begins.</summary>
    public void Begin() => (steps, characters) = (0, 0);

    public void Spend()
    {
        if (++steps > StepsPerRendering) throw Stopped($"one item took more than {StepsPerRendering:N0} steps");
        if (--total < 0) throw Stopped("the whole document took too many steps");
        if ((steps & 0x3FF) == 0) cancellationToken.ThrowIfCancellationRequested();
    }

    public void Write(int count)
    {
        characters += count;
        if (characters > CharactersPerRendering) throw Stopped($"one item came to more than {CharactersPerRendering:N0} characters");
    }

    private static CslException Stopped(string why) =>
        new($"The style was stopped because {why}; its macros or affixes repeat each other.");
}
