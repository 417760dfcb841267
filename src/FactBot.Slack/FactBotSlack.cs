using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Slack.Hosting;
using FactBot.Slack.Installing;
using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.Http;
using FactBot.Slack.Receiving.SocketMode;
using FactBot.Slack.Sending;
using FactBot.Slack.Turns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactBot.Slack;

/// <summary>
/// Puts Slack into a host that serves an <see cref="Domain.Chat.IFactDesk"/> and has an <see cref="IInbox"/>, an
/// <see cref="ISecretStore"/> and a <see cref="TimeProvider"/>.
/// </summary>
public static class FactBotSlack
{
    /// <summary>Registers what Slack needs.</summary>
    /// <param name="services">The container.</param>
    /// <param name="options">Valid options, as <see cref="SlackOptions.Bind"/> gives them.</param>
    /// <param name="keys">The folder of the keys that seal tokens of installed workspaces; made when it is needed.</param>
    public static IServiceCollection AddFactBotSlack(this IServiceCollection services, SlackOptions options, string keys)
    {
        services
            .AddSingleton(options)
            .AddSingleton(SlackSetup.Account(options))
            .AddSingleton(provider => provider.GetRequiredService<SlackAccount>().Addresses)
            .AddSending()
            .AddTurns()
            .AddSingleton<SlackHealth>()
            .AddHostedService<SlackGreeting>();
        if (options.ClientId is null)
        {
            services.AddSingleton<OneWorkspace>().AddSingleton<IInstallations>(provider => provider.GetRequiredService<OneWorkspace>());
        }
        else
        {
            services.AddInstalling(options, keys);
        }

        return options.Transport == SlackMode.Socket ? services.AddSocketMode(options) : services;
    }

    /// <summary>Maps the request URLs, and those for installing where a client id is configured.</summary>
    public static IEndpointRouteBuilder MapFactBotSlack(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<SlackOptions>();
        if (options is { Transport: SlackMode.Http, SigningSecret: { } secret })
        {
            SlackEndpoints.Map(endpoints, new HttpReceivingSettings { SigningSecret = secret });
        }

        endpoints.ServiceProvider.GetService<OAuthEndpoints>()?.Map(endpoints);
        return endpoints;
    }

    /// <summary>The formats of the domain, where the host has not registered its own.</summary>
    private static IServiceCollection TryAddedFormats(this IServiceCollection services)
    {
        services.TryAddSingleton(ExportFormats.OfDomain);
        return services;
    }

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton(provider => new SlackTransport(SlackTransport.CreateClient(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<SlackTroubles>()
        .AddSingleton<SlackApi>()
        .AddSingleton<WorkspaceApi>()
        .AddSingleton<SlackResponder>()
        .AddSingleton<FileUpload>()
        .AddSingleton<DirectMessages>()
        .AddSingleton<SlackPeople>()
        .AddSingleton<SlackGroups>();

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .TryAddedFormats()
        .AddSingleton<Visitors>()
        .AddSingleton<Names>()
        .AddSingleton<Modals>()
        .AddSingleton<HomeTurn>()
        .AddSingleton<MessageTurn>()
        .AddSingleton<UnfurlTurn>()
        .AddSingleton<EventTurn>()
        .AddSingleton<SlashTurn>()
        .AddSingleton<DeedTurn>()
        .AddSingleton<FormTurn>()
        .AddSingleton<ActionTurn>()
        .AddSingleton<ShortcutTurn>()
        .AddSingleton<Carrier>()
        .AddSingleton<SlackCaller>()
        .AddSingleton<SlackChannel>()
        .AddSingleton<ITurnChannel>(provider => provider.GetRequiredService<SlackChannel>())
        .AddSingleton<Relevance>()
        .AddSingleton<IDeliveries, SlackDeliveries>()
        .AddSingleton<Intake>();

    private static void AddInstalling(this IServiceCollection services, SlackOptions options, string keys)
    {
        services.AddDataProtection().SetApplicationName("FactBot").PersistKeysToFileSystem(new DirectoryInfo(keys));
        services
            .AddSingleton<InstallationSeal>()
            .AddSingleton<ManyWorkspaces>()
            .AddSingleton<TokenRefresh>()
            .AddSingleton<RotatingWorkspaces>()
            .AddSingleton<InstallStates>()
            .AddSingleton<CodeExchange>()
            .AddSingleton<OAuthEndpoints>();
        if (options.BotToken is null)
        {
            services.AddSingleton<IInstallations>(provider => provider.GetRequiredService<RotatingWorkspaces>());
        }
        else
        {
            services.AddSingleton<OneWorkspace>().AddSingleton<IInstallations, OwnAndInstalledWorkspaces>();
        }
    }

    private static IServiceCollection AddSocketMode(this IServiceCollection services, SlackOptions options)
    {
        services.TryAddSingleton<SocketState>();
        return services
            .AddSingleton<SocketAddresses>()
            .AddSingleton(provider => new SocketPace(provider.GetRequiredService<TimeProvider>(), Random.Shared))
            .AddSingleton(provider => new SocketModeSettings
            {
                Connections = options.Connections,
                AllowLoopback = provider.GetRequiredService<SlackAddresses>().IsStandIn,
            })
            .AddHostedService(provider => new SocketModeService(
                provider.GetRequiredService<SocketModeSettings>(),
                provider.GetRequiredService<SocketAddresses>().AskAsync,
                provider.GetRequiredService<Intake>(),
                provider.GetRequiredService<SocketState>(),
                provider.GetRequiredService<SocketPace>()));
    }
}
