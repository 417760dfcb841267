using FactBot.Hosting.Turns;
using FactBot.Slack;
using FactBot.Slack.Hosting;
using FactBot.Teams;
using FactBot.Teams.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FactBot.Hosting;

/// <summary>The chats that are configured, with one inbox for all of them.</summary>
internal sealed record Chats(SlackOptions Slack, TeamsOptions Teams)
{
    /// <summary>Those of this process's configuration.</summary>
    /// <exception cref="OptionsValidationException">Something in it is wrong; the message lists every fault.</exception>
    internal static Chats Configured() => new(Settings.Slack(), Settings.Teams());

    /// <summary>Registers what they need.</summary>
    internal void Add(IServiceCollection services, Desk desk, TimeProvider time)
    {
        if (Slack.IsConfigured || Teams.IsConfigured)
        {
            services.AddInbox(desk.Store, time);
        }

        if (Slack.IsConfigured)
        {
            services.AddFactBotSlack(Slack, desk.Keys);
        }

        if (Teams.IsConfigured)
        {
            services.AddFactBotTeams(Teams);
        }
    }

    /// <summary>Maps where they deliver to.</summary>
    internal void Map(IEndpointRouteBuilder endpoints)
    {
        if (Slack.IsConfigured)
        {
            endpoints.MapFactBotSlack();
        }

        if (Teams.IsConfigured)
        {
            endpoints.MapFactBotTeams();
        }
    }

    /// <summary>What stands in the way of FactBot's work in them, a sentence each.</summary>
    internal IEnumerable<string> Troubles(IServiceProvider services) =>
    [
        .. Slack.IsConfigured ? services.GetRequiredService<SlackHealth>().Sentences : [],
        .. Teams.IsConfigured ? services.GetRequiredService<TeamsHealth>().Sentences : [],
    ];
}
