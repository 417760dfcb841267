using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Teams.Hosting;

/// <summary>Gets a token at the start, so that a wrong secret is in the log and the health before anybody asks; says aloud when the endpoint is open.</summary>
internal sealed partial class TeamsGreeting(TeamsOptions options, BotTokens tokens, TeamsTroubles troubles, ILogger<TeamsGreeting> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.IsOpenToThisMachine)
        {
            Open(log, TeamsEndpoints.Path, TeamsSection.OpenToThisMachine);
            return;
        }

        Serves(log, options.AppId!);
        if (await tokens.GetAsync(isAnew: false, stoppingToken) is TokenAnswer.Refused refused)
        {
            troubles.Report(Connector.Subject, refused.Sentence);
            Trouble(log, refused.Sentence);
        }
    }

    [LoggerMessage(3201, LogLevel.Information, "FactBot is in Teams as {AppId}")]
    private static partial void Serves(ILogger log, string appId);

    [LoggerMessage(3202, LogLevel.Warning, "{Path} is OPEN WITHOUT TOKENS to every program on this machine (Teams:{Setting}); never set this where others work")]
    private static partial void Open(ILogger log, string path, string setting);

    [LoggerMessage(3203, LogLevel.Warning, "Teams: {Sentence}")]
    private static partial void Trouble(ILogger log, string sentence);
}
