namespace FactBot.Domain.Answers;

/// <summary>How the words that question and fact share stand to each other in both.</summary>
internal static class Closeness
{
    private const int LongRun = 8;

    /// <summary>See <see cref="Feature.Phrases"/>.</summary>
    internal static double Phrases(AskedQuestion asked, Meetings met)
    {
        double all = 0, together = 0;
        for (var i = 0; i + 1 < asked.Terms.Length; i++)
        {
            var weight = asked.Terms[i].Weight + asked.Terms[i + 1].Weight;
            all += weight;
            together += AreTogether(met.Places, i, i + 1) ? weight : 0;
        }

        return all > 0 ? together / all : 0;
    }

    /// <summary>See <see cref="Feature.Proximity"/>: the terms met against the shortest stretch of the statement that has them all.</summary>
    internal static double Proximity(AskedQuestion asked, Meetings met)
    {
        var terms = met.Statement.Count(strength => strength > 0);
        if (terms < 2)
        {
            return 0;
        }

        var counts = new int[asked.Terms.Length];
        var (inside, from, shortest) = (0, 0, int.MaxValue);
        for (var to = 0; to < met.Places.Count && met.Places[to].Position < Meetings.StatementEnd; to++)
        {
            inside += counts[met.Places[to].Term]++ == 0 ? 1 : 0;
            while (inside == terms)
            {
                shortest = Math.Min(shortest, met.Places[to].Position - met.Places[from].Position + 1);
                inside -= --counts[met.Places[from++].Term] == 0 ? 1 : 0;
            }
        }

        return Math.Min(1, terms / (double)shortest) * (1 - (1.0 / terms));
    }

    /// <summary>See <see cref="Feature.Pairs"/>.</summary>
    internal static double Pairs(AskedQuestion asked, Meetings met)
    {
        var pairs = asked.PairNumbers;
        return pairs.IsEmpty ? 0 : pairs.Count(met.HasPair) / (double)pairs.Length;
    }

    /// <summary>Each word with the one behind it.</summary>
    internal static IEnumerable<(int Left, int Right)> PairsOf(IReadOnlyList<int> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            yield return (words[i], words[i + 1]);
        }
    }

    /// <summary>See <see cref="Feature.LongestRun"/>.</summary>
    internal static double LongestRun(AskedQuestion asked, Meetings met)
    {
        var words = asked.WordNumbers;
        var run = new int[words.Length + 1];
        var longest = 0;
        foreach (var number in met.Order)
        {
            if (number < 0)
            {
                Array.Clear(run);
                continue;
            }

            for (var i = words.Length; i > 0; i--)
            {
                run[i] = words[i - 1] == number ? run[i - 1] + 1 : 0;
                longest = Math.Max(longest, run[i]);
            }
        }

        return words.Length < 2 ? 0 : Math.Clamp((longest - 1) / (double)(LongRun - 1), 0, 1);
    }

    /// <summary>See <see cref="Feature.SmallWords"/>.</summary>
    internal static double SmallWords(AskedQuestion asked, Meetings met)
    {
        int small = 0, shared = 0;
        for (var i = 0; i < asked.WordNumbers.Length; i++)
        {
            if (asked.IsSmall(i))
            {
                small++;
                shared += met.WordCounts[asked.WordNumbers[i]] > 0 ? 1 : 0;
            }
        }

        return small > 0 && asked.WordNumbers.Length > 1 ? shared / (double)small : 0;
    }

    /// <summary>Whether the second of two terms stands within two words behind the first, or right before it.</summary>
    private static bool AreTogether(List<(int Position, int Term)> places, int left, int right)
    {
        foreach (var (position, term) in places)
        {
            if (term != left)
            {
                continue;
            }

            foreach (var (other, otherTerm) in places)
            {
                if (otherTerm == right && other - position is 1 or 2 or -1)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
