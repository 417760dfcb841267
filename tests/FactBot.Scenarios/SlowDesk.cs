using FactBot.Domain.Chat;

namespace FactBot.Scenarios;

/// <summary>A desk that does nothing before it is let go.</summary>
internal sealed class SlowDesk(IFactDesk desk, Func<Task> pause) : IFactDesk
{
    internal SlowDesk(IFactDesk desk, Task pause)
        : this(desk, () => pause)
    {
    }

    public async ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        await pause().WaitAsync(cancellationToken);
        return await desk.HandleAsync(message, cancellationToken);
    }

    public bool RefersBack(Message message) => desk.RefersBack(message);
}
