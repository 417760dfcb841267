using FactBot.Slack.Installing;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Sending;

/// <summary>The Web API on behalf of one workspace; what the answers say about the installation is remembered.</summary>
internal sealed partial class WorkspaceApi(SlackApi api, SlackTroubles troubles, ILogger<WorkspaceApi> log)
{
    /// <summary>Where Slack is.</summary>
    internal SlackAddresses Addresses => api.Addresses;

    /// <summary>Calls a method with a JSON object in UTF-8.</summary>
    internal async ValueTask<SlackAnswer> CallAsync(Installation installation, string method, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        Observed(installation, method, await api.CallAsync(installation.BotToken, method, json, cancellationToken));

    /// <summary>Calls a method with a form.</summary>
    internal async ValueTask<SlackAnswer> CallAsync(Installation installation, string method, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellationToken) =>
        Observed(installation, method, await api.CallAsync(installation.BotToken, method, form, cancellationToken));

    private SlackAnswer Observed(Installation installation, string method, SlackAnswer answer)
    {
        var isNew = troubles.Observe(installation.Key, method, answer);
        if (answer is SlackAnswer.Refused { Error: var error } && (isNew || error.Concern != SlackErrorConcern.Installation))
        {
            Refused(log, installation.Key, method, error.Code, error.Sentence);
        }

        return answer;
    }

    [LoggerMessage(LogLevel.Warning, "Slack refused {Method} in workspace {Workspace} ({Code}). {Sentence}")]
    private static partial void Refused(ILogger log, string workspace, string method, string code, string sentence);
}
