namespace FactBot.Domain.Questions;

/// <summary>Tells one-letter slips of the pen.</summary>
internal static class Spelling
{
    /// <summary>One letter changed, missing, too many, or swapped with its neighbour; also when nothing differs.</summary>
    internal static bool IsOneEditApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = a.AsSpan().CommonPrefixLength(b);
        ReadOnlySpan<char> x = a.AsSpan(start), y = b.AsSpan(start);
        return x.Length == 0 || y.Length == 0
            || x[1..].SequenceEqual(y[1..])
            || x[1..].SequenceEqual(y)
            || x.SequenceEqual(y[1..])
            || (x.Length > 1 && y.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]));
    }
}
