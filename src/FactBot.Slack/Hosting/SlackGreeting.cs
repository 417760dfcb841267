using FactBot.Domain.Storage;
using FactBot.Slack.Installing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Hosting;

/// <summary>Finds out at the start whom FactBot serves, so that a wrong token is in the log before anybody asks.</summary>
internal sealed partial class SlackGreeting(IInstallations installations, SlackHealth health, ILogger<SlackGreeting> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var installation in await installations.AllAsync(stoppingToken))
            {
                Serves(log, installation.TeamName, installation.Key);
            }
        }
        catch (StoreUnavailableException fault)
        {
            Unreadable(log, fault);
        }

        foreach (var sentence in health.Sentences)
        {
            Trouble(log, sentence);
        }
    }

    [LoggerMessage(LogLevel.Information, "FactBot serves {Name} ({Key}) in Slack")]
    private static partial void Serves(ILogger log, string name, string key);

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    private static partial void Trouble(ILogger log, string sentence);

    [LoggerMessage(LogLevel.Error, "The workspaces that installed FactBot cannot be read")]
    private static partial void Unreadable(ILogger log, Exception fault);
}
