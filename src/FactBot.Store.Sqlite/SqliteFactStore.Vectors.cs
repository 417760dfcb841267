using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;
using FactBot.Store.Sqlite.Vectors;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <summary>So many times the facts wanted are looked at first: some are filtered out, or were revised.</summary>
    private const int LookedAtMore = 8;

    private readonly VectorMemory vectors = new();

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<UnencodedFact>> UnencodedAsync(UnencodedFacts wanted, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            var after = wanted.After is { } last && NewsroomRow.Find(connection, last.Newsroom) is { } room ? (room.Id, last.Fact.Id.Number) : (0L, 0L);
            var names = new Dictionary<long, NewsroomId>();
            return VectorRows.Unencoded(connection, wanted.Model, after, wanted.OpenOnly, wanted.Limit)
                .Select(found => new UnencodedFact(NameOf(connection, found.Newsroom, names), FactRows.At(connection, found.Row)))
                .ToImmutableArray();
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> KeepVectorsAsync(string model, IReadOnlyList<FactVector> vectors, CancellationToken cancellationToken) => ValueTask.FromResult(vectors.Count == 0 ? 0 : database.WriteLazily(
        connection =>
        {
            var kept = VectorRows.FindOrMake(connection, model, vectors[0].Values.Length);
            return vectors.Count(vector =>
                vector.Values.Length == kept.Dimension
                && NewsroomRow.Find(connection, vector.Newsroom) is { } room
                && VectorRows.Add(connection, kept, room.Id, vector));
        },
        cancellationToken));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<NearCandidate>> NearestAsync(NewsroomId newsroom, NearestSearch search, CancellationToken cancellationToken) => database.ReadAsync(
        connection => index.Read(connection, newsroom) is var (room, view) && VectorRows.Find(connection, search.Model, search.Vector.Length) is { } model
            && vectors.Of(connection, model, room.Id) is { } table
                ? Nearest(connection, view.Stamp.Generation, table, search, cancellationToken)
                : [],
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VectorCount> CountVectorsAsync(string model, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => new VectorCount(VectorRows.Count(connection, model), connection.Number(CountFacts)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> ForgetOtherVectorsAsync(string model, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.WriteLazily(connection => VectorRows.ForgetOthers(connection, model, limit), cancellationToken));

    private static ImmutableArray<NearCandidate> Nearest(Connection connection, long generation, VectorTable table, NearestSearch search, CancellationToken cancellationToken)
    {
        var vector = QuantisedVector.Of(search.Vector.Span);
        var filters = new FilterSet(search.Filters, numbers: null);
        var source = search.Filters.Source is { } named ? TextFolding.Fold(named) : null;
        var found = ImmutableArray.CreateBuilder<NearCandidate>();
        var seen = new HashSet<long>();
        for (long most = Math.Max(0, search.Limit) * (long)LookedAtMore; found.Count < search.Limit; most *= LookedAtMore)
        {
            var nearest = table.Nearest(vector, search.AtLeast, (int)Math.Min(most, int.MaxValue), cancellationToken);
            foreach (var (id, likeness) in nearest.Where(one => seen.Add(one.Id)))
            {
                if (found.Count < search.Limit && VectorRows.FactOf(connection, id) is var (row, number) && Satisfies(row))
                {
                    found.Add(new NearCandidate(CandidateRows.At(connection, generation, new FoundFact(0, number, row)), likeness));
                }
            }

            if (nearest.Count < most)
            {
                break;
            }
        }

        return found.ToImmutable();

        bool Satisfies(long row) =>
            (filters.IsEmpty || (SearchTextRows.Find(connection, generation, row) is { } fact && filters.Allows(fact)))
            && (source is null || HasSource(connection, row, source));
    }

    private static NewsroomId NameOf(Connection connection, long newsroom, Dictionary<long, NewsroomId> known)
    {
        if (!known.TryGetValue(newsroom, out var name))
        {
            known[newsroom] = name = NewsroomRow.NameOf(connection, newsroom);
        }

        return name;
    }
}
