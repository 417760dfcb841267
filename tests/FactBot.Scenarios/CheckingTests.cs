using System.Text.Json;
using FactBot.Testing;
using Microsoft.Data.Sqlite;

namespace FactBot.Scenarios;

public sealed class CheckingTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task A_healthy_store_passes_every_check()
    {
        await FillAsync();
        var checkup = await newsroom.OnStoreAsync("doctor");
        Assert.Equal(0, checkup.ExitCode);
        Assert.All(checkup.Out.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("✓", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update facts set words = 'The Knesset has created nothing.'")]
    [InlineData("update revisions set by_name = 'Somebody Else'")]
    public async Task What_was_changed_behind_the_programs_back_is_found(string tampering)
    {
        await FillAsync();
        using (var connection = new SqliteConnection($"Data Source={newsroom.Store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = await DropTriggersAsync(connection) + tampering;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var checkup = await newsroom.OnStoreAsync("doctor", "--json");
        Assert.Equal(1, checkup.ExitCode);
        var report = JsonDocument.Parse(checkup.Out).RootElement;
        Assert.False(report.GetProperty("healthy").GetBoolean());
        Assert.Contains(report.GetProperty("checks").EnumerateArray(), check => !check.GetProperty("healthy").GetBoolean() && check.GetProperty("detail").GetString()!.Contains("F-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_process_left_half_done_is_rolled_back()
    {
        await FillAsync();
        using (var connection = new SqliteConnection($"Data Source={newsroom.Store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode = delete; pragma cache_size = 5; begin; create table half (done blob); insert into half values (randomblob(2000000))";
            command.ExecuteNonQuery();
            File.Copy(newsroom.Store, newsroom.File("killed.db"));
            File.Copy(newsroom.Store + "-journal", newsroom.File("killed.db-journal"));
        }

        Assert.Equal(0, (await newsroom.RunAsync("doctor", "--db", "killed.db")).ExitCode);
    }

    [Fact]
    public async Task A_wrong_setting_is_found_and_named()
    {
        await FillAsync();
        var checkup = await newsroom.With("FACTBOT__Web__Role", "king").With("FACTBOT__Web__ListenOn", "nowhere").OnStoreAsync("doctor");
        Assert.Equal(1, checkup.ExitCode);
        Assert.Contains("Web:Role", checkup.Error, StringComparison.Ordinal);
        Assert.Contains("Web:ListenOn", checkup.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_store_is_no_health()
    {
        Assert.Equal(1, (await newsroom.OnStoreAsync("doctor")).ExitCode);
        Assert.False(File.Exists(newsroom.Store));
    }

    public void Dispose() => newsroom.Dispose();

    private async Task FillAsync()
    {
        newsroom.FileOf("facts.jsonl", [SampleFact.Claim()]);
        await newsroom.OnStoreAsync("import", "facts.jsonl");
    }

    private static Task<string> DropTriggersAsync(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(group_concat('drop trigger ' || name || ';', ''), '') from sqlite_schema where type = 'trigger'";
        return Task.FromResult((string)command.ExecuteScalar()!);
    }
}
