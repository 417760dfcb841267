using FactBot.Domain.Turns;
using FactBot.Slack.Receiving;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>Tells what is FactBot's business from what is not, before anything is kept.</summary>
internal sealed class Relevance(SlackOptions options, Visitors visitors, MessageTurn messages, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether an event is to be taken into care.</summary>
    internal async ValueTask<bool> IsMeantAsync(EventDelivery delivery, CancellationToken cancellationToken) => delivery.Event switch
    {
        MessageEvent { Type: "app_mention" } => true,
        MessageEvent message => await IsMeantAsync(delivery, message, cancellationToken),
        AppHomeOpenedEvent opened => opened.Tab is null or "home",
        LinkSharedEvent => options.WebUrl is not null,
        AppUninstalledEvent or TokensRevokedEvent => true,
        _ => false,
    };

    private async ValueTask<bool> IsMeantAsync(EventDelivery delivery, MessageEvent message, CancellationToken cancellationToken)
    {
        if (message.BotId is not null || delivery.Envelope.Authorizations.Any(own => own.UserId is not null && own.UserId == message.User))
        {
            return false;
        }

        if (message.ChannelType == "im")
        {
            return true;
        }

        using var clock = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return message.ThreadTs is not null
                && await visitors.InstallationAsync(delivery, either.Token) is { } installation
                && messages.IsMeant(installation, message, options.NewsroomOf(installation.Key, installation.BotToken));
        }
        catch (Exception unknown) when (unknown is TurnPostponedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Nobody named FactBot, and whether it is meant cannot be found out.
            return false;
        }
    }
}
