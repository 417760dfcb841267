using FactBot.Domain.Sources;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    private static readonly Source Audit = new()
    {
        Type = "report",
        Title = "Harbour audit",
        Authors = [new PersonName { Family = "Adéyemi", Given = "Grace" }],
        Issued = new Domain.Facts.PartialDate(new Domain.Facts.DatePoint(2023, 11)),
        Url = "https://audit.example/harbour?utm_source=mail",
        Other = Source("x").Other.Add("DOI", "\"10.5555/HA.1\""),
    };

    [Fact]
    public async Task A_source_is_kept_whole_and_found_by_key_doi_address_title_and_words()
    {
        Assert.Equal("Added adeyemi2023", await Keep("adeyemi2023", Audit));
        foreach (var mark in new[] { SourceMarks.OfKey("ADEYEMI2023"), SourceMarks.OfDoi("https://doi.org/10.5555/ha.1"), SourceMarks.OfUrl("http://www.audit.example/harbour/"), SourceMarks.OfTitle("HARBOUR AUDIT") })
        {
            var found = Assert.Single(await Store.SourcesByMarkAsync(Here, [mark!], Token)).Found;
            Assert.Equal(("adeyemi2023", Audit.Authors[0], Audit.Other["DOI"]), (found.Key, found.Source.Authors[0], found.Source.Other["DOI"]));
        }

        Assert.Equal(1, (await Store.SearchSourcesAsync(Here, "adeyemi HARBOUR", 5, Token)).Total);
        Assert.Equal(1, (await Store.SearchSourcesAsync(Here, "@adeyemi2023", 5, Token)).Total);
        Assert.Equal(0, (await Store.SearchSourcesAsync(Here, "harbour bridge", 5, Token)).Total);
        Assert.Equal(0, (await Store.SearchSourcesAsync(Elsewhere, "", 5, Token)).Total);
    }

    [Fact]
    public async Task The_same_source_is_kept_once_whatever_its_key()
    {
        await Keep("a", Audit);
        Assert.Equal("AlreadyOnFile a", await Keep("a", Audit));
        Assert.Equal("AlreadyOnFile a", await Keep("b", Audit with { Title = "Audit of the harbour", Url = null }));
        Assert.Equal("AlreadyOnFile a", await Keep("c", new Source { Type = "webpage", Title = "x", Url = "http://www.audit.example/harbour/?fbclid=1" }));
        Assert.Equal("AlreadyOnFile a", await Keep("d", new Source { Type = "report", Title = "harbour AUDIT", Issued = Audit.Issued }));
        Assert.Equal("a", Assert.Single(await Store.SourcesByMarkAsync(Here, [SourceMarks.OfKey("c")], Token)).Found.Key);
        Assert.Equal(1, (await Store.SearchSourcesAsync(Here, "", 5, Token)).Total);
    }

    [Fact]
    public async Task Sources_that_only_look_alike_are_two()
    {
        await Keep("a", Audit);
        Assert.Equal("Added b", await Keep("b", Audit with { Other = Source("x").Other.Add("DOI", "\"10.5555/ha.2\"") }));
        Assert.Equal("Added c", await Keep("c", Audit with { Other = Source("x").Other, Url = "https://audit.example/other" }));
        Assert.Equal("Added d", await Keep("d", new Source { Type = "report", Title = "Harbour audit" }));
        Assert.Equal("Added e", await Keep("e", new Source { Type = "report", Title = "Harbour audit", Issued = new Domain.Facts.PartialDate(new Domain.Facts.DatePoint(2019)) }));
        Assert.Equal("Added b-2", await Keep("B", Source("Quite another thing")).ContinueWith(key => key.Result.ToLowerInvariant().Replace("added", "Added", StringComparison.Ordinal), TaskScheduler.Default));
    }

    [Fact]
    public async Task Chapters_that_carry_the_DOI_of_their_book_are_two()
    {
        var chapter = Audit with { Type = "chapter", Url = null };
        await Keep("a", chapter);
        Assert.Equal("Added b", await Keep("b", chapter with { Title = "On roads" }));
        Assert.Equal("AlreadyOnFile a", await Keep("c", chapter with { Url = "https://books.example/1" }));
    }

    [Fact]
    public async Task A_corrected_source_takes_the_place_of_the_old_one_and_facts_keep_theirs()
    {
        await Keep("a", Audit);
        var fact = await Store.Add(SampleFact.Claim() with { Citations = [From(Audit)] });
        Assert.Equal("Updated a", await Keep("a", Audit with { Number = "7", IsUrlDead = true }));
        var now = Assert.Single(await Store.SourcesByMarkAsync(Here, [SourceMarks.OfKey("a")], Token)).Found.Source;
        Assert.Equal(("7", true), (now.Number, now.IsUrlDead));
        Assert.Null((await Store.Get(fact.Id))!.Citations[0].Source.Number);
    }

    [Fact]
    public async Task Preferences_belong_to_one_person_or_one_list()
    {
        var (rita, list) = (new PreferenceOwner.Member("u-rita"), new PreferenceOwner.List("L’affaire Pégase"));
        await Store.PreferAsync(Here, rita, "style", "apa", Token);
        await Store.PreferAsync(Here, rita, "style", "mla", Token);
        await Store.PreferAsync(Here, list, "style", "chicago-notes", Token);
        Assert.Equal("mla", await Store.PreferenceAsync(Here, rita, "style", Token));
        Assert.Equal("chicago-notes", await Store.PreferenceAsync(Here, new PreferenceOwner.List("l'affaire pegase"), "style", Token));
        Assert.Null(await Store.PreferenceAsync(Here, new PreferenceOwner.Member("u-paul"), "style", Token));
        Assert.Null(await Store.PreferenceAsync(Elsewhere, rita, "style", Token));
        await Store.PreferAsync(Here, rita, "style", null, Token);
        Assert.Null(await Store.PreferenceAsync(Here, rita, "style", Token));
    }

    private async Task<string> Keep(string key, Source source)
    {
        var result = Assert.Single(await Store.KeepSourcesAsync(Here, [new LibrarySource(key, source)], Editor, Noon, Token));
        return $"{result.Outcome} {result.Key}";
    }
}
