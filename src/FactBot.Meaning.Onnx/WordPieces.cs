using FactBot.Domain.Meaning;
using Microsoft.ML.Tokenizers;

namespace FactBot.Meaning.Onnx;

/// <summary>WordPiece, as BERT and its like have it.</summary>
internal sealed class WordPieces : ITextTokens
{
    private readonly BertTokenizer tokenizer;

    /// <exception cref="EncoderUnavailableException">The vocabulary lacks what every text needs.</exception>
    internal WordPieces(string vocabulary, bool lowerCases)
    {
        try
        {
            tokenizer = BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = lowerCases, RemoveNonSpacingMarks = lowerCases });
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IOException or KeyNotFoundException)
        {
            throw new EncoderUnavailableException($"{vocabulary} is no vocabulary of a sentence encoder: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public long Padding => tokenizer.PaddingTokenId;

    /// <inheritdoc/>
    public long[] Of(string text, int most) => [.. tokenizer.EncodeToIds(text, most, addSpecialTokens: true, out _, out _).Select(id => (long)id)];
}
