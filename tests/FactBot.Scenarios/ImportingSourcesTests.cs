using System.Text.Json;

namespace FactBot.Scenarios;

/// <summary>A reporter brings in what a reference manager exported, and cites from it.</summary>
public sealed class ImportingSourcesTests : IDisposable
{
    private const string Bib =
        """
        @article{okaforHarbour2024, entrysubtype = {newspaper}, title = {Harbour Funds Missing, {\'E}tienne Says}, author = {Okafor, Maren},
          date = {2024-03-05}, journaltitle = {The Eastmoor Courier}, url = {https://courier.example/harbour?utm_source=x}, urldate = {2025-02-11}}
        @report{audit23, title={Harbour audit}, institution={Court of Auditors}, date={2023-11}, doi={10.5555/HA.1}, number={2024-17}}
        """;

    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task A_library_is_told_by_its_name_and_comes_in_once()
    {
        await File.WriteAllTextAsync(newsroom.File("library.bib"), Bib, Newsroom.Cancelled);
        var first = await newsroom.OnStoreAsync("import", "library.bib");
        Assert.Equal((0, "2 read, 2 added, 0 already on file, 0 bad\n"), (first.ExitCode, first.Out));
        Assert.Contains("source: @okaforHarbour2024", first.Error, StringComparison.Ordinal);
        Assert.Equal("2 read, 0 added, 2 already on file, 0 bad\n", (await newsroom.OnStoreAsync("import", "library.bib")).Out);
        await File.WriteAllTextAsync(newsroom.File("library.bib"), Bib.Replace("2024-17", "2024-18", StringComparison.Ordinal), Newsroom.Cancelled);
        Assert.Equal("2 read, 0 added, 1 updated, 1 already on file, 0 bad\n", (await newsroom.OnStoreAsync("import", "library.bib")).Out);
    }

    [Fact]
    public async Task A_source_cited_by_its_key_stands_whole_in_an_export()
    {
        await File.WriteAllTextAsync(newsroom.File("library.bib"), Bib, Newsroom.Cancelled);
        await newsroom.OnStoreAsync("import", "library.bib");
        var reply = await newsroom.SayAsync("add claim Funds went missing source: @okaforHarbour2024 page: A3");
        Assert.Equal("Saved as F-1. Cited from the library: @okaforHarbour2024.", reply.GetProperty("text").GetString()!.Split('\n')[0]);
        var export = await newsroom.OnStoreAsync("export", "--as", "csl-json");
        Assert.Equal("Harbour Funds Missing, Étienne Says", JsonDocument.Parse(export.Out).RootElement[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_same_source_from_another_program_is_known_and_both_keys_serve()
    {
        await File.WriteAllTextAsync(newsroom.File("library.bib"), Bib, Newsroom.Cancelled);
        await newsroom.OnStoreAsync("import", "library.bib");
        await File.WriteAllTextAsync(newsroom.File("library.ris"), "TY  - NEWS\nID  - okafor-2024\nTI  - Harbour funds missing\nUR  - http://www.courier.example/harbour/\nER  - \n", Newsroom.Cancelled);
        var again = await newsroom.OnStoreAsync("import", "library.ris");
        Assert.Equal("1 read, 0 added, 1 already on file, 0 bad\n", again.Out);
        Assert.Contains("@okafor-2024 is on file already as @okaforHarbour2024", again.Error, StringComparison.Ordinal);
        Assert.StartsWith("Saved as F-1. Cited from the library: @okaforHarbour2024.", (await newsroom.SayAsync("add claim Funds went missing source: @okafor-2024")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_entries_are_told_by_line_and_a_dry_run_keeps_nothing()
    {
        await File.WriteAllTextAsync(newsroom.File("broken.txt"), "@book{a, title={A}}\n@book{b, title {B}}\n", Newsroom.Cancelled);
        var run = await newsroom.OnStoreAsync("import", "broken.txt", "--dry-run");
        Assert.Equal((1, "2 read, 1 good (nothing was kept), 0 already on file, 1 bad\n"), (run.ExitCode, run.Out));
        Assert.Contains("Line 2: @book{b} breaks off", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(newsroom.Store));
    }

    [Fact]
    public async Task A_pipe_and_an_array_of_items_are_read_and_the_report_is_json()
    {
        var items = """[{"id":"kim2020","type":"book","title":"Ports","author":[{"family":"Kim","given":"Lee"}]}]"""u8.ToArray();
        var run = await newsroom.PipeAsync(items, "import", "-", "--format", "csl-json", "--json", "--db", newsroom.Store);
        var report = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((1, 0), (report.GetProperty("added").GetInt32(), report.GetProperty("updated").GetInt32()));
        Assert.Contains("source: @kim2020", (await newsroom.SayAsync("library ports")).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_an_old_code_page_are_refused_rather_than_falsified()
    {
        await File.WriteAllBytesAsync(newsroom.File("old.ris"), [.. "TY  - BOOK\nTI  - Caf"u8, 0xE9, .. "\nER  - \n"u8], Newsroom.Cancelled);
        var run = await newsroom.OnStoreAsync("import", "old.ris");
        Assert.Equal("1 read, 0 added, 0 already on file, 1 bad\n", run.Out);
        Assert.Contains("not UTF-8", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => newsroom.Dispose();
}
