using System.Globalization;
using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>One walk over all facts, a few in memory at a time, that feeds every check that needs them.</summary>
internal sealed class FactPass
{
    private const string SelectRows = "select id from facts where id > ? order by id limit 500";

    private const string SelectDigest = "select words_sha256 from facts where id = ?";

    private const string SelectMiscounted =
        """
        select n.name, n.fact_count, count(f.id), n.last_number, coalesce(max(f.number), 0)
        from newsrooms n left join facts f on f.newsroom = n.id
        group by n.id having n.fact_count <> count(f.id) or n.last_number < coalesce(max(f.number), 0)
        """;

    private readonly Tally history = new("history", "Every fact is as its last revision left it, and every history is whole.");
    private readonly Tally quotes = new("quotes", "Every fact's words have the digest they were stored with.");
    private readonly Tally index = new("index", "The index has the words of every fact.");
    private readonly Tally counts = new("counts", "Facts and numbers are counted right.");

    internal bool IsComplete { get; private set; }

    internal Finding History => history.Finding;

    internal Finding Quotes => quotes.Finding;

    internal Finding Index => index.Finding;

    internal Finding Counts => counts.Finding;

    internal void Run(Connection connection, CancellationToken cancellationToken)
    {
        // No fact is added before there is an index: where none was begun, nothing is missing while there is no fact.
        var generation = IndexGenerations.Current(connection);
        if (generation?.Analysis != SearchText.AnalysisVersion && (generation is not null || connection.Number("select count(*) from facts") > 0))
        {
            index.Note(string.Create(CultureInfo.InvariantCulture, $"The index was made by analysis {generation?.Analysis ?? 0}, not {SearchText.AnalysisVersion}: start FactBot to make it anew."));
        }

        foreach (var row in RowIds(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Examine(connection, row, generation?.Id ?? 0);
        }

        Count(connection);
        IsComplete = true;
    }

    private static IEnumerable<long> RowIds(Connection connection)
    {
        var page = new List<long>();
        var last = 0L;
        do
        {
            page.Clear();
            using (var statement = connection.Use(SelectRows))
            {
                statement.With(last);
                while (statement.Step())
                {
                    page.Add(statement.Number(0));
                }
            }

            foreach (var row in page)
            {
                yield return last = row;
            }
        }
        while (page.Count > 0);
    }

    private void Examine(Connection connection, long row, long generation)
    {
        try
        {
            var fact = FactRows.At(connection, row);
            history.Note(RevisionChain.FirstFault(fact, RevisionRows.Of(connection, row)));
            quotes.Note(Digest(connection, row) == fact.Wording.Digest ? null : $"{fact.Id}: the words are not those that were stored; they were changed outside FactBot.");
            index.Note(SearchTextRows.Find(connection, generation, row) == IndexedFact.Of(fact) ? null : $"{fact.Id}: the index has other words than the fact.");
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            history.Note(string.Create(CultureInfo.InvariantCulture, $"Row {row} of the facts cannot be read: {exception.Message}"));
        }
    }

    private void Count(Connection connection)
    {
        using var statement = connection.Use(SelectMiscounted);
        while (statement.Step())
        {
            counts.Note(string.Create(CultureInfo.InvariantCulture,
                $"Newsroom {statement.Text(0)} counts {statement.Number(1)} facts up to F-{statement.Number(3)}, and has {statement.Number(2)} up to F-{statement.Number(4)}."));
        }
    }

    private static string Digest(Connection connection, long row)
    {
        using var statement = connection.Use(SelectDigest);
        return statement.With(row).Step() ? statement.Text(0) : "";
    }
}
