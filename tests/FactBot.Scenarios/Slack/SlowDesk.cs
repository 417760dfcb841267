using FactBot.Domain.Chat;

namespace FactBot.Scenarios.Slack;

/// <summary>A desk that does nothing before it is let go.</summary>
internal sealed class SlowDesk(IFactDesk desk, Task pause) : IFactDesk
{
    public async ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        await pause.WaitAsync(cancellationToken);
        return await desk.HandleAsync(message, cancellationToken);
    }

    public bool RefersBack(Message message) => desk.RefersBack(message);
}
