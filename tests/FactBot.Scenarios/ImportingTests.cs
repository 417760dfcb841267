using System.Text.Json;
using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class ImportingTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task Good_lines_are_kept_when_others_are_bad_and_those_are_named_by_number()
    {
        var file = newsroom.FileOf("facts.jsonl", [SampleFact.Claim(), SampleFact.Quote()]);
        await File.WriteAllTextAsync(file, $"{{\"kind\":\"claim\"}}\n{await File.ReadAllTextAsync(file, Newsroom.Cancelled)}not json\n", Newsroom.Cancelled);
        var report = await newsroom.OnStoreAsync("import", file);
        Assert.Equal(1, report.ExitCode);
        Assert.Equal("4 read, 2 added, 0 already on file, 2 bad\n", report.Out);
        Assert.Contains("Line 1: ", report.Error, StringComparison.Ordinal);
        Assert.Contains("Line 4: ", report.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_adds_nothing()
    {
        newsroom.FileOf("facts.jsonl", [SampleFact.Claim(), SampleFact.Quote(), SampleFact.Figure()]);
        Assert.Equal("3 read, 3 added, 0 already on file, 0 bad\n", (await newsroom.OnStoreAsync("import", "facts.jsonl")).Out);
        var again = await newsroom.OnStoreAsync("import", "facts.jsonl");
        Assert.Equal((0, "3 read, 0 added, 3 already on file, 0 bad\n"), (again.ExitCode, again.Out));
    }

    [Fact]
    public async Task A_dry_run_checks_the_file_and_makes_no_store()
    {
        newsroom.FileOf("facts.jsonl", [SampleFact.Claim()]);
        Assert.Equal(0, (await newsroom.OnStoreAsync("import", "facts.jsonl", "--dry-run")).ExitCode);
        Assert.False(File.Exists(newsroom.Store));
    }

    [Fact]
    public async Task The_json_report_lists_every_bad_line()
    {
        await File.WriteAllLinesAsync(newsroom.File("bad.jsonl"), Enumerable.Repeat("nonsense", 30), Newsroom.Cancelled);
        var run = await newsroom.OnStoreAsync("import", "bad.jsonl", "--json");
        var report = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(30, report.GetProperty("bad").GetInt32());
        Assert.Equal(30, report.GetProperty("badLines")[29].GetProperty("line").GetInt32());
        Assert.Equal(20, run.Error.Split('\n').Count(line => line.StartsWith("Line ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_table_is_told_by_its_name_and_a_pipe_is_read()
    {
        await File.WriteAllTextAsync(newsroom.File("facts.csv"), "kind,statement,source\nclaim,The Knesset met.,L'Express\n", Newsroom.Cancelled);
        Assert.StartsWith("1 read, 1 added", (await newsroom.OnStoreAsync("import", "facts.csv")).Out, StringComparison.Ordinal);
        var line = await File.ReadAllBytesAsync(newsroom.FileOf("one.jsonl", [SampleFact.Quote()]), Newsroom.Cancelled);
        Assert.StartsWith("1 read, 1 added", (await newsroom.PipeAsync(line, "import", "-", "--db", newsroom.Store)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_an_old_code_page_are_refused_rather_than_falsified()
    {
        byte[] table = [.. "kind,statement,source\nclaim,The caf"u8, 0xE9, .. " closed.,L'Express\nclaim,The Knesset met.,L'Express\n"u8];
        await File.WriteAllBytesAsync(newsroom.File("latin.csv"), table, Newsroom.Cancelled);
        var report = await newsroom.OnStoreAsync("import", "latin.csv");
        Assert.Equal((1, "2 read, 1 added, 0 already on file, 1 bad\n"), (report.ExitCode, report.Out));
        Assert.Contains("Line 2: the text is not UTF-8", report.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(650)]
    public async Task A_pipe_that_pauses_is_kept_so_far_and_an_interrupted_import_says_how_much(int facts)
    {
        using var process = newsroom.Start("import", "-", "--json", "--db", newsroom.Store);
        var lines = await File.ReadAllTextAsync(newsroom.FileOf("many.jsonl", Enumerable.Range(0, facts).Select(i => SampleFact.Claim($"Claim number {i}."))), Newsroom.Cancelled);
        await process.In.WriteAsync(lines.AsMemory(), Newsroom.Cancelled);
        await process.In.FlushAsync(Newsroom.Cancelled);
        await newsroom.WaitForFactsAsync(facts);
        var stopped = await process.InterruptAsync(Newsroom.Cancelled, TimeSpan.FromSeconds(1));
        Assert.Equal(1, stopped.ExitCode);
        var report = JsonDocument.Parse(stopped.Out).RootElement;
        Assert.Equal(facts, report.GetProperty("added").GetInt32());
        Assert.NotNull(report.GetProperty("stopped").GetString());
        Assert.Equal(facts, await newsroom.CountAsync());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_sentence()
    {
        var run = await newsroom.InItsFolderAsync("import", "nowhere.jsonl");
        Assert.Equal((1, "There is no file nowhere.jsonl. For example: factbot import facts.jsonl\n"), (run.ExitCode, run.Error));
    }

    public void Dispose() => newsroom.Dispose();
}
