using FactBot.Domain.Chat;
using FactBot.Hosting;

namespace FactBot.Terminal;

/// <summary>A desk that says after a reply, once, what keeps it from finding facts by meaning.</summary>
internal sealed class TroubleTelling(IFactDesk desk, MeaningDesk meaning, Streams streams) : IFactDesk
{
    private string? _told;

    /// <summary>The door of a desk, with its troubles told where it can have some.</summary>
    internal static IFactDesk Door(Desk desk, Streams streams) => desk.Meaning is { } meaning ? new TroubleTelling(desk.Door, meaning, streams) : desk.Door;

    /// <inheritdoc/>
    public async ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        var reply = await desk.HandleAsync(message, cancellationToken);
        if (meaning.Trouble is { } trouble && trouble != _told)
        {
            _told = trouble;
            streams.Error.WriteLine(HarmlessText.Of(trouble));
        }

        return reply;
    }

    /// <inheritdoc/>
    public bool RefersBack(Message message) => desk.RefersBack(message);
}
