using FactBot.Store.Sqlite;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public sealed class BackupTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_backup_made_while_others_write_holds_one_state_whole()
    {
        using var store = file.Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, 300).Select(Claim)], Token);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writing = Task.Run(async () =>
        {
            for (var i = 301; !done.IsCancellationRequested; i++)
            {
                await store.Add(Claim(i));
            }
        }, Token);
        var told = new Told();
        StoreBackup.Run(file.Path, file.File("backup.db"), told, Token);
        await done.CancelAsync();
        await writing;

        Assert.All(StoreDoctor.Examine(file.File("backup.db"), null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
        Assert.True(StoreFile.Number(file.File("backup.db"), "select count(*) from facts") >= 300);
        Assert.Equal(1, told.Last);
        Assert.Equal([file.File("backup.db")], Directory.GetFiles(file.Folder, "backup*"));
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        await file.With(facts: 1);
        File.WriteAllText(file.File("backup.db"), "precious");
        Assert.Contains("exists already", StoreFile.Refused(() => StoreBackup.Run(file.Path, file.File("backup.db"), null, Token)), StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(file.File("backup.db")));
    }

    [Fact]
    public async Task A_backup_that_is_stopped_leaves_no_file()
    {
        await file.With(facts: 2_000);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var atFirstWord = new Told(() => source.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() => StoreBackup.Run(file.Path, file.File("backup.db"), atFirstWord, source.Token));
        Assert.Equal([file.Path], Directory.GetFiles(file.Folder).Where(path => !path.EndsWith("-wal", StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal)));
    }

    [Fact]
    public void There_must_be_something_to_back_up() =>
        Assert.Contains("There is no database", StoreFile.Refused(() => StoreBackup.Run(file.Path, file.File("backup.db"), null, Token)), StringComparison.Ordinal);

    [Fact]
    public async Task A_restored_backup_takes_the_place_of_the_database_which_is_kept()
    {
        await file.With(facts: 3);
        StoreBackup.Run(file.Path, file.File("backup.db"), null, Token);
        using (var store = file.Open())
        {
            await store.Add(Claim(4));
        }

        var kept = StoreRestore.Run(file.File("backup.db"), file.Path, file.Time, Token);
        Assert.Equal(file.Path + ".before-restore-20260304T050607Z", kept);
        Assert.Equal(3, await file.Count());
        Assert.Equal(4, StoreFile.Number(kept!, "select count(*) from facts"));
        Assert.Null(StoreRestore.Run(file.File("backup.db"), file.File("new.db"), file.Time, Token));
        Assert.Equal(3, StoreFile.Number(file.File("new.db"), "select count(*) from facts"));
        Assert.Empty(Directory.GetFiles(file.Folder, "*restoring*"));
    }

    [Fact]
    public async Task A_database_in_a_log_that_a_crash_left_is_kept_whole()
    {
        using (var store = file.Open())
        {
            await store.Add(Claim(1));
            File.Copy(file.Path, file.File("crashed.db"));
            File.Copy(file.Path + "-wal", file.File("crashed.db-wal"));
        }

        StoreBackup.Run(file.Path, file.File("backup.db"), null, Token);
        var kept = StoreRestore.Run(file.File("backup.db"), file.File("crashed.db"), file.Time, Token);
        Assert.Equal(1, StoreFile.Number(kept!, "select count(*) from facts"));
        Assert.False(File.Exists(file.File("crashed.db-wal")));
    }

    [Fact]
    public async Task A_damaged_database_can_be_replaced()
    {
        await file.With(facts: 50);
        StoreBackup.Run(file.Path, file.File("backup.db"), null, Token);
        StoreFile.Damage(file.Path, at: 0, length: 10_000);
        Assert.NotNull(StoreRestore.Run(file.File("backup.db"), file.Path, file.Time, Token));
        Assert.Equal(50, await file.Count());
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("not a database")]
    [InlineData("another program's")]
    [InlineData("newer")]
    [InlineData("tampered")]
    [InlineData("empty")]
    [InlineData("missing")]
    public async Task A_backup_that_is_not_sound_is_refused_and_the_database_stays(string fault)
    {
        await file.With(facts: 200);
        var backup = file.File("backup.db");
        StoreBackup.Run(file.Path, backup, null, Token);
        Spoil(backup, fault);
        var before = await File.ReadAllBytesAsync(file.Path, Token);
        Assert.Contains("nothing was changed", Assert.Throws<Domain.Storage.StoreUnavailableException>(() => StoreRestore.Run(backup, file.Path, file.Time, Token)).Message, StringComparison.Ordinal);
        Assert.Equal(200, await file.Count());
        Assert.Equal(before, await File.ReadAllBytesAsync(file.Path, Token));
        Assert.Empty(Directory.GetFiles(file.Folder, "*restor*"));
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        await file.With(facts: 1);
        StoreBackup.Run(file.Path, file.File("backup.db"), null, Token);
        using var store = file.Open();
        Assert.Contains("in use", StoreFile.Refused(() => StoreRestore.Run(file.File("backup.db"), file.Path, file.Time, Token)), StringComparison.Ordinal);
        Assert.Equal(2, (await store.Add(Claim(2))).Id.Number);
    }

    private static void Spoil(string backup, string fault)
    {
        switch (fault)
        {
            case "damaged":
                StoreFile.Damage(backup, at: new FileInfo(backup).Length / 2);
                break;
            case "not a database":
                File.WriteAllText(backup, new string('x', 5_000));
                break;
            case "another program's":
                File.Delete(backup);
                StoreFile.Run(backup, "create table music (title text)");
                break;
            case "newer":
                StoreFile.Run(backup, "pragma user_version = 97");
                break;
            case "tampered":
                StoreFile.Run(backup, "update facts set words = 'The opposite.' where number = 7");
                break;
            case "empty":
                File.WriteAllBytes(backup, []);
                break;
            default:
                File.Delete(backup);
                break;
        }
    }

    private sealed class Told(Action? onReport = null) : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            onReport?.Invoke();
        }
    }
}
