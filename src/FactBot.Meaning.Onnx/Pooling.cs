namespace FactBot.Meaning.Onnx;

/// <summary>Makes one vector of those of a text's tokens.</summary>
internal static class Pooling
{
    /// <summary>The mean of the vectors of the tokens that are of the text.</summary>
    /// <param name="states">A vector for each token of one text, one behind the other.</param>
    /// <param name="mask">1 for each token of the text, 0 for padding.</param>
    /// <param name="dimension">Parts of a vector.</param>
    internal static float[] Mean(ReadOnlySpan<float> states, ReadOnlySpan<long> mask, int dimension)
    {
        var sum = new float[dimension];
        var count = 0;
        for (var token = 0; token < mask.Length; token++)
        {
            if (mask[token] == 0)
            {
                continue;
            }

            count++;
            for (var i = 0; i < dimension; i++)
            {
                sum[i] += states[(token * dimension) + i];
            }
        }

        for (var i = 0; i < dimension && count > 0; i++)
        {
            sum[i] /= count;
        }

        return sum;
    }
}
