using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Turns;

namespace FactBot.Scenarios.Turns;

/// <summary>A chat whose server does as the test says.</summary>
internal sealed class ScriptedChannel : ITurnChannel
{
    private readonly ConcurrentQueue<string> sent = [];

    public string Name => "scripted";

    /// <summary>What a payload comes to; by default one call that repeats it.</summary>
    internal Func<string, CancellationToken, ValueTask<ImmutableArray<Outgoing>>> Carry { get; set; } = (text, _) => new([Call($"re {text}")]);

    /// <summary>What becomes of a call; by default it is sent.</summary>
    internal Func<string, bool, SendResult> Send { get; set; } = (_, _) => new SendResult.Sent();

    /// <summary>Every call the server took, in order.</summary>
    internal string Sent => string.Join(' ', sent);

    public ValueTask<ImmutableArray<Outgoing>> AnswerAsync(Arrival arrival, CancellationToken cancellationToken) =>
        Carry(Encoding.UTF8.GetString(arrival.Payload.Span), cancellationToken);

    public ImmutableArray<Outgoing> Apology(Arrival arrival, string sentence) => [Call($"sorry: {sentence}")];

    public ValueTask<SendResult> SendAsync(Outgoing call, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(call.Bytes.Span);
        var result = Send(text, mayHaveArrived);
        if (result is SendResult.Sent)
        {
            sent.Enqueue(text);
        }

        return new(result);
    }

    internal static Outgoing Call(string text) => new(Encoding.UTF8.GetBytes(text));
}
