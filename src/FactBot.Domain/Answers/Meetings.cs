using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>Where the terms of a question are met in one record.</summary>
internal sealed class Meetings
{
    /// <summary>Positions of other fields begin here and further on: words of two fields never stand together.</summary>
    internal const int StatementEnd = 1 << 16;

    private readonly AskedQuestion asked;

    /// <summary>Reads a record's index words.</summary>
    internal Meetings(AskedQuestion asked, SearchText text)
    {
        this.asked = asked;
        var terms = asked.Terms.Length;
        (Statement, Excerpts, Speaker, Context) = (new double[terms], new double[terms], new double[terms], new double[terms]);
        (Occurrences, StatementOccurrences) = (new double[terms], new double[terms]);
        var position = ReadStatement(text.Statement, 0);
        StatementLength = ReadStatement(text.Measure, position);
        Pairs = [.. Closeness.PairsOf(Order)];
        WordCounts = CountsOf(Order, asked.DistinctWords);
        Read(text.Excerpts, Excerpts, StatementEnd);
        Read(text.Names, Speaker, 2 * StatementEnd);
        Read(text.Roles, Speaker, 3 * StatementEnd);
        Read(text.Context, Context, 4 * StatementEnd, TitleLetters);
    }

    /// <summary>How well each term is met in the statement, 0 to 1; in the excerpts, the speaker's name and role, the sources.</summary>
    internal double[] Statement { get; }

    internal double[] Excerpts { get; }

    internal double[] Speaker { get; }

    internal double[] Context { get; }

    /// <summary>How often each term is met in the record, and in its statement.</summary>
    internal double[] Occurrences { get; }

    internal double[] StatementOccurrences { get; }

    /// <summary>Every meeting in order.</summary>
    internal List<(int Position, int Term)> Places { get; } = [];

    /// <summary>The statement's words in order by their number in the question; -1 for one that the question has not.</summary>
    internal List<int> Order { get; } = [];

    /// <summary>Which of them stand next to each other.</summary>
    internal HashSet<(int Left, int Right)> Pairs { get; }

    /// <summary>How often the statement has each word of the question, by its number.</summary>
    internal int[] WordCounts { get; }

    /// <summary>The four-letter sequences of the statement, and of the sources.</summary>
    internal HashSet<ulong> Letters { get; } = [];

    internal HashSet<ulong> TitleLetters { get; } = [];

    /// <summary>Index words of the record, of its statement, and how many of those the question names.</summary>
    internal int Words { get; private set; }

    internal int StatementWords { get; private set; }

    internal int StatementMet { get; private set; }

    /// <summary>Positions that the statement takes, function words and all.</summary>
    internal int StatementLength { get; }

    /// <summary>The rarity of the statement's words, and of those that the question names.</summary>
    internal double StatementRarity { get; private set; }

    internal double StatementRarityMet { get; private set; }

    /// <summary>Whether the record has a number, and its statement a year.</summary>
    internal bool HasNumber { get; private set; }

    internal bool HasYear { get; private set; }

    /// <summary>How well a term is met in the field that has it best.</summary>
    internal double Anywhere(int term) => Math.Max(Math.Max(Statement[term], Excerpts[term]), Math.Max(Speaker[term], Context[term]));

    private static int[] CountsOf(List<int> order, int words)
    {
        var counts = new int[words];
        foreach (var number in order)
        {
            if (number >= 0)
            {
                counts[number]++;
            }
        }

        return counts;
    }

    private int ReadStatement(string field, int position)
    {
        foreach (var range in field.AsSpan().Split(' '))
        {
            var word = field.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            Order.Add(asked.NumberOf(word));
            if (SearchText.IsIndexed(word))
            {
                TakeStatementWord(word, position);
            }

            position++;
        }

        return position;
    }

    private void TakeStatementWord(ReadOnlySpan<char> word, int position)
    {
        var rarity = asked.RarityOf(word);
        StatementWords++;
        StatementRarity += rarity;
        HasYear |= word is ['1' or '2', >= '0' and <= '9', _, >= '0' and <= '9'];
        Answers.Letters.AddTo(Letters, word);
        if (Meet(word, Statement, position))
        {
            StatementMet++;
            StatementRarityMet += rarity;
        }
    }

    private void Read(string field, double[] into, int position, HashSet<ulong>? letters = null)
    {
        foreach (var range in field.AsSpan().Split(' '))
        {
            var word = field.AsSpan(range);
            if (SearchText.IsIndexed(word))
            {
                if (letters is not null)
                {
                    Answers.Letters.AddTo(letters, word);
                }

                Meet(word, into, position);
            }

            position++;
        }
    }

    private bool Meet(ReadOnlySpan<char> word, double[] into, int position)
    {
        Words++;
        HasNumber |= word is ['n', >= '0' and <= '9', ..];
        if (asked.HitsOf(word) is not { } hits)
        {
            return false;
        }

        foreach (var (term, strength) in hits)
        {
            into[term] = Math.Max(into[term], strength);
            Occurrences[term] += strength;
            Places.Add((position, term));
            if (position < StatementEnd)
            {
                StatementOccurrences[term] += strength;
            }
        }

        return true;
    }
}
