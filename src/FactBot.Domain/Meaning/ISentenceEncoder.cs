using System.Collections.Immutable;

namespace FactBot.Domain.Meaning;

/// <summary>What a text is to an encoder: some models are told which of the two they read.</summary>
public enum TextRole
{
    /// <summary>What somebody asks.</summary>
    Question,

    /// <summary>What a fact says.</summary>
    Fact,
}

/// <summary>
/// Turns texts into vectors that lie the closer together the more alike the texts' meanings are. Optional: without one,
/// facts are found by their words alone.
/// </summary>
public interface ISentenceEncoder
{
    /// <summary>Names the model and all that its vectors hang on; only vectors of one name and one length are compared.</summary>
    string Model { get; }

    /// <summary>Whether texts leave this machine. Such an encoder is never sent a fact that not everybody may read.</summary>
    bool IsRemote { get; }

    /// <summary>A vector of length 1 for each text, in order, all with the same number of parts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="role">What they are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EncoderUnavailableException">There is none now; the sentence says why.</exception>
    ValueTask<ImmutableArray<ReadOnlyMemory<float>>> EncodeAsync(ImmutableArray<string> texts, TextRole role, CancellationToken cancellationToken);
}

/// <summary>Texts cannot be encoded: a model that is missing or no sentence encoder, a server that does not answer.</summary>
/// <param name="sentence">One sentence for the operator: what is wrong and what to change.</param>
/// <param name="inner">What the library below said.</param>
public sealed class EncoderUnavailableException(string sentence, Exception? inner = null) : Exception(sentence, inner);
