using System.Text;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;

namespace FactBot.Teams.Turns;

/// <summary>Shows that FactBot is at work on what takes longer than a second. Whether it gets through does not matter.</summary>
internal sealed class Typing(Connector connector, TimeProvider time)
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    /// <summary>Does some work, and shows it.</summary>
    internal async ValueTask<T> WhileAsync<T>(Delivery delivery, ValueTask<T> work, CancellationToken cancellationToken)
    {
        if (work.IsCompleted || delivery.Activity.Type != "message")
        {
            return await work;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(delivery, done.Token);
        try
        {
            return await work;
        }
        finally
        {
            await done.CancelAsync();
            await showing;
        }
    }

    private async Task ShowAsync(Delivery delivery, CancellationToken done)
    {
        var json = Encoding.UTF8.GetBytes(OutgoingActivity.Typing(delivery.Activity));
        try
        {
            await Task.Delay(Before, time, done);
            while (true)
            {
                await connector.PostAsync(delivery.Activity.ServiceUrl!, delivery.ConversationId, null, json, done);
                await Task.Delay(Lasts, time, done);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }
}
