using FactBot.Domain.Meaning;
using Microsoft.ML.Tokenizers;

namespace FactBot.Meaning.Onnx;

/// <summary>
/// SentencePiece, as XLM-RoBERTa and the multilingual encoders made of it have it. They number pieces in their own way:
/// four special ones first, and every piece of the file one later than it stands there.
/// </summary>
internal sealed class SentencePieces : ITextTokens
{
    private const long Begin = 0;
    private const long Pad = 1;
    private const long End = 2;
    private const long Unknown = 3;
    private const int OfSpecials = 2;
    private readonly SentencePieceTokenizer tokenizer;

    /// <exception cref="EncoderUnavailableException">The file is no SentencePiece model.</exception>
    internal SentencePieces(string model)
    {
        try
        {
            using var stream = File.OpenRead(model);
            tokenizer = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // What the library throws on foreign bytes is as varied as they are.
            throw new EncoderUnavailableException($"{model} is no SentencePiece model: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public long Padding => Pad;

    /// <inheritdoc/>
    public long[] Of(string text, int most) =>
        [Begin, .. tokenizer.EncodeToIds(text).Take(most - OfSpecials).Select(id => id == tokenizer.UnknownId ? Unknown : id + 1L), End];
}
