namespace FactBot.Meaning.Onnx;

/// <summary>Cuts texts into the pieces a model knows by number.</summary>
internal interface ITextTokens
{
    /// <summary>Fills up shorter texts of a batch.</summary>
    long Padding { get; }

    /// <summary>The numbers of a text's pieces, with those that begin and end it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many at most; the end of a longer text is left out.</param>
    long[] Of(string text, int most);
}
