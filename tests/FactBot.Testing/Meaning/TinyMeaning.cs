using System.Collections.Frozen;
using System.Collections.Immutable;
using FactBot.Domain.Meaning;

namespace FactBot.Testing.Meaning;

/// <summary>
/// A meaning that a reader can see through: words on one line mean the same, everything else means nothing. A text is
/// the sum of what its words mean, with a little of <see cref="Nothing"/>.
/// </summary>
public static class TinyMeaning
{
    /// <summary>The part of a vector that says nothing in particular.</summary>
    public const int Nothing = 0;

    private static readonly string[] Lines =
    [
        "car cars automobile vehicle vehicles voiture voitures",
        "maker manufacturer producer plant constructeur",
        "fired fire dismissed sacked laid redundant licencié licenciés",
        "people workers staff employees personnes ouvriers",
        "mayor city council maire",
        "bribes corruption bribery bribed",
        "rain weather storm météo",
        "flat apartment apartments rent loyer",
        "price cost costs expensive prix",
    ];

    private static readonly FrozenDictionary<string, int> Lookup = Lines
        .SelectMany((line, i) => line.Split(' ').Select(word => (word, i)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.i + 1);

    /// <summary>Parts of a vector.</summary>
    public static int Dimension => Lines.Length + 1;

    /// <summary>Every word that means something, with the part of the vector it stands for.</summary>
    public static IReadOnlyDictionary<string, int> Words => Lookup;

    /// <summary>The vector of a text, of any length but 0.</summary>
    public static float[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var vector = new float[Dimension];
        vector[Nothing] = 0.1f;
        foreach (var word in text.ToLowerInvariant().Split([' ', '.', ',', '?', '!', ':', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            vector[Lookup.GetValueOrDefault(word, Nothing)] += Lookup.ContainsKey(word) ? 1 : 0;
        }

        return vector;
    }
}

/// <summary>An encoder that knows <see cref="TinyMeaning"/>, and can fail.</summary>
public sealed class TinyEncoder : ISentenceEncoder
{
    /// <inheritdoc/>
    public string Model { get; init; } = "tiny";

    /// <inheritdoc/>
    public bool IsRemote { get; init; }

    /// <summary>Why it is unavailable; null when it is not.</summary>
    public string? Trouble { get; set; }

    /// <summary>Every text it was given.</summary>
    public List<string> Seen { get; } = [];

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ReadOnlyMemory<float>>> EncodeAsync(ImmutableArray<string> texts, TextRole role, CancellationToken cancellationToken)
    {
        if (Trouble is { } sentence)
        {
            throw new EncoderUnavailableException(sentence);
        }

        Seen.AddRange(texts);
        return new([.. texts.Select(text => Unit(TinyMeaning.Of(text)))]);
    }

    private static ReadOnlyMemory<float> Unit(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(part => part * part));
        return vector.Select(part => part / length).ToArray();
    }
}
