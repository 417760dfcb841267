using System.Collections.Immutable;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Teams.Hosting;

/// <summary>Something the doctor looked at.</summary>
/// <param name="Check">What.</param>
/// <param name="IsHealthy">Whether it is as it should be.</param>
/// <param name="Detail">What was found, and what to change when it is not.</param>
public sealed record TeamsFinding(string Check, bool IsHealthy, string Detail);

/// <summary>Asks Entra for a token and the Bot Connector for its keys. Changes nothing and posts nothing.</summary>
public static class TeamsDoctor
{
    /// <summary>The findings; none where Teams is not configured.</summary>
    public static async Task<ImmutableArray<TeamsFinding>> ExamineAsync(TeamsOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.IsConfigured)
        {
            return [];
        }

        return options.IsOpenToThisMachine
            ? [new TeamsFinding("teams endpoint", true, $"{TeamsEndpoints.Path} takes activities without a token from programs on this machine only (Teams:{TeamsSection.OpenToThisMachine}): for the Agents Playground, never for work.")]
            : [await TokenAsync(options, cancellationToken), await KeysAsync(options, time, cancellationToken)];
    }

    private static async Task<TeamsFinding> TokenAsync(TeamsOptions options, CancellationToken cancellationToken)
    {
        using var http = new MsalHttp(options, Sockets.Handler());
        return await new BotTokens(options, http).GetAsync(isAnew: false, cancellationToken) switch
        {
            TokenAnswer.Refused refused => new TeamsFinding("teams token", false, refused.Sentence),
            TokenAnswer.Later later => new TeamsFinding("teams token", false, later.Sentence),
            _ => new TeamsFinding("teams token", true, "Entra gives FactBot tokens for the Bot Connector."),
        };
    }

    private static async Task<TeamsFinding> KeysAsync(TeamsOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = Sockets.Client();
        using var keys = new SigningKeys(options, new Fetcher(http, time), new TeamsTroubles(), time, NullLogger<SigningKeys>.Instance);
        try
        {
            await keys.FindAsync("", cancellationToken);
            return new TeamsFinding("teams keys", true, "The keys by which requests from Teams are verified can be had.");
        }
        catch (KeysUnavailableException unavailable)
        {
            return new TeamsFinding("teams keys", false, unavailable.Message);
        }
    }
}
