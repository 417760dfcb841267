using FactBot.Domain.Facts;
using FactBot.Store.Sqlite;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>Counts the steps of SQLite's machine, which are the same on every run, instead of the time.</summary>
public sealed class CostTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public Task Adding_a_fact_costs_the_same_however_many_are_on_file() => CostsTheSame(CostOfAdding);

    [Fact]
    public Task Looking_a_fact_up_costs_the_same_however_many_are_on_file() => CostsTheSame((store, _) => CostOfLookingUp(store));

    [Fact]
    public Task Telling_the_sources_with_a_text_again_costs_the_same_however_many_are_on_file() => CostsTheSame((store, _) => CostOfTellingSourcesAgain(store));

    /// <param name="cost">Does something and tells its steps; it may add facts from a number on.</param>
    private async Task CostsTheSame(Func<SqliteFactStore, int, int> cost)
    {
        using var store = file.Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, 200).Select(OfSourceOfItsOwn)], Token);
        var few = cost(store, 1_001);
        await store.AddManyAsync(Here, [.. Enumerable.Range(2_001, 4_000).Select(OfSourceOfItsOwn)], Token);
        var many = cost(store, 7_001);
        Assert.True(few > 0 && many <= few * 2, $"{few} steps with few facts on file, {many} with many.");
    }

    private static Claim OfSourceOfItsOwn(int number)
    {
        var claim = Claim(number);
        return claim with { Citations = [claim.Citations[0] with { Source = claim.Citations[0].Source with { Title = $"Title {number}" } }] };
    }

    private static int CostOfTellingSourcesAgain(SqliteFactStore store)
    {
        var sieve = new SourceSieve();
        _ = Cost(store, Tell);
        return Cost(store, connection =>
        {
            for (var i = 0; i < 200; i++)
            {
                Tell(connection);
            }
        });

        void Tell(Connection connection) => Assert.NotEmpty(sieve.Candidates(connection, NewsroomRow.Find(connection, Here)!.Id, ofGeneration: 1, "title 7")!);
    }

    private static int CostOfAdding(SqliteFactStore store, int first) => Cost(store, connection =>
    {
        var writing = new FactWriting(connection, NewsroomRow.FindOrMake(connection, Here), default);
        foreach (var number in Enumerable.Range(first, 100))
        {
            writing.Add(new FactPreparations().Prepare(Claim(number)), $"event-{number}");
        }

        writing.Finish();
    });

    private static int CostOfLookingUp(SqliteFactStore store) => Cost(store, connection =>
    {
        for (var i = 1; i <= 100; i++)
        {
            _ = FactRows.Find(connection, NewsroomRow.Find(connection, Here)!.Id, new(i));
        }
    });

    private static int Cost(SqliteFactStore store, Action<Connection> work) => store.Database.Write(connection =>
    {
        var questions = 0;
        using (Interruptible.By(connection, () => questions++, CancellationToken.None))
        {
            work(connection);
        }

        return questions;
    }, CancellationToken.None);
}
