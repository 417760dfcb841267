using System.Diagnostics;
using System.Diagnostics.Metrics;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;

namespace FactBot.Hosting;

/// <summary>
/// A desk that counts: the meter <c>FactBot</c> has <c>factbot.messages</c> by outcome and
/// <c>factbot.message.duration</c> in seconds. Never what was said.
/// </summary>
internal sealed class MeteredDesk : IFactDesk, IDisposable
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    internal const string Name = "FactBot";

    private readonly IFactDesk _desk;
    private readonly TimeProvider _time;
    private readonly ActivitySource _traces = new(Name);
    private readonly Counter<long> _messages;
    private readonly Histogram<double> _duration;

    internal MeteredDesk(IFactDesk desk, IMeterFactory meters, TimeProvider time)
    {
        (_desk, _time) = (desk, time);
        var meter = meters.Create(Name);
        _messages = meter.CreateCounter<long>("factbot.messages", "{message}", "Messages carried out, by outcome");
        _duration = meter.CreateHistogram<double>("factbot.message.duration", "s", "How long a message took");
    }

    /// <inheritdoc/>
    public async ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        using var activity = _traces.StartActivity("message");
        var started = _time.GetTimestamp();
        var outcome = "failed";
        try
        {
            var reply = await _desk.HandleAsync(message, cancellationToken);
            outcome = Tokens.Of(reply.Outcome);
            return reply;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            activity?.SetTag("factbot.outcome", outcome);
            var tag = new KeyValuePair<string, object?>("outcome", outcome);
            _messages.Add(1, tag);
            _duration.Record(_time.GetElapsedTime(started).TotalSeconds, tag);
        }
    }

    /// <inheritdoc/>
    public bool RefersBack(Message message) => _desk.RefersBack(message);

    /// <inheritdoc/>
    public void Dispose() => _traces.Dispose();
}
