using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>
/// Deliveries over Socket Mode: an envelope goes to one connection; an event that is not acknowledged goes, with
/// another <c>envelope_id</c>, to another one.
/// </summary>
/// <param name="sockets">The connections.</param>
/// <param name="options">How patient.</param>
/// <param name="record">Takes down what happens.</param>
internal sealed class SocketTransport(SlackSockets sockets, FakeSlackOptions options, SlackRecord record) : ISlackTransport
{
    private const int Repeats = 3;
    private SocketConnection? last;

    /// <inheritdoc/>
    public async Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery, SlackRetry? retry, CancellationToken cancellationToken)
    {
        var number = retry?.Number ?? 0;
        while (true)
        {
            var acknowledgement = await AttemptAsync(delivery, number, number == 0 ? "" : retry?.Reason ?? "timeout", cancellationToken);
            record.Add(new SlackAttempt(delivery, acknowledgement, number));
            if (acknowledgement.IsAccepted || delivery.Kind != SlackDeliveryKind.Event || number >= Repeats)
            {
                return acknowledgement;
            }

            number++;
        }
    }

    private async Task<SlackAcknowledgement> AttemptAsync(SlackDelivery delivery, int number, string reason, CancellationToken cancellationToken)
    {
        await sockets.ConnectedAsync(cancellationToken: cancellationToken);
        var start = options.Time.GetTimestamp();
        if (Pick() is not { } connection)
        {
            return new SlackAcknowledgement { IsAccepted = false };
        }

        var id = Guid.NewGuid().ToString();
        // The time runs from before the envelope is out: a test may turn the clock as soon as the app has it.
        var answer = connection.Expect(id).WaitAsync(options.AcknowledgementLimit, options.Time, cancellationToken);
        await connection.SendEnvelopeAsync(id, Envelope(delivery, id, number, reason));
        try
        {
            var payload = await answer;
            return new SlackAcknowledgement { IsAccepted = true, Answer = delivery.TakesAnswer ? payload : null, Elapsed = options.Time.GetElapsedTime(start) };
        }
        catch (TimeoutException) when (!connection.IsCut)
        {
            record.Complain($"{delivery.Name} was not acknowledged within {options.AcknowledgementLimit.TotalSeconds:0.#} s.");
        }
        catch (Exception fault) when (fault is TimeoutException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The connection ended first: no fault of the app, and the next attempt takes another one.
        }

        return new SlackAcknowledgement { IsAccepted = false, Elapsed = options.Time.GetElapsedTime(start) };
    }

    /// <summary>Another connection than the last time, where there is another.</summary>
    private SocketConnection? Pick()
    {
        var fresh = sockets.Fresh.ToArray();
        return last = fresh.FirstOrDefault(connection => connection != last) ?? fresh.FirstOrDefault();
    }

    private static JsonObject Envelope(SlackDelivery delivery, string id, int number, string reason)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = delivery.EnvelopeType,
            ["payload"] = delivery.Payload.DeepClone(),
            ["accepts_response_payload"] = delivery.TakesAnswer,
        };
        if (delivery.Kind == SlackDeliveryKind.Event)
        {
            envelope["retry_attempt"] = number;
            envelope["retry_reason"] = reason;
        }

        return envelope;
    }
}
