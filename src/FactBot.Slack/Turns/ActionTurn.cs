using System.Collections.Immutable;
using FactBot.Slack.Installing;
using FactBot.Slack.Rendering;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>A button or a choice was used: below a message, in the home view, or in a modal.</summary>
internal sealed class ActionTurn(Visitors visitors, DeedTurn deeds, FormTurn forms)
{
    /// <summary>Carries it out.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Installation installation, BlockActions interaction, string key, CancellationToken cancellationToken)
    {
        if (interaction.Actions is not [var action, ..])
        {
            return TurnResult.Nothing;
        }

        var visit = await visitors.VisitAsync(installation, key, interaction.User.Id, cancellationToken);
        var there = InMessage(visit, interaction);

        // What belongs to no channel was pressed in the home view, also where a server does not say so.
        return interaction.View is not null || there.Channel is null
            ? TurnResult.Of(await InViewAsync(interaction.View, action, visit with { TriggerId = interaction.TriggerId }, cancellationToken))
            : TurnResult.Of(await DeedAsync(action, there, new Stage.InMessage(), cancellationToken));
    }

    private static Visit InMessage(Visit visit, BlockActions interaction)
    {
        var channel = interaction.Channel is { Id.Length: > 0 } named ? named.Id : interaction.Container is { ChannelId.Length: > 0 } held ? held.ChannelId : null;
        return visit with
        {
            Channel = channel,
            Thread = interaction.Container?.ThreadTs ?? interaction.Message?.ThreadTs,
            IsDirect = channel?.StartsWith('D') == true,
            ResponseUrl = interaction.ResponseUrl,
            TriggerId = interaction.TriggerId,
        };
    }

    private ValueTask<ImmutableArray<SlackCall>> InViewAsync(SlackView? view, BlockAction action, Visit visit, CancellationToken cancellationToken)
    {
        Stage stage = view is null or { Type: "home" } ? new Stage.InHome() : new Stage.InModal(view.Id);
        return action.ActionId switch
        {
            FormModal.KindId or FormModal.AddCitationId or FormModal.AllFieldsId when view is not null => forms.RedrawAsync(view, action.ActionId, visit, cancellationToken),
            HomeView.AddId => deeds.AddAsync(visit, stage, cancellationToken),
            HomeView.ExportId => deeds.ExportAsync([], null, visit, stage, cancellationToken),
            HomeView.SearchId => action.Value is { } question && !string.IsNullOrWhiteSpace(question)
                ? deeds.SayAsync(question, visit, stage, cancellationToken)
                : new([]),
            _ => DeedAsync(action, visit, stage, cancellationToken),
        };
    }

    private ValueTask<ImmutableArray<SlackCall>> DeedAsync(BlockAction action, Visit visit, Stage stage, CancellationToken cancellationToken) =>
        DeedValue.TryRead(action.SelectedOption?.Value ?? action.Value) is { } deed
            ? deeds.DoAsync(deed, visit, stage, cancellationToken)
            : new([]);
}
