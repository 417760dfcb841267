using CsCheck;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task A_revision_replaces_every_field_and_keeps_the_history_whole()
    {
        var store = Store;
        await Gen.Select(FactGen.Fact, FactGen.Fact, FactGen.Fact).SampleAsync(async (first, second, third) =>
        {
            var fact = await store.Add(first with { ExternalId = null });
            foreach (var next in new[] { second, third })
            {
                fact = await store.Revise(next with { ExternalId = fact.Id.ToString(), Id = fact.Id, Key = fact.Key, Version = fact.Version + 1 }, "because", new FieldChange("words", null, next.Wording.Text), new FieldChange("by", "“x”", null));
            }

            var read = (await store.Get(fact.Id))!;
            Assert.Equal(FactText.Content(third with { Key = first.Key, ExternalId = fact.Id.ToString() }), FactText.Content(read));
            var history = await store.HistoryAsync(Here, fact.Id, Token);
            Assert.Equal([1, 2, 3], history.Select(revision => revision.Version));
            Assert.Null(RevisionChain.FirstFault(read, history));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public async Task The_history_tells_who_changed_what_when_and_why()
    {
        var fact = await Store.Add(Claim(1));
        await Store.Revise(fact with { Version = 2, Wording = new Wording { Text = "New." } }, "misheard", new FieldChange("words", "Claim number 1.", "New."), new FieldChange("lang", "en", null));
        var history = await Store.HistoryAsync(Here, fact.Id, Token);
        Assert.Equal((SampleFact.Reporter, SampleFact.EnteredAt, 0), (history[0].By, history[0].At, history[0].Changes.Length));
        Assert.Equal((Editor, SampleFact.EnteredAt.AddDays(1), "misheard"), (history[1].By, history[1].At, history[1].Why));
        Assert.Equal([new FieldChange("words", "Claim number 1.", "New."), new FieldChange("lang", "en", null)], history[1].Changes);
    }

    [Fact]
    public async Task The_slower_of_two_editors_is_told_and_changes_nothing()
    {
        var fact = await Store.Add(Claim(1));
        var faster = await Store.Revise(fact with { Version = 2, Wording = new Wording { Text = "Faster." } });
        var result = await Store.ReviseAsync(Here, fact with { Version = 2, Wording = new Wording { Text = "Slower." } }, Edit(null), null, Token);
        Assert.Equal(FactText.Whole(faster), FactText.Whole(Assert.IsType<ReviseResult.Conflict>(result).Current));
        Assert.Equal("Faster.", (await Store.Get(fact.Id))!.Wording.Text);
        Assert.Equal(2, (await Store.HistoryAsync(Here, fact.Id, Token)).Length);
    }

    [Fact]
    public async Task An_external_id_that_another_fact_has_is_a_conflict_with_that_fact()
    {
        var holder = await Store.Add(Claim(1) with { ExternalId = "nyt-1" });
        var fact = await Store.Add(Claim(2));
        var result = await Store.ReviseAsync(Here, fact with { Version = 2, ExternalId = "nyt-1" }, Edit(null), null, Token);
        Assert.Equal(holder.Id, Assert.IsType<ReviseResult.Conflict>(result).Current.Id);
        Assert.Null((await Store.Get(fact.Id))!.ExternalId);
    }

    [Fact]
    public async Task A_revision_that_arrives_twice_is_carried_out_once()
    {
        var fact = await Store.Add(Claim(1));
        var revised = fact with { Version = 2, Wording = new Wording { Text = "New." } };
        Assert.IsType<ReviseResult.Revised>(await Store.ReviseAsync(Here, revised, Edit("x"), "event-1", Token));
        var again = Assert.IsType<ReviseResult.Revised>(await Store.ReviseAsync(Here, revised, Edit("x"), "event-1", Token));
        Assert.Equal((2, "New."), (again.Fact.Version, again.Fact.Wording.Text));
        Assert.Equal(2, (await Store.HistoryAsync(Here, fact.Id, Token)).Length);
    }

    [Fact]
    public async Task A_fact_that_is_not_on_file_here_cannot_be_revised()
    {
        var foreign = await Store.Add(Claim(1), Elsewhere);
        Assert.IsType<ReviseResult.NotOnFile>(await Store.ReviseAsync(Here, foreign with { Version = 2 }, Edit(null), null, Token));
        await Store.Add(Claim(1));
        Assert.IsType<ReviseResult.NotOnFile>(await Store.ReviseAsync(Here, foreign with { Id = new FactId(9), Version = 2 }, Edit(null), null, Token));
    }

    [Fact]
    public async Task A_revised_fact_is_found_by_its_new_words_only()
    {
        var fact = await Store.Add(SampleFact.Claim("The commission has twelve members"));
        await Store.Revise(fact with { Version = 2, Wording = new Wording { Text = "The commission has thirteen seats" } });
        Assert.Empty(await Store.Found("twelve members"));
        Assert.Equal([fact.Id], await Store.Found("thirteen"));
        Assert.Equal(0, (await Store.Search("twelve")).TermCounts[IndexWords.Of("twelve")[0]]);
    }
}
