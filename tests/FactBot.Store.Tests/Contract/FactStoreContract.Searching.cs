using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task The_fact_with_the_most_of_what_was_asked_comes_first()
    {
        await Store.Add(SampleFact.Claim("The Knesset voted."));
        var best = await Store.Add(SampleFact.Claim("The Knesset has created a commission of inquiry."));
        await Store.Add(SampleFact.Claim("A commission met."));
        var result = await Store.Search("knesset commission inquiry");
        Assert.Equal(best.Id, result.Candidates[0].Id);
        Assert.Equal(3, result.Candidates.Length);
        Assert.True(result.Candidates.Select(candidate => candidate.Score).SequenceEqual(result.Candidates.Select(candidate => candidate.Score).OrderDescending()));
        Assert.Single((await Store.Search("knesset commission inquiry", limit: 1)).Candidates);
        Assert.Empty((await Store.Search("knesset", limit: 0)).Candidates);
    }

    [Theory]
    [InlineData("WYBORCZA łódź", "Lodz")]
    [InlineData("the 41% share", "41")]
    [InlineData("ἡ Ἑλλάδα νίκησε", "ΕΛΛΆΔΑ")]
    [InlineData("Україна перемагає", "україна")]
    [InlineData("שלום עולם", "שלום")]
    [InlineData("中文字 日本語", "日本語")]
    [InlineData("𞤀𞤣𞤤𞤢𞤥 Adlam", "𞤀𞤣𞤤𞤢𞤥")]
    public async Task Words_of_every_script_are_found_and_counted(string words, string question)
    {
        var fact = await Store.Add(SampleFact.Claim(words));
        var result = await Store.Search(question);
        Assert.Equal([fact.Id], result.Candidates.Select(candidate => candidate.Id));
        Assert.All(result.TermCounts.Values, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData("what's the GDP?")]
    [InlineData("\"unclosed OR NEAR( AND NOT * ^ - : {words} +")]
    [InlineData("words:x names:* rank")]
    [InlineData("'; drop table facts; --")]
    public async Task No_question_breaks_the_search(string question)
    {
        await Store.Add(SampleFact.Claim("Words of no consequence"));
        var terms = question.Split(' ').Append("\0").Append("").Append("\"").ToArray();
        var result = await Store.SearchAsync(Here, new() { Terms = [.. terms.Select(term => new SearchTerm(term, 1))] }, Token);
        Assert.Equal(terms.Distinct().Count(), result.TermCounts.Count);
    }

    [Fact]
    public async Task A_very_long_question_is_answered()
    {
        var fact = await Store.Add(SampleFact.Claim("needle"));
        Assert.Equal([fact.Id], await Store.Found(string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"word{i}x")) + " needle"));
    }

    [Fact]
    public async Task Without_words_the_newest_come_first()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2), Claim(3)], Token);
        Assert.Equal([3, 2, 1], (await Store.Found("")).Select(id => id.Number));
    }

    [Fact]
    public async Task It_tells_how_many_facts_there_are_and_how_many_have_each_word()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2), SampleFact.Quote("claim, claim and claim again")], Token);
        var result = await Store.Search("claim number unheard");
        Assert.Equal(3, result.FactCount);
        Assert.Equal((3, 2, 0), (result.TermCounts["claim"], result.TermCounts["number"], result.TermCounts["unheard"]));
    }

    [Fact]
    public async Task Words_and_facts_of_another_newsroom_are_not_counted()
    {
        await Store.AddManyAsync(Here, [Claim(1), Claim(2)], Token);
        await Store.Add(Claim(3), Elsewhere);
        Assert.Equal((2, 2), (await Store.Search("claim")) is var here ? (here.FactCount, here.TermCounts["claim"]) : default);
        Assert.Equal((1, 1), (await Store.Search("claim", newsroom: Elsewhere)) is var there ? (there.FactCount, there.TermCounts["claim"]) : default);
        Assert.Empty((await Store.Search("claim", newsroom: new("nowhere"))).Candidates);
    }

    [Fact]
    public async Task Words_are_counted_by_themselves()
    {
        var fact = await Store.Add(Claim(1));
        await Store.Add(SampleFact.Quote("claim of another"));
        await Store.Revise(fact with { Version = 2, Wording = new Wording { Text = "Water." } });
        var counts = await Store.TermCountsAsync(Here, ["claim", "water", "number", "", "claim", "\u0001kclaim"], Token);
        Assert.Equal([("", 0), ("\u0001kclaim", 0), ("claim", 1), ("number", 0), ("water", 1)], counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)));
        Assert.Equal(0, (await Store.TermCountsAsync(Elsewhere, ["claim"], Token))["claim"]);
    }

    [Fact]
    public async Task A_word_nobody_used_brings_the_words_one_slip_away()
    {
        await Store.AddManyAsync(Here, [SampleFact.Quote("x", "Naftali Bennett"), SampleFact.Quote("y", "Naftali Bennett"), SampleFact.Quote("z", "Benet")], Token);
        var spellings = (await Store.Search("benett naftoli benentt cybersecurity bent 1948", spellingWeight: 1)).Spellings;
        Assert.Equal(["bennett", "benet"], spellings["benett"]);
        Assert.Equal(["naftali"], spellings["naftoli"]);
        Assert.Equal(["bennett"], spellings["benentt"]);
        Assert.DoesNotContain("cybersecurity", spellings.Keys);
        Assert.DoesNotContain("1948", spellings.Keys);
    }

    [Fact]
    public async Task Where_that_is_wanted_a_word_nobody_used_finds_what_the_words_one_slip_away_find()
    {
        await Store.AddManyAsync(Here, [SampleFact.Quote("x", "Naftali Bennett"), SampleFact.Quote("y", "Naftali Bennett"), SampleFact.Quote("z", "Benet")], Token);
        var misspelt = new FactSearch { Terms = [new("benett", 1), new("naftali", 1)], SpellingWeight = 0.5 };
        var found = await Store.SearchAsync(Here, misspelt, Token);
        var spelt = await Store.SearchAsync(Here, new() { Terms = [new("naftali", 1), new("bennett", 0.5), new("benet", 0.5)] }, Token);
        Assert.Equal(spelt.Candidates.Select(candidate => (candidate.Id, candidate.Score)), found.Candidates.Select(candidate => (candidate.Id, candidate.Score)));
        Assert.Equal((0, 2, 1), (found.TermCounts["benett"], found.TermCounts["bennett"], found.TermCounts["benet"]));
        var asWritten = await Store.SearchAsync(Here, misspelt with { SpellingWeight = 0 }, Token);
        Assert.Equal((2, 0), (asWritten.Candidates.Length, asWritten.Spellings.Count));
    }

    [Fact]
    public async Task A_word_that_only_stands_for_one_of_the_question_is_not_respelled()
    {
        await Seeded();
        var search = new FactSearch { Terms = [new("benett", 1) { IsStandIn = true }, new("naftoli", 0.7)], SpellingWeight = 1 };
        Assert.Equal(["naftoli"], (await Store.SearchAsync(Here, search, Token)).Spellings.Keys);
    }

    [Fact]
    public async Task A_word_that_is_used_is_not_respelled() => Assert.Empty((await (await Seeded()).Search("bennett", spellingWeight: 1)).Spellings);

    [Theory]
    [InlineData("naftali BENNETT", 2)]
    [InlineData("Bénnett", 2)]
    [InlineData("benet", 2)]
    [InlineData("cohen", 1)]
    [InlineData("nobody", 0)]
    public async Task Filters_by_part_of_the_speakers_name_or_another_spelling(string by, int count) =>
        Assert.Equal(count, (await (await Seeded()).Found("", new QuestionFilters { By = by })).Length);

    [Theory]
    [InlineData(FactKind.Figure, 1)]
    [InlineData(FactKind.Quote, 2)]
    [InlineData(FactKind.Claim, 1)]
    public async Task Filters_by_kind(FactKind kind, int count) =>
        Assert.Equal(count, (await (await Seeded()).Found("", new QuestionFilters { Kind = kind })).Length);

    [Theory]
    [InlineData("2021-07-24", null, "1 2")]
    [InlineData("2021-07-25", null, "2")]
    [InlineData(null, "2021-07-23", "2 3")]
    [InlineData(null, "2021-07-24", "1 2 3")]
    [InlineData(null, "2020-12-31", "3")]
    [InlineData("2019-06-01", "2019-06-30", "3")]
    [InlineData("2022-01-01", null, "")]
    public async Task Filters_by_when_it_was_said_else_what_it_describes_else_when_it_was_printed(string? since, string? until, string numbers)
    {
        var filters = new QuestionFilters { Since = since is null ? null : DateOnly.Parse(since, null), Until = until is null ? null : DateOnly.Parse(until, null) };
        Assert.Equal(numbers, string.Join(' ', (await (await Seeded()).Found("", filters)).Select(id => id.Number).Order()));
    }

    [Theory]
    [InlineData("l'express", "1 2 4")]
    [InlineData("L’EXPRESS", "1 2 4")]
    [InlineData("example.org", "1 2 4")]
    [InlineData("Le monde", "3 4")]
    [InlineData("Figaro", "")]
    public async Task Filters_by_part_of_the_source(string source, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', (await (await Seeded()).Found("", new QuestionFilters { Source = source })).Select(id => id.Number).Order()));

    [Theory]
    [InlineData("pegasus", "1 2 3")]
    [InlineData("NSO", "3")]
    [InlineData("pegasus+nso", "3")]
    [InlineData("peg", "")]
    [InlineData("societe", "4")]
    public async Task Filters_by_all_tags_asked_for(string tags, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', (await (await Seeded()).Found("", new QuestionFilters { Tags = [.. tags.Split('+')] })).Select(id => id.Number).Order()));

    [Fact]
    public async Task Filters_by_state_and_together_with_words()
    {
        var store = await Seeded();
        Assert.Equal([new FactId(4)], await store.Found("", new QuestionFilters { Status = LifecycleState.Hold }));
        Assert.Equal([new FactId(3)], await store.Found("bennett investment words", new QuestionFilters { Kind = FactKind.Figure, By = "bennett", Tags = ["nso"] }));
        Assert.Empty(await store.Found("investment", new QuestionFilters { Kind = FactKind.Quote }));
    }

    private async Task<Domain.Storage.IFactStore> Seeded()
    {
        var bennett = new Speaker { Name = "Naftali Bennett", OtherSpellings = ["Naftali Benet"] };
        Fact said = SampleFact.Quote("first words", "Daniel Cohen");
        Fact asOf = SampleFact.Quote("second words") with { Attribution = new Attribution { Speaker = bennett }, AsOf = new PartialDate(new DatePoint(2021)) };
        Fact printed = SampleFact.Figure() with
        {
            Attribution = new Attribution { Speaker = bennett },
            Citations = [From(Source("Investment") with { Issued = new PartialDate(new DatePoint(2019, 6)) }), From(Source("Later") with { Issued = new PartialDate(new DatePoint(2020)) })],
        };
        Fact undated = Claim(4) with { Citations = [SampleFact.Citation(), From(Source("Elsewhere"))], Lifecycle = new Lifecycle { State = LifecycleState.Hold } };
        await Store.AddManyAsync(Here,
        [
            said with { Attribution = said.Attribution with { SaidOn = new PartialDate(new DatePoint(2021, 7, 24)) }, AsOf = new PartialDate(new DatePoint(1999)) },
            asOf,
            printed with { Care = printed.Care with { Tags = ["Pegasus", "NSO"] } },
            undated with { Care = undated.Care with { Tags = ["Société"] } },
        ], Token);
        return Store;
    }
}
