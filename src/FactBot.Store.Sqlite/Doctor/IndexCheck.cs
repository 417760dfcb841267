using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>
/// Whether the segments and the tail of the index hold exactly the words of <c>search_text</c>: for each fact all
/// postings, and for each word how many facts have it.
/// </summary>
internal sealed class IndexCheck
{
    private const string SelectNewsrooms = "select name from newsrooms order by id";

    private const string SelectFacts = "select f.number, f.id from facts f where f.newsroom = ? order by f.number";

    private const string CountTexts = "select (select count(*) from search_text where id between g.id << 40 and ((g.id + 1) << 40) - 1) - (select count(*) from facts) from index_generations g where is_current = 1";

    private readonly Tally tally = new("index", "The index has the words of every fact, and no others.");
    private readonly CancellationToken cancellationToken;
    private readonly Connection connection;

    private IndexCheck(Connection connection, CancellationToken cancellationToken) =>
        (this.connection, this.cancellationToken) = (connection, cancellationToken);

    internal static Finding Of(Connection connection, CancellationToken cancellationToken)
    {
        var check = new IndexCheck(connection, cancellationToken);
        if (connection.Number(CountTexts) is var more && more != 0)
        {
            check.tally.Note(string.Create(CultureInfo.InvariantCulture, $"The index has the words of {more:+0;-0} facts too many."));
        }

        foreach (var newsroom in check.Newsrooms())
        {
            check.Compare(newsroom);
        }

        return check.tally.Finding;
    }

    private List<NewsroomId> Newsrooms()
    {
        var newsrooms = new List<NewsroomId>();
        using var statement = connection.Use(SelectNewsrooms);
        while (statement.Step())
        {
            newsrooms.Add(new NewsroomId(statement.Text(0)));
        }

        return newsrooms;
    }

    private void Compare(NewsroomId newsroom)
    {
        try
        {
            if (new NewsroomIndex().Read(connection, () => NewsroomRow.Find(connection, newsroom)) is not var (room, view))
            {
                return;
            }

            var postings = new PostingSums();
            AddTexts(room.Id, view, postings);
            TakeSegments(view, postings);
            TakeTail(view, postings);
            foreach (var number in postings.Unequal())
            {
                tally.Note($"{new FactId(number)}: the index is out of step with its words.");
            }

            foreach (var term in postings.Miscounted(view))
            {
                tally.Note($"The index miscounts the facts that have '{term}'.");
            }
        }
        catch (InvalidDataException)
        {
            tally.Note("A part of the index is damaged or missing.");
        }
    }

    private void AddTexts(long newsroom, IndexView view, PostingSums postings)
    {
        var terms = new FactTerms();
        using var statement = connection.Use(SelectFacts);
        statement.With(newsroom);
        while (statement.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SearchTextRows.Find(connection, view.Stamp.Generation, statement.Number(1)) is { } fact)
            {
                foreach (var (term, impact) in terms.Of(fact, postings.IdOf))
                {
                    postings.Expect(term, statement.Number(0), impact);
                }
            }
        }
    }

    private void TakeSegments(IndexView view, PostingSums postings)
    {
        var cursor = new PostingCursor();
        foreach (var segment in view.Segments)
        {
            var exclusion = new Exclusion(segment.Dead, allowed: null, view);
            var (part, data) = (-1, Array.Empty<byte>());
            for (var place = 0; place < segment.Terms.Count; place++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var entry = segment.Terms[place];
                if (entry.Count == 0)
                {
                    continue;
                }

                (part, data) = part == entry.Chunk ? (part, data) : (entry.Chunk, IndexRows.Chunk(connection, segment.Segment.Id, entry.Chunk));
                cursor.Open(data, entry, segment.Documents.Count, points: 0);
                Take(cursor, postings.IdOf(segment.Terms.Bytes(place)), segment, exclusion, postings);
            }
        }
    }

    private static void Take(PostingCursor cursor, int term, LiveSegment segment, Exclusion exclusion, PostingSums postings)
    {
        for (var block = cursor.NextBlock(out var impacts); !block.IsEmpty; block = cursor.NextBlock(out impacts))
        {
            for (var i = 0; i < block.Length; i++)
            {
                if (!exclusion.Has(block[i]) && segment.Documents.Number(block[i]) is var number && !exclusion.HasNumber(number))
                {
                    postings.Meet(term, number, impacts[i]);
                }
            }
        }
    }

    /// <summary>The tail was made of the same words a moment ago; what counts is which facts are in it.</summary>
    private void TakeTail(IndexView view, PostingSums postings)
    {
        var terms = new FactTerms();
        for (var entry = 0; entry < view.Visible; entry++)
        {
            if (!view.TailDocuments.Stands(entry, view.Visible))
            {
                continue;
            }

            var (number, fact) = SearchTextRows.Of(connection, view.Stamp.Generation, view.TailDocuments.Rows[entry]) ?? throw Varint.Damaged();
            foreach (var (term, impact) in terms.Of(fact, postings.IdOf))
            {
                postings.Meet(term, number, impact);
            }
        }
    }
}
