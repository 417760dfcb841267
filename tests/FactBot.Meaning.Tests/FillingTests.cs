using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;
using FactBot.Testing;
using FactBot.Testing.Meaning;

namespace FactBot.Meaning.Tests;

public sealed class FillingTests : IDisposable
{
    private readonly TestDesk desk = new();
    private readonly TinyEncoder encoder = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Everything_is_encoded_once_in_batches_and_progress_is_told()
    {
        await Add(100);
        var told = new Told();
        Assert.Equal(new VectorCount(100, 100), await new VectorFilling(desk.Store, encoder).RunAsync(told, Token));
        Assert.Equal([32, 64, 96, 100], told.Counts.Select(count => count.Encoded));
        Assert.Equal(100, encoder.Seen.Distinct().Count());
        await new VectorFilling(desk.Store, encoder).RunAsync(null, Token);
        Assert.Equal(100, encoder.Seen.Count);
    }

    [Fact]
    public async Task What_was_done_before_it_was_stopped_or_failed_is_not_done_again()
    {
        await Add(100);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new VectorFilling(desk.Store, encoder).RunAsync(new Told(_ => stopping.Cancel()), stopping.Token));
        await Assert.ThrowsAsync<EncoderUnavailableException>(() => new VectorFilling(desk.Store, encoder).RunAsync(new Told(_ => encoder.Trouble = "Away."), Token));
        encoder.Trouble = null;
        Assert.Equal(100, (await new VectorFilling(desk.Store, encoder).RunAsync(null, Token)).Encoded);
        Assert.Equal(100, encoder.Seen.Count);
    }

    [Fact]
    public async Task A_protected_fact_never_leaves_this_machine()
    {
        await Add(1);
        await desk.Store.AddAsync(NewsroomId.Default, SampleFact.Claim("The mayor took bribes.") with { Protection = new Protection { GroundRules = GroundRules.OffRecord } }, null, Token);
        var remote = new TinyEncoder { IsRemote = true };
        Assert.Equal(new VectorCount(1, 2), await new VectorFilling(desk.Store, remote).RunAsync(null, Token));
        Assert.DoesNotContain(remote.Seen, text => text.Contains("mayor", StringComparison.Ordinal));
        Assert.Equal(new VectorCount(2, 2), await new VectorFilling(desk.Store, encoder).RunAsync(null, Token));
    }

    [Fact]
    public async Task Vectors_of_the_model_before_are_forgotten_when_those_of_the_new_one_are_there()
    {
        await Add(40);
        await new VectorFilling(desk.Store, new TinyEncoder { Model = "old" }).RunAsync(null, Token);
        Assert.Equal(40, (await desk.Store.CountVectorsAsync("old", Token)).Encoded);
        await new VectorFilling(desk.Store, encoder).RunAsync(null, Token);
        Assert.Equal(0, (await desk.Store.CountVectorsAsync("old", Token)).Encoded);
        Assert.Equal(40, (await desk.Store.CountVectorsAsync("tiny", Token)).Encoded);
    }

    [Fact]
    public async Task The_upkeep_encodes_what_is_added_and_edited_while_it_runs_and_outlives_a_failure()
    {
        encoder.Trouble = "Away.";
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var working = new VectorUpkeep(desk.Store, encoder, desk.Time).RunAsync(null, stopping.Token);
        await Add(2);
        encoder.Trouble = null;
        await Encoded(2);
        await Add(3);
        await Encoded(3);
        var fact = (await desk.Store.GetAsync(NewsroomId.Default, [new FactId(1)], Token))[0];
        await desk.Store.ReviseAsync(NewsroomId.Default, fact with { Version = 2, Wording = new Wording { Text = "Rain." } }, new Edit(SampleFact.Reporter, SampleFact.EnteredAt, [], "rain"), null, Token);
        await Encoded(3);
        Assert.Contains("Rain.", encoder.Seen);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);

        Task Encoded(int count) => Eventually.HoldsAsync(
            () => desk.Store.CountVectorsAsync("tiny", Token).AsTask().Result == new VectorCount(count, count),
            () => desk.Time.Advance(TimeSpan.FromSeconds(31)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task Add(int count) => await desk.Store.AddManyAsync(
        NewsroomId.Default,
        [.. Enumerable.Range(1, count).Select(i => SampleFact.Claim($"Car number {i}.") with { Key = Guid.NewGuid() })],
        Token);

    private sealed class Told(Action<VectorCount>? also = null) : IProgress<VectorCount>
    {
        internal List<VectorCount> Counts { get; } = [];

        public void Report(VectorCount value)
        {
            Counts.Add(value);
            also?.Invoke(value);
        }
    }
}
