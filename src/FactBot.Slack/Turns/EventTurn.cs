using FactBot.Slack.Installing;
using FactBot.Slack.Receiving;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>Something happened in Slack.</summary>
internal sealed class EventTurn(MessageTurn messages, HomeTurn home, UnfurlTurn unfurls, Visitors visitors, IInstallations installations)
{
    /// <summary>Carries it out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, EventDelivery delivery, CancellationToken cancellationToken) => delivery.Event switch
    {
        MessageEvent message => await messages.CarryOutAsync(installation, message, cancellationToken),
        AppHomeOpenedEvent { Tab: null or "home" } opened => TurnResult.Of(await home.OpenAsync(await visitors.VisitAsync(installation, delivery.Key, opened.User, cancellationToken), cancellationToken)),
        LinkSharedEvent shared => await unfurls.CarryOutAsync(installation, shared, delivery.Key, cancellationToken),
        AppUninstalledEvent or TokensRevokedEvent { Tokens.Bot.IsEmpty: false } => await ForgetAsync(delivery, cancellationToken),
        _ => TurnResult.Nothing,
    };

    private async ValueTask<TurnResult> ForgetAsync(EventDelivery delivery, CancellationToken cancellationToken)
    {
        await installations.RemoveAsync(delivery.TeamId, delivery.EnterpriseId, delivery.IsEnterpriseInstall, cancellationToken);
        return TurnResult.Nothing;
    }
}
