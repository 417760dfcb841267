using FactBot.Slack.Installing;
using FactBot.Slack.Receiving;

namespace FactBot.Slack.Turns;

/// <summary>Carries deliveries out: the one place that knows which kind goes where.</summary>
internal sealed class Carrier(EventTurn events, SlashTurn commands, ActionTurn actions, FormTurn forms, ShortcutTurn shortcuts)
{
    /// <summary>What a delivery comes to.</summary>
    /// <exception cref="Domain.Turns.TurnPostponedException">Slack has to be asked first, and cannot be at the moment.</exception>
    internal ValueTask<TurnResult> CarryOutAsync(Installation installation, Delivery delivery, CancellationToken cancellationToken) => delivery switch
    {
        EventDelivery happened => events.CarryOutAsync(installation, happened, cancellationToken),
        SlashCommandDelivery typed => commands.CarryOutAsync(installation, typed.Command, typed.Key, cancellationToken),
        BlockActionsDelivery pressed => actions.CarryOutAsync(installation, pressed.Interaction, pressed.Key, cancellationToken),
        ViewSubmissionDelivery sent => forms.CarryOutAsync(installation, sent.Interaction, cancellationToken),
        ShortcutDelivery chosen => shortcuts.CarryOutAsync(installation, chosen.Interaction, chosen.Key, cancellationToken),
        MessageActionDelivery chosen => shortcuts.CarryOutAsync(installation, chosen.Interaction, chosen.Key, cancellationToken),
        _ => new(TurnResult.Nothing),
    };
}
