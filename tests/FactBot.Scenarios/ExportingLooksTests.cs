using System.IO.Compression;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Scenarios;

public sealed class ExportingLooksTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    public void Dispose() => newsroom.Dispose();

    [Fact]
    public async Task A_document_in_a_style_is_written_and_every_source_left_out_is_named()
    {
        var call = SampleFact.Article with { Type = "personal_communication", Title = "A call", Container = null, Url = null };
        await ImportAsync(SampleFact.Claim(), SampleFact.Quote() with { Citations = [SampleFact.Citation() with { Source = call }] });
        var export = await newsroom.InItsFolderAsync("export", "--style", "apa", "--progress", "-o", "story.docx");
        Assert.Equal(0, export.ExitCode);
        Assert.Contains("2 of 2 facts read", export.Error, StringComparison.Ordinal);
        Assert.Contains("2 facts as docx in story.docx.", export.Error, StringComparison.Ordinal);
        Assert.Contains("The style apa has no entry for “A call.”", export.Error, StringComparison.Ordinal);
        using var archive = ZipFile.OpenRead(newsroom.File("story.docx"));
        Assert.Contains(archive.Entries, entry => entry.FullName == "word/footnotes.xml");
    }

    [Theory]
    [InlineData("is not a citation style", "--as", "html", "--style", "chicago-1890")]
    [InlineData("cannot have headings", "--as", "ris", "--group-by", "kind")]
    public async Task What_cannot_be_had_is_refused_before_anything_is_written(string reason, params string[] options)
    {
        await ImportAsync(SampleFact.Claim());
        var export = await newsroom.OnStoreAsync(["export", .. options, "-o", "out.any"]);
        Assert.Equal((1, true), (export.ExitCode, export.Error.Contains(reason, StringComparison.Ordinal)));
        Assert.False(File.Exists(newsroom.File("out.any")));
    }

    [Fact]
    public async Task Lists_are_the_headings_of_stories()
    {
        await ImportAsync(SampleFact.Claim(), SampleFact.Quote(), SampleFact.Figure());
        await newsroom.SayAsync("list pegasus add F-2");
        var export = await newsroom.OnStoreAsync("export", "--as", "markdown", "--group-by", "story", "--style", "mla");
        Assert.StartsWith("## pegasus\n\n1. “Banning", export.Out, StringComparison.Ordinal);
        Assert.Contains("## Other facts\n\n2. ", export.Out, StringComparison.Ordinal);
        Assert.Contains("*L’Express*", export.Out.Replace("L'Express", "L’Express", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1, "--note-per-fact")]
    public async Task One_DOI_is_one_reference_of_a_style(int references, params string[] options)
    {
        var study = SampleFact.Article with { Type = "article-journal", Title = "Harbour audits", Other = SampleFact.Article.Other.Add("DOI", "\"10.5555/ha.1\"") };
        var mirror = study with { Url = "https://mirror.example/77", Other = SampleFact.Article.Other.Add("DOI", "\"https://doi.org/10.5555/HA.1\"") };
        await ImportAsync([.. new[] { study, mirror }.Select((source, i) => SampleFact.Claim($"Claim {i}") with { Key = Guid.NewGuid(), Citations = [SampleFact.Citation() with { Source = source }] })]);
        var export = await newsroom.OnStoreAsync(["export", "--as", "text", "--style", "apa", .. options]);
        var list = export.Out[export.Out.IndexOf("SOURCES", StringComparison.Ordinal)..];
        Assert.Equal(references, list.Split("Harbour audits").Length - 1);
        Assert.DoesNotContain("mirror.example", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_writes_a_document_too()
    {
        await ImportAsync(SampleFact.Claim());
        Assert.Equal(0, (await newsroom.InItsFolderAsync("say", "export F-1 as word in chicago-notes", "--out", ".")).ExitCode);
        using var archive = ZipFile.OpenRead(newsroom.File("facts.docx"));
        Assert.Contains(archive.Entries, entry => entry.FullName == "word/document.xml");
    }

    private async Task ImportAsync(params Fact[] facts)
    {
        newsroom.FileOf("facts.jsonl", facts);
        Assert.Equal(0, (await newsroom.OnStoreAsync("import", "facts.jsonl")).ExitCode);
    }
}
