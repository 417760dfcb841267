using FactBot.Domain.Facts;
using FactBot.Store.Sqlite;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public sealed class DoctorTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_healthy_database_is_found_healthy_in_every_respect_also_while_in_use()
    {
        using var store = file.Open();
        var fact = await store.Add(Claim(1));
        await store.Revise(fact with { Version = 2, Wording = new Wording { Text = "New." } });
        await store.AddToListAsync(Here, "story", [fact.Id], Editor, default, Token);
        var findings = StoreDoctor.Examine(file.Path, null, Token);
        Assert.All(findings, finding => Assert.True(finding.IsHealthy, finding.Detail));
        Assert.Equal(["file", "integrity", "schema", "references", "history", "quotes", "counts", "index"], findings.Select(finding => finding.Check));
    }

    [Fact]
    public void A_database_whose_maker_was_cut_off_before_there_was_anything_to_index_is_healthy()
    {
        file.Open().Dispose();
        file.Run("delete from index_generations");
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    [Theory]
    [InlineData("history", "F-2", "update facts set setting = 'elsewhere' where number = 2")]
    [InlineData("history", "F-2", "update facts set version = 9 where number = 2")]
    [InlineData("history", "F-2", "update citations set excerpt = 'otherwise' where fact = (select id from facts where number = 2)")]
    [InlineData("history", "F-2", "drop trigger sources_keep_content; insert into sources select 99, newsroom, zeroblob(32), type, 'Forged', translated_title, container, authors, publisher, issued, accessed, url, archive_url, archived_on, language, number, genre, other, identity, folded, url_status from sources; update citations set source = 99 where fact = 2")]
    [InlineData("history", "revision 1", "drop trigger revisions_never_change; update revisions set by_name = 'Somebody Else' where fact = 2")]
    [InlineData("history", "F-2 has no history", "drop trigger revisions_stay; delete from revisions where fact = 2")]
    [InlineData("history", "cannot be read", "update facts set said_on = 'yesterday' where number = 2")]
    [InlineData("quotes", "F-2", "update facts set words = 'The opposite.' where number = 2")]
    [InlineData("index", "F-2", "update search_text set statement = 'other words' where fact = 2")]
    [InlineData("index", "F-2", "update search_text set state = 'hold' where fact = 2")]
    [InlineData("index", "F-2", "delete from search_text where fact = 2")]
    [InlineData("index", "F-2", "delete from index_tail where fact = 2")]
    [InlineData("index", "1 facts too many", "insert into search_text select id + 97, kind, state, first_day, last_day, speaker, tags, statement, measure, excerpts, names, roles, context from search_text where fact = 2")]
    [InlineData("index", "analysis", "update index_generations set analysis = -1")]
    [InlineData("index", "analysis", "delete from index_generations")]
    [InlineData("counts", "4", "update newsrooms set fact_count = 4")]
    [InlineData("references", "facts", "pragma foreign_keys = off; drop trigger facts_stay; delete from facts where number = 2")]
    [InlineData("schema", "newer FactBot", "pragma user_version = 97")]
    [InlineData("schema", "another program", "pragma application_id = 1")]
    public async Task What_was_done_behind_its_back_is_found(string check, string said, string tampering)
    {
        await file.With(facts: 3);
        file.Run(tampering);
        var finding = Assert.Single(StoreDoctor.Examine(file.Path, null, Token), finding => finding.Check == check);
        Assert.False(finding.IsHealthy);
        Assert.Contains(said, finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete from facts", "never deleted")]
    [InlineData("delete from sources", "never deleted")]
    [InlineData("delete from revisions", "append-only")]
    [InlineData("update revisions set why = 'x'", "append-only")]
    [InlineData("update sources set title = 'x'", "never changes")]
    [InlineData("update facts set number = 9 where number = 1", "never changes")]
    public async Task The_file_itself_refuses_to_forget(string sql, string said)
    {
        await file.With(facts: 3);
        Assert.Contains(said, Assert.ThrowsAny<Microsoft.Data.Sqlite.SqliteException>(() => file.Run(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_pages_are_found_and_nothing_more_is_claimed()
    {
        await file.With(facts: 300);
        StoreFile.Damage(file.Path, at: new FileInfo(file.Path).Length / 2);
        var findings = StoreDoctor.Examine(file.Path, null, Token);
        Assert.Equal([("file", true), ("integrity", false)], findings.Select(finding => (finding.Check, finding.IsHealthy)));
    }

    [Fact]
    public void A_file_that_is_not_there_or_no_database_is_said_to_be_so()
    {
        var missing = Assert.Single(StoreDoctor.Examine(file.Path, null, Token));
        Assert.Equal(("file", false), (missing.Check, missing.IsHealthy));
        File.WriteAllText(file.Path, new string('x', 5_000));
        Assert.Contains("not a FactBot database", StoreDoctor.Examine(file.Path, null, Token)[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reindexing_mends_an_index_out_of_step()
    {
        await file.With(facts: 3);
        file.Run("delete from index_tail");
        using var store = file.Open();
        Assert.Empty(await store.Found("claim"));
        store.Reindex(null, Token);
        Assert.Equal(3, (await store.Found("claim")).Length);
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    [Fact]
    public async Task It_stops_when_its_token_is_cancelled()
    {
        await file.With(facts: 3);
        Assert.ThrowsAny<OperationCanceledException>(() => StoreDoctor.Examine(file.Path, null, new CancellationToken(canceled: true)));
    }
}
