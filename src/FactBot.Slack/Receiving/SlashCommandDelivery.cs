using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody typed a slash command.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Command">The command.</param>
internal sealed record SlashCommandDelivery(DeliveryOrigin Origin, SlashCommand Command) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.SlashCommand;
}
