namespace FactBot.Domain.Questions;

/// <summary>
/// How many slips of a typing hand lie between two words: a letter left out, put in, exchanged, or two
/// neighbours swapped (the optimal string alignment form of Damerau, CACM 7:3, 1964).
/// </summary>
public static class EditDistance
{
    private const int LongestCompared = 64;

    /// <summary>The distance when it is no more than <paramref name="most"/>; null otherwise, and for words of more than 64 letters.</summary>
    /// <param name="most">The greatest distance of interest.</param>
    /// <param name="left">One word.</param>
    /// <param name="right">The other.</param>
    /// <param name="exchange">What an exchanged letter costs: more than <paramref name="most"/> to allow none.</param>
    public static int? Within(int most, string left, string right, int exchange = 1)
    {
        if (Math.Abs(left.Length - right.Length) > most || Math.Max(left.Length, right.Length) > LongestCompared)
        {
            return null;
        }

        Span<int> rows = stackalloc int[3 * (right.Length + 1)];
        var before = rows[..(right.Length + 1)];
        var previous = rows.Slice(right.Length + 1, right.Length + 1);
        var current = rows[(2 * (right.Length + 1))..];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            // Whoever is further off the diagonal has more slips behind it than are of interest.
            var (from, to) = (Math.Max(1, i - most), Math.Min(right.Length, i + most));
            current[from - 1] = from == 1 ? i : most + 1;
            var least = current[from - 1];
            for (var j = from; j <= to; j++)
            {
                current[j] = Cheapest(left, right, i, j, exchange, before, previous, current);
                least = Math.Min(least, current[j]);
            }

            if (least > most)
            {
                return null;
            }

            if (to < right.Length)
            {
                current[to + 1] = most + 1;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[right.Length] <= most ? previous[right.Length] : null;
    }

    private static int Cheapest(string left, string right, int i, int j, int exchange, ReadOnlySpan<int> before, ReadOnlySpan<int> previous, ReadOnlySpan<int> current)
    {
        var exchanged = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : exchange);
        var cheapest = Math.Min(exchanged, Math.Min(previous[j], current[j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return isSwap ? Math.Min(cheapest, before[j - 2] + 1) : cheapest;
    }
}
