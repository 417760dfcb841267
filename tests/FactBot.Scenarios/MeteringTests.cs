using System.Diagnostics.Metrics;
using FactBot.Domain.Chat;
using FactBot.Domain.Storage;
using FactBot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Scenarios;

public sealed class MeteringTests
{
    private static readonly Message Question = new()
    {
        Newsroom = NewsroomId.Default,
        Sender = new Sender { Id = "rita", Name = "Rita" },
        Text = "a secret question",
    };

    private readonly FakeTimeProvider time = new();
    private readonly List<(string Instrument, double Value, string Tags)> measured = [];

    [Fact]
    public async Task Messages_are_counted_by_outcome_and_timed_and_never_quoted()
    {
        await MeasureAsync(() => new NoticeReply { Outcome = Outcome.DidYouMean, Headline = "" });
        Assert.Equal([("factbot.messages", 1, "outcome=did-you-mean"), ("factbot.message.duration", 2, "outcome=did-you-mean")], measured);
    }

    [Fact]
    public async Task A_store_that_fails_is_counted_too()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => MeasureAsync(() => throw new StoreUnavailableException("The disk is full.")));
        Assert.Equal("outcome=failed", measured[0].Tags);
    }

    private async Task MeasureAsync(Func<Reply> reply)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => Listen(instrument, self) };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        listener.Start();
        using var desk = new MeteredDesk(new Scripted(reply, time), services.GetRequiredService<IMeterFactory>(), time);
        await desk.HandleAsync(Question, TestContext.Current.CancellationToken);
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Add((instrument.Name, value, string.Join(';', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == MeteredDesk.Name)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private sealed class Scripted(Func<Reply> reply, FakeTimeProvider time) : IFactDesk
    {
        public ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return new(reply());
        }

        public bool RefersBack(Message message) => false;
    }
}
