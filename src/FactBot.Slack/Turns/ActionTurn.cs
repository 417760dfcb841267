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
        return interaction.View is { } view
            ? TurnResult.Of(await InViewAsync(view, action, visit with { TriggerId = interaction.TriggerId }, cancellationToken))
            : TurnResult.Of(await DeedAsync(action, InMessage(visit, interaction), new Stage.InMessage(), cancellationToken));
    }

    private static Visit InMessage(Visit visit, BlockActions interaction)
    {
        var channel = interaction.Channel?.Id ?? interaction.Container?.ChannelId;
        return visit with
        {
            Channel = channel,
            Thread = interaction.Container?.ThreadTs ?? interaction.Message?.ThreadTs,
            IsDirect = channel?.StartsWith('D') == true,
            ResponseUrl = interaction.ResponseUrl,
            TriggerId = interaction.TriggerId,
        };
    }

    private ValueTask<ImmutableArray<SlackCall>> InViewAsync(SlackView view, BlockAction action, Visit visit, CancellationToken cancellationToken)
    {
        Stage stage = view.Type == "home" ? new Stage.InHome() : new Stage.InModal(view.Id);
        return action.ActionId switch
        {
            FormModal.KindId or FormModal.AddCitationId or FormModal.AllFieldsId => forms.RedrawAsync(view, action.ActionId, visit, cancellationToken),
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
