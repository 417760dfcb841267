using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>Where the terms of a question are met in one record.</summary>
internal sealed class Meetings
{
    /// <summary>Positions of other fields begin here and further on: words of two fields never stand together.</summary>
    internal const int StatementEnd = 1 << 16;

    private readonly AskedQuestion asked;
    private readonly bool[] isPairHad;

    /// <summary>Reads a record's index words.</summary>
    internal Meetings(AskedQuestion asked, SearchText text)
    {
        this.asked = asked;
        var terms = asked.Terms.Length;
        (Statement, Excerpts, Speaker, Context) = (new double[terms], new double[terms], new double[terms], new double[terms]);
        (Anywhere, Occurrences, StatementOccurrences) = (new double[terms], new double[terms], new double[terms]);
        (WordCounts, isPairHad) = (new int[asked.DistinctWords], new bool[asked.DistinctPairs]);
        (Letters, TitleLetters) = (new LetterSet(asked.Letters), new LetterSet(asked.Letters));
        asked.Seen.Sequences.Begin(text.Statement.Length + text.Measure.Length);
        ReadStatement(text.Measure, ReadStatement(text.Statement, 0));
        Read(text.Excerpts, Excerpts, StatementEnd);
        Read(text.Names, Speaker, 2 * StatementEnd);
        Read(text.Roles, Speaker, 3 * StatementEnd);
        asked.Seen.Sequences.Begin(text.Context.Length);
        Read(text.Context, Context, 4 * StatementEnd, TitleLetters);
        for (var term = 0; term < terms; term++)
        {
            Anywhere[term] = Math.Max(Math.Max(Statement[term], Excerpts[term]), Math.Max(Speaker[term], Context[term]));
        }
    }

    /// <summary>How well each term is met in the statement, 0 to 1; in the excerpts, the speaker's name and role, the sources.</summary>
    internal double[] Statement { get; }

    internal double[] Excerpts { get; }

    internal double[] Speaker { get; }

    internal double[] Context { get; }

    /// <summary>How well each term is met in the field that has it best.</summary>
    internal double[] Anywhere { get; }

    /// <summary>How often each term is met in the record, and in its statement.</summary>
    internal double[] Occurrences { get; }

    internal double[] StatementOccurrences { get; }

    /// <summary>Every meeting in order.</summary>
    internal List<(int Position, int Term)> Places { get; } = [];

    /// <summary>The statement's words in order by their number in the question; -1 for one that the question has not.</summary>
    internal List<int> Order { get; } = [];

    /// <summary>How often the statement has each word of the question, by its number.</summary>
    internal int[] WordCounts { get; }

    /// <summary>The four-letter sequences of the statement, and of the sources.</summary>
    internal LetterSet Letters { get; }

    internal LetterSet TitleLetters { get; }

    /// <summary>Index words of the record, of its statement, and how many of those the question names.</summary>
    internal int Words { get; private set; }

    internal int StatementWords { get; private set; }

    internal int StatementMet { get; private set; }

    /// <summary>The rarity of the statement's words, and of those that the question names.</summary>
    internal double StatementRarity { get; private set; }

    internal double StatementRarityMet { get; private set; }

    /// <summary>Whether the record has a number; whether one that the question has not, and its statement such a year.</summary>
    internal bool HasNumber { get; private set; }

    internal bool TellsNumber { get; private set; }

    internal bool TellsYear { get; private set; }

    /// <summary>Whether two words that are neighbours in the question are neighbours in the statement, by the number of the pair.</summary>
    internal bool HasPair(int pair) => isPairHad[pair];

    /// <summary>Reads a field that belongs to the statement.</summary>
    /// <returns>The position behind it.</returns>
    private int ReadStatement(string field, int position)
    {
        foreach (var range in field.AsSpan().Split(' '))
        {
            if (field.AsSpan(range) is not { IsEmpty: false } word)
            {
                continue;
            }

            var seen = asked.Seen.Of(word);
            TakeInOrder(seen.Number);
            if (seen.IsIndexed)
            {
                Letters.Add(word, asked.Seen.Sequences);
                TakeStatementWord(seen, position);
            }

            position++;
        }

        return position;
    }

    private void TakeInOrder(int number)
    {
        if (number >= 0)
        {
            WordCounts[number]++;
            if (Order.Count > 0 && asked.PairNumberOf(Order[^1], number) is >= 0 and var pair)
            {
                isPairHad[pair] = true;
            }
        }

        Order.Add(number);
    }

    private void TakeStatementWord(SeenWord word, int position)
    {
        StatementWords++;
        StatementRarity += word.Rarity;
        TellsYear |= word is { IsYear: true, Number: < 0 };
        if (Meet(word, Statement, position))
        {
            StatementMet++;
            StatementRarityMet += word.Rarity;
        }
    }

    /// <summary>Reads another field, and its four-letter sequences where they are wanted.</summary>
    private void Read(string field, double[] into, int position, LetterSet? letters = null)
    {
        foreach (var range in field.AsSpan().Split(' '))
        {
            if (field.AsSpan(range) is { IsEmpty: false } word && asked.Seen.Of(word) is { IsIndexed: true } seen)
            {
                letters?.Add(word, asked.Seen.Sequences);
                Meet(seen, into, position);
            }

            position++;
        }
    }

    private bool Meet(SeenWord word, double[] into, int position)
    {
        Words++;
        HasNumber |= word.IsNumber;
        TellsNumber |= word is { IsNumber: true, Number: < 0 };
        if (word.Hits is not { } hits)
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
