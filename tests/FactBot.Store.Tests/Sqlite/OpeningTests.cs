using FactBot.Store.Sqlite;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_when_the_file_is_opened_again()
    {
        await file.With(facts: 3);
        Assert.Equal(3, await file.Count());
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_made()
    {
        var path = Path.Combine(file.Folder, "a", "b", "factbot.db");
        SqliteFactStore.Open(new SqliteStoreOptions { Path = path }, file.Time).Dispose();
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_closed_store_leaves_one_file()
    {
        await file.With(facts: 3);
        Assert.Equal([file.Path], Directory.GetFiles(file.Folder));
    }

    [Fact]
    public async Task A_database_of_a_newer_FactBot_is_refused_by_naming_both_schemas()
    {
        await file.With(facts: 1);
        file.Run("insert into migrations values (97, 'tomorrow', 'x', 'y'); pragma user_version = 97");
        var before = await File.ReadAllBytesAsync(file.Path, Token);
        var sentence = StoreFile.Refused(() => file.Open());
        Assert.Contains("schema 97", sentence, StringComparison.Ordinal);
        Assert.Contains($"only up to {Migration.All[^1].Number}", sentence, StringComparison.Ordinal);
        Assert.Contains("install a newer FactBot", sentence, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path, Token));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("Dear diary, today I learned about files. ", 100));
        File.WriteAllText(file.Path, text);
        Assert.Contains("not a FactBot database", StoreFile.Refused(() => file.Open()), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file.Path));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        file.Run("create table music (title text); insert into music values ('Imagine')");
        Assert.Contains("another program", StoreFile.Refused(() => file.Open()), StringComparison.Ordinal);
        Assert.Equal(1, StoreFile.Number(file.Path, "select count(*) from sqlite_schema"));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(file.Path);
        Assert.Contains("cannot be opened", StoreFile.Refused(() => file.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_with_what_to_do()
    {
        await file.With(facts: 50);
        StoreFile.Damage(file.Path, at: 100, length: 4000);
        Assert.Contains("factbot restore", StoreFile.Refused(() => file.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_met_while_reading_is_told_and_loses_nothing_else()
    {
        await file.With(facts: 2_000);
        var before = new FileInfo(file.Path).Length;
        StoreFile.Damage(file.Path, at: before / 3, length: (int)(before / 3));
        using var store = file.Open();
        Assert.Contains("damaged", await StoreFile.Refused(() => store.All()), StringComparison.Ordinal);
        Assert.Equal(before, new FileInfo(file.Path).Length);
    }

    [Fact]
    public async Task A_read_only_file_is_refused_when_it_is_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root may write to anything.");
        await file.With(facts: 1);
        StoreFile.Permit(file.Path, UnixFileMode.UserRead);
        Assert.Contains("read-only", StoreFile.Refused(() => file.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_folder_is_refused_when_it_is_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root may write to anything.");
        StoreFile.Permit(file.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Contains("may be written to", StoreFile.Refused(() => file.Open()), StringComparison.Ordinal);
        StoreFile.Permit(file.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_file_that_becomes_read_only_is_told_with_the_reason_and_can_still_be_read()
    {
        await file.With(facts: 1);
        using var store = file.Open();
        store.Database.Write(connection => connection.Number("pragma query_only = on"), Token);
        Assert.Contains("read-only", await StoreFile.Refused(() => store.Add(Claim(2))), StringComparison.Ordinal);
        Assert.Single(await store.All());
    }

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_there_stays()
    {
        using var store = file.Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, 20).Select(Claim)], Token);
        var pages = store.Database.Write(connection => connection.Number("pragma page_count"), Token);
        store.Database.Write(connection => connection.Number($"pragma max_page_count = {pages + 2}"), Token);
        Assert.Contains("full", await StoreFile.Refused(() => store.AddManyAsync(Here, [.. Enumerable.Range(21, 500).Select(Claim)], Token).AsTask()), StringComparison.Ordinal);
        Assert.Equal(20, (await store.All()).Count);

        store.Database.Write(connection => connection.Number("pragma max_page_count = 1000000"), Token);
        Assert.Equal(21, (await store.Add(Claim(21))).Id.Number);
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    [Fact]
    public async Task Another_process_that_writes_too_long_is_told_and_nothing_is_changed()
    {
        using var store = file.Open();
        using var other = FactBot.Store.Sqlite.Sql.Connection.Open(file.Path, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        store.Database.Write(connection => connection.Number("pragma busy_timeout = 10"), Token);
        other.RunScript("begin immediate");
        Assert.Contains("in use by another program", await StoreFile.Refused(() => store.Add(Claim(1))), StringComparison.Ordinal);
        other.RunScript("rollback");
        await store.Add(Claim(1));
    }

    [Fact]
    public async Task A_copy_of_the_files_taken_while_writing_opens_with_every_acknowledged_fact()
    {
        var copy = Path.Combine(file.Folder, "copy.db");
        using var store = file.Open();
        for (var i = 1; i <= 30; i++)
        {
            await store.Add(Claim(i));
            if (i % 10 == 0)
            {
                // What a power cut leaves: the database and its log as they are on disk, the shared memory lost.
                store.Database.Write(connection =>
                {
                    connection.RunScript($"insert into settings values ('half-{i}', 'written')");
                    File.Copy(file.Path, copy, overwrite: true);
                    File.Copy(file.Path + "-wal", copy + "-wal", overwrite: true);
                    return 0;
                }, Token);
                using (var opened = SqliteFactStore.Open(new SqliteStoreOptions { Path = copy }, file.Time))
                {
                    Assert.Equal(Enumerable.Range(1, i), (await opened.All()).Select(fact => (int)fact.Id.Number));
                }

                Assert.All(StoreDoctor.Examine(copy, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
                File.Delete(copy);
            }
        }
    }
}
