using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class ExportingTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    [Fact]
    public async Task An_export_imported_elsewhere_gives_the_same_export()
    {
        await ImportAsync(SampleFact.Claim(), SampleFact.Quote("« L’État » …\u00A0 שלום 🙂"), SampleFact.Figure());
        await newsroom.OnStoreAsync("export", "-o", "one.jsonl");
        await newsroom.RunAsync("import", "one.jsonl", "--db", "other.db");
        await newsroom.RunAsync("export", "-o", "two.jsonl", "--db", "other.db");
        var first = await File.ReadAllTextAsync(newsroom.File("one.jsonl"), Newsroom.Cancelled);
        Assert.Equal(3, first.Count(c => c == '\n'));
        Assert.Equal(first, await File.ReadAllTextAsync(newsroom.File("two.jsonl"), Newsroom.Cancelled));
    }

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task A_protected_fact_is_left_out_and_that_is_said(Protection protection)
    {
        await ImportAsync(SampleFact.Claim(), SampleFact.Quote("Between you and me") with { Protection = protection });
        var export = await newsroom.OnStoreAsync("export");
        Assert.Equal(0, export.ExitCode);
        Assert.DoesNotContain("Between you and me", export.Out, StringComparison.Ordinal);
        Assert.Contains("1 fact left out", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_never_overwritten_unless_asked_and_its_name_tells_the_format()
    {
        await ImportAsync(SampleFact.Claim());
        await File.WriteAllTextAsync(newsroom.File("list.bib"), "mine", Newsroom.Cancelled);
        Assert.Equal(1, (await newsroom.OnStoreAsync("export", "-o", "list.bib")).ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(newsroom.File("list.bib"), Newsroom.Cancelled));
        Assert.Equal(0, (await newsroom.OnStoreAsync("export", "-o", "list.bib", "--force")).ExitCode);
        Assert.StartsWith("@", await File.ReadAllTextAsync(newsroom.File("list.bib"), Newsroom.Cancelled), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(newsroom.Folder, "*.half"));
    }

    [Fact]
    public async Task A_list_the_answers_to_a_question_and_named_facts_can_be_exported()
    {
        await ImportAsync(SampleFact.Claim(), SampleFact.Quote(), SampleFact.Figure());
        await newsroom.SayAsync("list pegasus add F-2");
        Assert.Equal(["F-2"], await IdsAsync("--list", "pegasus"));
        Assert.Equal(["F-3", "F-1"], await IdsAsync("F-3", "F-1"));
        Assert.Equal("F-3", (await IdsAsync("--question", "What share of cybersecurity investment goes to Israeli companies?"))[0]);
    }

    [Theory]
    [InlineData("--list", "nowhere")]
    [InlineData("F-1", "F-99")]
    [InlineData("--question", "How tall is Mount Kilimanjaro?")]
    public async Task What_is_not_there_is_said_and_nothing_is_written(params string[] scope)
    {
        await ImportAsync(SampleFact.Claim());
        var export = await newsroom.OnStoreAsync(["export", .. scope, "-o", "out.jsonl"]);
        Assert.Equal((1, ""), (export.ExitCode, export.Out));
        Assert.False(File.Exists(newsroom.File("out.jsonl")));
    }

    [Fact]
    public async Task A_message_can_save_its_file_and_a_pipe_gets_it_as_it_is()
    {
        await ImportAsync(SampleFact.Claim());
        var piped = await newsroom.OnStoreAsync("say", "export F-1 as ris");
        Assert.StartsWith("TY  - ", piped.Out, StringComparison.Ordinal);
        var saved = await newsroom.InItsFolderAsync("say", "export F-1 as ris", "--out", ".");
        Assert.Equal(0, saved.ExitCode);
        Assert.Equal(piped.Out, await File.ReadAllTextAsync(Directory.GetFiles(newsroom.Folder, "*.ris").Single(), Newsroom.Cancelled));
    }

    public void Dispose() => newsroom.Dispose();

    public static TheoryData<Protection> Protected() =>
    [
        Protection.None with { GroundRules = GroundRules.OffRecord },
        Protection.None with { EmbargoUntil = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        Protection.None with { Audience = new Audience(AudienceKind.Desk, ["politics"]) },
    ];

    private async Task ImportAsync(params Fact[] facts)
    {
        newsroom.FileOf("facts.jsonl", facts);
        Assert.Equal(0, (await newsroom.OnStoreAsync("import", "facts.jsonl")).ExitCode);
    }

    private async Task<ImmutableArray<string>> IdsAsync(params string[] scope)
    {
        var export = await newsroom.OnStoreAsync(["export", .. scope]);
        return [.. export.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }
}
