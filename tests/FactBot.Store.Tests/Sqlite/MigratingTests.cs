using FactBot.Domain.Facts;
using FactBot.Store.Sqlite;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public sealed class MigratingTests : IDisposable
{
    private static int Newest => Migration.All[^1].Number;

    private static readonly Migration Next = new(Migration.All[^1].Number + 1, "next", "alter table facts add column mood text; create table moods (name text) strict;");
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    public static TheoryData<string> Released() => [.. Directory.GetFiles(ReleasedFiles.Folder(), "*.db").Select(Path.GetFileName).OfType<string>().Order()];

    [Theory]
    [MemberData(nameof(Released))]
    public async Task The_database_of_every_released_schema_opens_with_its_facts(string name)
    {
        File.Copy(Path.Combine(ReleasedFiles.Folder(), name), file.Path);
        using var store = file.Open();
        var facts = await store.All();
        var expected = ReleasedFiles.Facts();
        Assert.Equal(expected.Select(FactText.Content), facts.Take(expected.Length).Select(FactText.Content));
        Assert.Equal([1, 2], (await store.HistoryAsync(Here, new FactId(4), Token)).Select(revision => revision.Version));
        Assert.Equal([new FactId(3), new FactId(1)], (await store.ListAsync(Here, "Pegasus", Token))!.Ids);
        Assert.Equal(new FactId(3), (await store.Found("cybersecurity investment"))[0]);
        Assert.Equal(new FactId(5), (await store.Add(Claim(5))).Id);
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    [Fact]
    public void There_is_a_released_database_for_every_schema() =>
        Assert.Equal(Migration.All.Select(migration => $"{migration.Number:D4}.db"), Released().Select(row => row.Data));

    [Fact]
    public async Task A_pending_step_is_taken_after_a_copy_was_made()
    {
        await file.With(facts: 3);
        Open([.. Migration.All, Next]).Dispose();
        var copy = file.File($"factbot.db.before-schema-{Next.Number}-20260304T050607Z");
        Assert.Equal(3, StoreFile.Number(copy, "select count(*) from facts"));
        Assert.Equal(Newest, StoreFile.Number(copy, "pragma user_version"));
        Assert.Equal(Next.Number, StoreFile.Number(file.Path, "pragma user_version"));
        Assert.Equal(Next.Number, StoreFile.Number(file.Path, "select max(number) from migrations"));
        Assert.Equal(3, StoreFile.Number(file.Path, "select count(*) from facts where mood is null"));
    }

    [Fact]
    public async Task Nothing_pending_makes_no_copy()
    {
        await file.With(facts: 1);
        file.Open().Dispose();
        Assert.Single(Directory.GetFiles(file.Folder));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_database_as_it_was()
    {
        await file.With(facts: 3);
        var broken = Next with { Script = "create table moods (name text) strict; insert into no_such_table values (1);" };
        Assert.ThrowsAny<Exception>(() => Open([.. Migration.All, broken]).Dispose());
        Assert.Equal(0, StoreFile.Number(file.Path, "select count(*) from sqlite_schema where name = 'moods'"));
        Assert.Equal(3, await file.Count());
    }

    [Fact]
    public async Task A_past_script_that_was_changed_is_refused()
    {
        await file.With(facts: 1);
        var sentence = StoreFile.Refused(() => Open([Migration.All[0] with { Script = Migration.All[0].Script + " " }, .. Migration.All[1..]]));
        Assert.Contains("another script for schema 1 (first)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_of_another_analysis_is_rebuilt_when_the_file_is_opened()
    {
        await file.With(facts: 3);
        file.Run("update index_generations set analysis = -1; update search_text set statement = 'stale', speaker = 'stale'; update facts set words_key = 'stale'; update sources set folded = 'stale', identity = 'stale'");
        using var store = file.Open();
        Assert.Equal(3, (await store.Found("claim")).Length);
        Assert.Empty(await store.Found("stale"));
        Assert.Equal(3, (await store.Found("", new() { Source = "l'express" })).Length);
        Assert.IsType<Domain.Storage.AddResult.AlreadyOnFile>(await store.AddAsync(Here, Claim(1), null, Token));
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    private SqliteFactStore Open(System.Collections.Immutable.ImmutableArray<Migration> migrations) =>
        SqliteFactStore.Open(new SqliteStoreOptions { Path = file.Path }, new Migrator(migrations, file.Time), file.Time);
}
