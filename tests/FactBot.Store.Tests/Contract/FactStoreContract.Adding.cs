using CsCheck;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task Every_field_of_any_fact_comes_back_as_it_was_stored()
    {
        var store = Store;
        await FactGen.Fact.SampleAsync(async fact =>
        {
            // A newsroom for each: what is made smaller after a failure must not repeat what was stored.
            var newsroom = new NewsroomId(Guid.NewGuid().ToString());
            var added = await store.Add(fact, newsroom);
            var read = await store.Get(added.Id, newsroom);
            Assert.Equal(FactText.Content(fact), FactText.Content(read!));
            Assert.Equal(FactText.Whole(added), FactText.Whole(read!));
            var first = Assert.Single(await store.HistoryAsync(newsroom, added.Id, Token));
            Assert.Null(RevisionChain.FirstFault(read!, [first]));
        }, iter: 1_000, threads: 1);
    }

    [Theory]
    [InlineData("“Banning the sale… would shift the problem” ")]
    [InlineData("  leading and trailing  ")]
    [InlineData("non\u00a0breaking, narrow\u202fand thin\u2009spaces")]
    [InlineData("e\u0301 is not é, and A\u030a is not Å")]
    [InlineData("\u202bשלום\u202c and العربية")]
    [InlineData("👩‍👩‍👧 🇫🇷 𝔉𝔞𝔠𝔱")]
    [InlineData("line\r\nbreaks\nof\rall kinds\u2028and \u0085 more")]
    [InlineData("control \u0001 \u001b[31m and \0 nothing")]
    [InlineData("'; drop table facts; -- %s ?1 $x :y @z")]
    public async Task A_quote_comes_back_byte_for_byte(string words)
    {
        var added = await Store.Add(SampleFact.Quote(words));
        Assert.Equal(words, (await Store.Get(added.Id))!.Wording.Text);
    }

    [Fact]
    public async Task Half_a_character_pair_becomes_a_replacement_character_and_spoils_nothing()
    {
        var added = await Store.Add(SampleFact.Quote("half \ud83d of it"));
        var read = (await Store.Get(added.Id))!;
        Assert.Equal("half \ufffd of it", read.Wording.Text);
        Assert.Equal(FactText.Whole(added), FactText.Whole(read));
        var revised = await Store.Revise(read with { Version = 2, Wording = new Wording { Text = "\udc00 other half" } }, "half \ud83d", new FieldChange("words", "\ud83d", "\udc00"));
        Assert.Null(RevisionChain.FirstFault(revised, await Store.HistoryAsync(Here, added.Id, Token)));
    }

    [Fact]
    public async Task Texts_that_are_empty_are_not_texts_that_are_absent()
    {
        var fact = Claim(1) with { Attribution = new Attribution { Setting = "", Speaker = new Speaker { Name = "", Title = "" } }, Wording = new Wording { Text = "", Translation = new Translation() } };
        var added = await Store.Add(fact);
        Assert.Equal(FactText.Content(fact), FactText.Content((await Store.Get(added.Id))!));
    }

    [Fact]
    public async Task Facts_are_numbered_from_one_in_each_newsroom()
    {
        Assert.Equal((new FactId(1), 1), await Numbered(Claim(1)));
        Assert.Equal((new FactId(2), 1), await Numbered(Claim(2)));
        Assert.Equal(new FactId(1), (await Store.Add(Claim(1), Elsewhere)).Id);
        Assert.Equal(2, await Store.CountAsync(Here, Token));

        async Task<(FactId, int)> Numbered(Fact fact) => await Store.Add(fact) is var added ? (added.Id, added.Version) : default;
    }

    [Fact]
    public async Task A_fact_that_brings_a_free_number_keeps_it_with_its_version()
    {
        var kept = await Store.Add(Claim(1) with { Id = new FactId(1042), Version = 7 });
        Assert.Equal((new FactId(1042), 7), (kept.Id, kept.Version));
        Assert.Equal(new FactId(1043), (await Store.Add(Claim(2))).Id);
        Assert.Equal((new FactId(12), 1), await Store.Add(Claim(3) with { Id = new FactId(12) }) is var low ? (low.Id, low.Version) : default);
        Assert.Equal(new FactId(1044), (await Store.Add(Claim(4))).Id);
    }

    [Fact]
    public async Task A_fact_that_brings_a_taken_number_gets_the_next_and_version_one()
    {
        await Store.Add(Claim(1));
        var next = await Store.Add(Claim(2) with { Id = new FactId(1), Version = 5 });
        Assert.Equal((new FactId(2), 1), (next.Id, next.Version));
    }

    [Fact]
    public async Task An_absurd_number_does_not_use_up_the_numbers()
    {
        Assert.Equal(new FactId(1), (await Store.Add(Claim(1) with { Id = new FactId(long.MaxValue) })).Id);
        Assert.Equal(new FactId(2), (await Store.Add(Claim(2))).Id);
    }

    [Fact]
    public async Task A_fact_without_a_source_or_with_an_impossible_date_is_refused_and_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.AddAsync(Here, Claim(1) with { Citations = [] }, null, Token).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.AddAsync(Here, Claim(1) with { AsOf = new PartialDate(new DatePoint(2021, 2, 30)) }, null, Token).AsTask());
        Assert.Equal(0, await Store.CountAsync(Here, Token));
        Assert.Empty(await Store.All());
    }

    [Fact]
    public async Task Many_facts_are_told_of_in_order_and_doubles_among_them_are_seen()
    {
        await Store.Add(Claim(1));
        var results = await Store.AddManyAsync(Here, [Claim(2), Claim(1), Claim(3), Claim(2)], Token);
        Assert.Equal(["Added F-2", "AlreadyOnFile F-1", "Added F-3", "AlreadyOnFile F-2"], results.Select(result => $"{result.GetType().Name} {result.Fact.Id}"));
        Assert.Equal(3, await Store.CountAsync(Here, Token));
    }

    [Fact]
    public async Task Many_facts_are_kept_all_or_none()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.AddManyAsync(Here, [Claim(1), Claim(2) with { Citations = [] }], Token).AsTask());
        Assert.Equal(0, await Store.CountAsync(Here, Token));
        Assert.Equal(new FactId(1), (await Store.Add(Claim(1))).Id);
    }

    [Fact]
    public async Task A_stream_of_facts_is_counted_and_doubles_in_it_are_seen()
    {
        await Store.Add(Claim(1));
        Assert.Equal([new AddCounts(1_500, 2)], await Kept(new FactGroup([.. Enumerable.Range(1, 1_501).Select(Claim), Claim(7)], EndsBatch: false)));
        Assert.Equal(1_501, await Store.CountAsync(Here, Token));
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task A_stream_of_facts_is_kept_batch_by_batch_in_order()
    {
        var groups = Enumerable.Range(0, 30).Select(group => new FactGroup([.. Enumerable.Range(group * 50, 50).Select(Claim)], EndsBatch: group % 4 == 3));
        Assert.Equal([200, 200, 200, 200, 200, 200, 200, 100], (await Kept([.. groups])).Select(counts => counts.Added));
        Assert.Equal(Enumerable.Range(0, 1_500).Select(i => Claim(i).Wording.Text), (await Store.StreamAsync(Here, Token).ToListAsync(Token)).Select(fact => fact.Wording.Text));
    }

    [Fact]
    public async Task A_batch_of_a_stream_is_kept_whole_or_not_at_all()
    {
        var broken = Enumerable.Range(1, 900).Select(i => i < 900 ? new FactGroup([Claim(i)], EndsBatch: i == 300) : throw new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.AddStreamAsync(Here, broken.ToAsyncEnumerable(), _ => { }, Token).AsTask());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Kept(new FactGroup([Claim(1_000), Claim(1_001) with { Citations = [] }], EndsBatch: true)));
        Assert.Equal(300, await Store.CountAsync(Here, Token));
        Assert.Equal(new FactId(301), (await Store.Add(Claim(2_000))).Id);
    }

    [Fact]
    public async Task Who_stops_a_stream_keeps_the_batches_before()
    {
        using var stop = new CancellationTokenSource();
        var groups = Enumerable.Range(1, 1_000_000).Select(i => new FactGroup([Claim(i)], EndsBatch: i % 100 == 0));
        var kept = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AddStreamAsync(Here, groups.ToAsyncEnumerable(), Count, stop.Token).AsTask());
        Assert.InRange(kept, 100, 999_900);
        Assert.Equal(kept, await Store.CountAsync(Here, Token));

        void Count(AddCounts counts)
        {
            kept += counts.Added;
            stop.Cancel();
        }
    }

    private async Task<List<AddCounts>> Kept(params FactGroup[] groups)
    {
        var kept = new List<AddCounts>();
        await Store.AddStreamAsync(Here, groups.ToAsyncEnumerable(), kept.Add, Token);
        return kept;
    }
}
