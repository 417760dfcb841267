using System.Collections.Immutable;
using FactBot.Domain.Turns;
using FactBot.Slack.Receiving;
using FactBot.Slack.Rendering.Blocks;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Turns;

/// <summary>Slack, to the inbox: carries out what arrived and sends what it comes to.</summary>
internal sealed class SlackChannel(Visitors visitors, Carrier carrier, SlackCaller caller, ILogger<SlackChannel> log) : ITurnChannel
{
    /// <inheritdoc/>
    public string Name => ArrivalOf.Channel;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Outgoing>> AnswerAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var delivery = ArrivalOf.Delivery(arrival);
        return Late(delivery, await CarryOutAsync(delivery, cancellationToken));
    }

    /// <inheritdoc/>
    public ImmutableArray<Outgoing> Apology(Arrival arrival, string sentence) =>
        SlackCall.Write(Apologies.Calls(ArrivalOf.Delivery(arrival), arrival.Key, sentence));

    /// <inheritdoc/>
    public ValueTask<SendResult> SendAsync(Outgoing call, bool mayHaveArrived, CancellationToken cancellationToken) =>
        caller.SendAsync(SlackCall.Read(call), mayHaveArrived, cancellationToken);

    /// <summary>Carries a delivery out; one from a workspace that is not served comes to nothing.</summary>
    internal async ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await visitors.InstallationAsync(delivery, cancellationToken) is { } installation)
        {
            return await carrier.CarryOutAsync(installation, delivery, cancellationToken);
        }

        SlackTurnsLog.NotInstalled(log, delivery.TeamId);
        return new TurnResult(Apologies.Answer(delivery, delivery.Key, "FactBot does not serve this workspace; whoever runs it can add it."), []);
    }

    /// <summary>What is underway, with its answer as a message of its own: Slack waits for it no longer.</summary>
    internal static async Task<ImmutableArray<Outgoing>> LateAsync(Delivery delivery, Task<TurnResult> work) => Late(delivery, await work);

    private static ImmutableArray<Outgoing> Late(Delivery delivery, TurnResult result) => SlackCall.Write([.. Late(delivery, result.Answer), .. result.Calls]);

    private static ImmutableArray<SlackCall> Late(Delivery delivery, TurnAnswer answer)
    {
        var workspace = new WorkspaceKey(delivery.TeamId, delivery.EnterpriseId, delivery.IsEnterpriseInstall);
        switch (answer, delivery)
        {
            case (TurnAnswer.Said said, SlashCommandDelivery { Command: var command }):
                var mark = Mark.Of(delivery.Key, 0);
                var json = SlackJson.Write(Mark.On(said.Message, mark) with { ResponseType = "ephemeral", ReplaceOriginal = false });
                return [command.ResponseUrl is { } url ? new SlackCall.Respond(workspace, url, command.UserId, json, mark) : new SlackCall.Post(workspace, command.UserId, null, json, mark)];
            case (TurnAnswer.Errors errors, ViewSubmissionDelivery):
                // The form has closed by now; what was wrong with it is said.
                return Apologies.Calls(delivery, delivery.Key, $"Nothing is saved. {string.Join(' ', errors.ByBlock.Values)}");
            case (TurnAnswer.Replaced replaced, ViewSubmissionDelivery):
                return replaced.Instead;
            default:
                return [];
        }
    }
}
